package dev.latchkey.auth.spi;

import java.util.Map;
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

    /** Present where accounts hold credentials of this method, kept by the server. */
    default Optional<AccountCredentialMaker> credentialMaker() {
        return Optional.empty();
    }

    /**
     * Settings as an older version of this method stored them, in today's terms: keys renamed, values translated. Asked
     * whenever stored settings are read, so it is quick, has no side effects, and leaves alone what needs no change.
     *
     * @param stored by key, secrets in the clear
     */
    default Map<String, String> upgraded(Map<String, String> stored) {
        return stored;
    }
}
