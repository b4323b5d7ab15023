package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import java.util.Optional;

/**
 * Finds the key of a token and checks its signature. A {@code kid} of the application's ring means that very key; any
 * other is looked for elsewhere, if the application accepts tokens from elsewhere. A token without {@code kid} is tried
 * with one own key and then one from elsewhere, never with more.
 */
final class KeyProof {

    private final OwnKeys own;
    private final ExternalKeys external;

    KeyProof(OwnKeys own, ExternalKeys external) {
        this.own = own;
        this.external = external;
    }

    /** The key that signed the token. */
    VerifyingKey prove(CompactToken token, DecisionTrace trace) throws Refusal {
        if (own.none() && !external.configured()) {
            throw new Refusal(Check.KEY, JwtError.UNKNOWN_KEY, "no key configured");
        }
        VerifyingKey key = candidate(token);
        trace.passed(
                Check.KEY.step(),
                Fact.keyId("kid", token.keyId()),
                Fact.text("origin", key.origin().inWords()));
        if (!key.proves(token)) {
            throw new Refusal(Check.SIGNATURE, JwtError.INVALID_SIGNATURE, "The key does not fit the signature.");
        }
        trace.passed(Check.SIGNATURE.step());
        return key;
    }

    private VerifyingKey candidate(CompactToken token) throws Refusal {
        Optional<VerifyingKey> ours = token.keyId().isEmpty() ? own.unnamed() : own.named(token.keyId());
        boolean settled = ours.isPresent()
                && (!token.keyId().isEmpty()
                        || !external.configured()
                        || ours.get().proves(token));
        if (settled) {
            return ours.get();
        }
        if (!external.configured()) {
            throw new Refusal(
                    Check.KEY,
                    JwtError.UNKNOWN_KEY,
                    "The application has no such key.",
                    Fact.keyId("kid", token.keyId()));
        }
        return external.find(token.keyId());
    }
}
