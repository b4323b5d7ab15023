package dev.latchkey.auth.engine;

import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.auth.spi.ApiRequest;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.IssuedToken;
import dev.latchkey.auth.spi.OnlineCheck;
import dev.latchkey.auth.spi.PublishedKey;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.auth.spi.TokenIssuer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A method whose faults stay its own. What does not change while it is open is asked once, so that a fault there is
 * found when it is opened; a fault in issuing is a refusal with 503.
 */
final class GuardedMethod implements AuthMethod {

    private static final Logger log = LoggerFactory.getLogger(GuardedMethod.class);

    private final String applicationId;
    private final AuthMethod method;
    private final CredentialPlace place;
    private final Optional<TokenIssuer> issuer;

    /** @throws RuntimeException if the method is unfit at once */
    GuardedMethod(String applicationId, AuthMethod method) {
        this.applicationId = applicationId;
        this.method = Objects.requireNonNull(method, "the provider opened nothing");
        this.place = Objects.requireNonNull(method.credentialPlace(), "the method names no place of its credential");
        this.issuer = Objects.requireNonNull(method.tokenIssuer(), "the method does not tell whether it issues")
                .map(this::guarded);
    }

    @Override
    public CredentialPlace credentialPlace() {
        return place;
    }

    /** The {@link CredentialJudge} deals with its faults. */
    @Override
    public AuthOutcome authenticate(ApiRequest request, DecisionTrace trace) {
        return method.authenticate(request, trace);
    }

    @Override
    public Optional<TokenIssuer> tokenIssuer() {
        return issuer;
    }

    @Override
    public List<PublishedKey> publishedKeys() {
        return method.publishedKeys();
    }

    @Override
    public Optional<OnlineCheck> onlineCheck() {
        return method.onlineCheck();
    }

    @Override
    public void close() {
        method.close();
    }

    private TokenIssuer guarded(TokenIssuer given) {
        return (account, issuedAt) -> issued(given, account, issuedAt);
    }

    private IssuedToken issued(TokenIssuer given, AccountView account, Instant issuedAt) {
        try {
            IssuedToken token = given.issue(account, issuedAt);
            if (token != null) {
                return token;
            }
            log.error("the method of application {} issued nothing", applicationId);
        } catch (RuntimeException | Error e) {
            log.error("the method of application {} failed to issue", applicationId, e);
        }
        throw GateRefusal.later(StandardError.AUTH_METHOD_UNAVAILABLE, Gate.METHOD_RETRY);
    }
}
