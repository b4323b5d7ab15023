package dev.latchkey.auth.engine;

import dev.latchkey.auth.guard.GuardedMethod;
import dev.latchkey.auth.spi.CredentialPlace;

/** Tells how the methods of applications stand, without calling them. Thread-safe. */
public final class MethodStandings {

    private static final MethodStanding UNKNOWN =
            new MethodStanding("There is no such application.", CredentialPlace.authorization("Bearer"), false);

    private final AuthConfiguration configuration;

    public MethodStandings(AuthConfiguration configuration) {
        this.configuration = configuration;
    }

    public MethodStanding of(String applicationId) {
        OpenApplication open = configuration.snapshot().open().get(applicationId);
        return open == null
                ? UNKNOWN
                : open.method().map(MethodStandings::opened).orElseGet(() -> closed(open.failure()));
    }

    private static MethodStanding opened(GuardedMethod method) {
        return new MethodStanding(
                "", method.credentialPlace(), method.tokenIssuer().isPresent());
    }

    private static MethodStanding closed(String failure) {
        return new MethodStanding(failure, CredentialPlace.authorization("Bearer"), false);
    }
}
