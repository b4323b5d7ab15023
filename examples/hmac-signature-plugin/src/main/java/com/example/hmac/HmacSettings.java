package com.example.hmac;

import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.FieldKind;
import dev.latchkey.auth.spi.MethodSettings;
import java.time.Duration;
import java.util.List;

/**
 * The settings of one application.
 *
 * @param window how far the moment of signing may be from the server's time, in either direction
 * @param digest the algorithm that clients have to use for {@code Content-Digest}
 * @param remembered how many accepted signatures are kept to recognise them
 */
record HmacSettings(Duration window, ContentDigest digest, int remembered) {

    static final String WINDOW = "window_seconds";
    static final String DIGEST = "content_digest";
    static final String REMEMBERED = "remembered_signatures";

    static final ConfigSchema SCHEMA = ConfigSchema.of(
            ConfigField.of(FieldKind.INTEGER, WINDOW, "Window in seconds")
                    .help("How far the moment of signing may be from the server's time, in either direction.")
                    .defaultValue("300")
                    .between(5, 3_600)
                    .mandatory(),
            ConfigField.of(FieldKind.CHOICE, DIGEST, "Content-Digest")
                    .help("The algorithm that clients have to use for the digest of the body.")
                    .oneOf(List.of("sha-256", "sha-512"))
                    .defaultValue("sha-256")
                    .mandatory(),
            ConfigField.of(FieldKind.INTEGER, REMEMBERED, "Remembered signatures")
                    .help("Accepted signatures are remembered for two windows, so that none is accepted twice. When"
                            + " this many are, requests are answered with 503 until some have passed; each takes about"
                            + " 200 bytes.")
                    .defaultValue("100000")
                    .between(100, 2_000_000)
                    .mandatory());

    static HmacSettings of(MethodSettings settings) {
        return new HmacSettings(
                Duration.ofSeconds(settings.number(WINDOW)),
                ContentDigest.named(settings.required(DIGEST)),
                Math.toIntExact(settings.number(REMEMBERED)));
    }
}
