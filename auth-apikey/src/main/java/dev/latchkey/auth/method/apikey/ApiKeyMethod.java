package dev.latchkey.auth.method.apikey;

import dev.latchkey.auth.spi.AccountCredential;
import dev.latchkey.auth.spi.AccountCredentials;
import dev.latchkey.auth.spi.ApiRequest;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.Credential;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The order in which a key is judged: form and checksum, which cost nothing; then whether it is known and the secret is
 * right, which looks alike from outside; then, for whoever has the secret, whether it has expired and what it allows.
 *
 * <p>An outcome is not to be reused: a look-up is one indexed query, and so a key that is revoked, renewed or restricted
 * is judged by that on the next request to any server.
 */
final class ApiKeyMethod implements AuthMethod {

    private final CredentialPlace place;
    private final AccountCredentials credentials;
    private final Clock clock;

    ApiKeyMethod(String header, AccountCredentials credentials, Clock clock) {
        this.place = CredentialPlace.header(header);
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public CredentialPlace credentialPlace() {
        return place;
    }

    @Override
    public AuthOutcome authenticate(ApiRequest request, DecisionTrace trace) {
        Optional<ApiKey> key = ApiKey.read(request.credential());
        if (key.isEmpty()) {
            trace.failed("form", Fact.text("reason", "not of the form of a key, or a wrong checksum"));
            return new AuthOutcome.Rejected(ApiKeyError.INVALID_API_KEY);
        }
        trace.passed("form", Fact.keyId("key", key.get().id()));
        return credentials
                .find(key.get().id())
                .map(kept -> proved(key.get(), kept, request, trace))
                .orElseGet(() -> {
                    trace.failed("key", Fact.text("reason", "unknown or revoked"));
                    return new AuthOutcome.Rejected(ApiKeyError.INVALID_API_KEY);
                });
    }

    private AuthOutcome proved(ApiKey key, AccountCredential kept, ApiRequest request, DecisionTrace trace) {
        if (!key.proves(kept.proof())) {
            trace.failed("key", Fact.text("reason", "wrong secret"));
            return new AuthOutcome.Rejected(ApiKeyError.INVALID_API_KEY);
        }
        trace.passed("key");
        if (!clock.instant().isBefore(kept.expiresAt())) {
            trace.failed("expiry", Fact.time("expired", kept.expiresAt()));
            return new AuthOutcome.Rejected(ApiKeyError.API_KEY_EXPIRED);
        }
        trace.passed("expiry");
        return allowed(kept, request.method(), trace);
    }

    private AuthOutcome allowed(AccountCredential kept, String method, DecisionTrace trace) {
        List<String> methods = new MethodSettings(kept.options()).list(ApiKeySchema.HTTP_METHODS);
        if (!methods.isEmpty() && !methods.contains(method)) {
            trace.failed("http_method", Fact.text("allowed", String.join(", ", methods)));
            return new AuthOutcome.Rejected(ApiKeyError.API_KEY_METHOD_NOT_ALLOWED);
        }
        trace.passed("http_method");
        credentials.used(kept);
        return new AuthOutcome.Authenticated(new Subject.ByUuid(kept.account()), credential(kept));
    }

    /** No change of the account's password ends a key, as its holder's programs are to go on (decision 0011). */
    private static Credential credential(AccountCredential kept) {
        return new Credential(kept.id(), "", Instant.MAX, kept.expiresAt(), Instant.EPOCH);
    }
}
