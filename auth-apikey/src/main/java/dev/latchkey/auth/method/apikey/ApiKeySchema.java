package dev.latchkey.auth.method.apikey;

import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.FieldKind;
import java.util.List;

/** The settings of the method, and what is asked when a key is made. */
final class ApiKeySchema {

    static final String HEADER = "header";
    static final String PREFIX = "prefix";
    static final String HTTP_METHODS = "http_methods";

    private ApiKeySchema() {}

    static ConfigSchema settings() {
        return ConfigSchema.of(
                ConfigField.of(FieldKind.TEXT, HEADER, "Header")
                        .help("Name of the header in which clients send the key.")
                        .defaultValue("API-Key")
                        .example("X-API-Key")
                        .between(1, 64)
                        .mandatory(),
                ConfigField.of(FieldKind.TEXT, PREFIX, "Prefix of new keys")
                        .help("2 to 10 of a-z and 0-9, a letter first. It tells whose keys they are, to people and to"
                                + " secret scanners. Keys with another prefix stay valid.")
                        .defaultValue("lk")
                        .between(2, 10)
                        .mandatory());
    }

    static ConfigSchema options() {
        return ConfigSchema.of(ConfigField.of(FieldKind.SEVERAL_OF, HTTP_METHODS, "Allowed HTTP methods")
                .help("The key is refused for all others. None chosen allows all.")
                .oneOf(List.of("GET", "HEAD", "OPTIONS", "POST", "PATCH", "DELETE")));
    }
}
