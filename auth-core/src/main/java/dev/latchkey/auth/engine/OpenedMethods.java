package dev.latchkey.auth.engine;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.CredentialPlace;

/** Tells how the methods of applications stand, without handing them out. Thread-safe. */
public final class OpenedMethods {

    private static final OpenedMethod UNKNOWN =
            new OpenedMethod("There is no such application.", CredentialPlace.authorization("Bearer"), false);

    private final AuthConfiguration configuration;

    public OpenedMethods(AuthConfiguration configuration) {
        this.configuration = configuration;
    }

    public OpenedMethod of(String applicationId) {
        OpenApplication open = configuration.snapshot().open().get(applicationId);
        return open == null
                ? UNKNOWN
                : open.method().map(OpenedMethods::opened).orElseGet(() -> closed(open.failure()));
    }

    private static OpenedMethod opened(AuthMethod method) {
        return new OpenedMethod(
                "", method.credentialPlace(), method.tokenIssuer().isPresent());
    }

    private static OpenedMethod closed(String failure) {
        return new OpenedMethod(failure, CredentialPlace.authorization("Bearer"), false);
    }
}
