package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.AuthOutcome.Authenticated;
import dev.latchkey.auth.spi.Credential;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Subject;
import java.time.Duration;
import java.time.Instant;

/**
 * What must hold of a token that its provider accepts.
 *
 * @param trust how long the outcome may be reused without asking again; zero for not at all
 */
record ClaimRules(
        TypeRule type, TimeRules times, PartyRules parties, ScopeRule scopes, SubjectClaim subject, Duration trust) {

    private static final int LONGEST_ID = 255;

    Authenticated judge(BearerToken token, Claims claims, DecisionTrace trace) throws Refusal {
        type.check(claims, trace);
        Validity validity = times.check(claims, trace);
        parties.check(claims, trace);
        scopes.check(claims, trace);
        Subject named = subject.subject(claims, trace);
        return new Authenticated(named, credential(token, claims, validity));
    }

    private Credential credential(BearerToken token, Claims claims, Validity validity) {
        String id = claims.text("jti").filter(jti -> usableAsId(jti, token)).orElseGet(token::fingerprint);
        return new Credential(id, "", validity.issuedAt(), validity.expiresAt(), cacheableUntil(validity));
    }

    /** The id must not be the token itself, which a careless provider may send back. */
    private static boolean usableAsId(String id, BearerToken token) {
        return !id.isEmpty() && !id.equals(token.text()) && id.length() <= LONGEST_ID && PlainText.is(id);
    }

    private Instant cacheableUntil(Validity validity) {
        if (trust.isZero()) {
            return Instant.EPOCH;
        }
        Instant trusted = validity.judgedAt().plus(trust);
        return trusted.isBefore(validity.expiresAt()) ? trusted : validity.expiresAt();
    }
}
