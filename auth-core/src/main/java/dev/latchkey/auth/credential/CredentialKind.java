package dev.latchkey.auth.credential;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.spi.ConfigSchema;
import java.util.Objects;

/**
 * What accounts can hold for one application.
 *
 * @param noun what they are called in the singular, for example {@code API key}
 * @param options asked when one is made
 */
public record CredentialKind(Application application, String noun, ConfigSchema options) {

    public CredentialKind {
        Objects.requireNonNull(noun);
        Objects.requireNonNull(options);
    }
}
