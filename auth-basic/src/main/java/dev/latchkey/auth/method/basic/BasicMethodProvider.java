package dev.latchkey.auth.method.basic;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.FieldKind;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.MethodSettings;
import java.time.Duration;
import java.util.List;

/** The method {@code basic}: user name and password by HTTP Basic (RFC 7617). Thread-safe. */
public final class BasicMethodProvider implements AuthMethodProvider {

    static final String REMEMBER_MINUTES = "remember_minutes";

    private static final long LONGEST = 60;

    private static final ConfigSchema SCHEMA =
            ConfigSchema.of(ConfigField.of(FieldKind.MINUTES, REMEMBER_MINUTES, "Remember a right password for")
                    .help("Minutes in which the same user name and password are not checked again: a check costs tens"
                            + " of milliseconds of processor time. 0 checks at each request. A changed password and"
                            + " a blocked account are seen at once all the same.")
                    .defaultValue("5")
                    .between(0, LONGEST)
                    .mandatory());

    private static final AuthMethodDescriptor DESCRIPTOR = new AuthMethodDescriptor(
            "basic",
            "Basic Authentication",
            "Accepts the user name and password of an account with each request. Simple to use from everywhere; each"
                    + " request carries the password, so use it over https only.",
            "1.0.0",
            AuthMethodDescriptor.SPI_VERSION,
            SCHEMA,
            List.of());

    @Override
    public AuthMethodDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AuthMethod open(MethodSettings settings, MethodContext context) {
        Duration remembered = Duration.ofMinutes(settings.number(REMEMBER_MINUTES));
        return new BasicMethod(context.passwords(), context.clock(), remembered);
    }
}
