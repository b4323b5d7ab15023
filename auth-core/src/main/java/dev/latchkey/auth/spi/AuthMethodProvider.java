package dev.latchkey.auth.spi;

import java.util.Optional;

/**
 * One way of proving who sends a request. The server finds providers through {@link java.util.ServiceLoader} and opens
 * one {@link AuthMethod} per application that uses them.
 */
public interface AuthMethodProvider {

    /** What the method is called and which settings it takes; constant and free of side effects. */
    AuthMethodDescriptor descriptor();

    /**
     * Opens the method for one application, reading its settings once so that no request has to. The settings have
     * passed the descriptor's schema; this call checks what spans several of them. It must not use the network: an
     * administrator is waiting for the page.
     *
     * @throws InvalidSettingsException with every problem found, not only the first
     */
    AuthMethod open(MethodSettings settings, MethodContext context) throws InvalidSettingsException;

    /** Present where an application of this method has keys of its own, kept in its {@link KeyRing}. */
    default Optional<KeyMaker> keyMaker() {
        return Optional.empty();
    }
}
