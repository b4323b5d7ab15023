package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.ApiRequest;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.Credential;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.OnlineCheck;
import dev.latchkey.auth.spi.PublishedKey;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.auth.spi.Subject;
import dev.latchkey.auth.spi.TokenIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The order in which a token is judged (contract "auth", section 3, checks 8 to 15). Nothing a token says is believed
 * before its signature has been checked; the header is only compared.
 */
final class JwtMethod implements AuthMethod {

    /** How long a verdict may be reused where the issuer can withdraw the key without telling us. */
    static final Duration LONGEST_TRUST_IN_A_KEY_SET = Duration.ofMinutes(5);

    private static final CredentialPlace PLACE = CredentialPlace.authorization("Bearer");

    private final TokenRules rules;
    private final IssuingRules issuing;
    private final OwnKeys own;
    private final ExternalKeys external;
    private final KeyProof keys;

    JwtMethod(TokenRules rules, IssuingRules issuing, OwnKeys own, ExternalKeys external) {
        this.rules = rules;
        this.issuing = issuing;
        this.own = own;
        this.external = external;
        this.keys = new KeyProof(own, external);
    }

    @Override
    public CredentialPlace credentialPlace() {
        return PLACE;
    }

    @Override
    public AuthOutcome authenticate(ApiRequest request, DecisionTrace trace) {
        try {
            return judge(request.credential(), trace);
        } catch (Refusal refusal) {
            return refusal.report(trace);
        }
    }

    private AuthOutcome judge(String credential, DecisionTrace trace) throws Refusal {
        CompactToken token = CompactToken.read(credential, trace);
        rules.header().check(token.header(), trace);
        VerifyingKey key = keys.prove(token, trace);
        Claims claims = Claims.read(token, trace);
        Validity validity = rules.times().check(claims, key.origin(), trace);
        rules.parties(key.origin()).check(claims, trace);
        refuseRevoked(key);
        Subject subject = rules.username().subject(claims, trace);
        return new AuthOutcome.Authenticated(subject, credential(token, claims, key, validity));
    }

    /** Only now: the token of a revoked key that is forged or expired as well is refused for that. */
    private static void refuseRevoked(VerifyingKey key) throws Refusal {
        if (key.revoked()) {
            throw new Refusal(
                    Check.KEY_REVOCATION,
                    StandardError.TOKEN_REVOKED,
                    "The key has been revoked.",
                    Fact.keyId("kid", key.id()));
        }
    }

    private static Credential credential(CompactToken token, Claims claims, VerifyingKey key, Validity validity)
            throws Refusal {
        String id = claims.id().isEmpty() ? token.fingerprint() : claims.id();
        return new Credential(id, key.id(), validity.issuedAt(), validity.expiresAt(), cacheableUntil(key, validity));
    }

    private static Instant cacheableUntil(VerifyingKey key, Validity validity) {
        Instant trusted = validity.judgedAt().plus(LONGEST_TRUST_IN_A_KEY_SET);
        boolean bounded = key.origin() == KeyOrigin.KEY_SET && trusted.isBefore(validity.expiresAt());
        return bounded ? trusted : validity.expiresAt();
    }

    @Override
    public Optional<TokenIssuer> tokenIssuer() {
        return own.signing().map(key -> new JwtIssuer(issuing, key));
    }

    @Override
    public List<PublishedKey> publishedKeys() {
        return own.publishable().stream().map(PublicJwks::of).toList();
    }

    @Override
    public Optional<OnlineCheck> onlineCheck() {
        return external.onlineCheck();
    }
}
