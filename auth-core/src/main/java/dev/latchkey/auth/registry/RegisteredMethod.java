package dev.latchkey.auth.registry;

import dev.latchkey.auth.spi.AuthMethodProvider;
import java.util.Objects;

/**
 * A method that this server has.
 *
 * @param builtIn whether it came with the server, and so is trusted to run in the request's own thread; false for a
 *     plugin
 */
public record RegisteredMethod(AuthMethodProvider provider, boolean builtIn) {

    public RegisteredMethod {
        Objects.requireNonNull(provider);
    }
}
