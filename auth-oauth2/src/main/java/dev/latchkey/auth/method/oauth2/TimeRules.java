package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The times a provider tells of a token are all optional (RFC 7662, section 2.2); what it does tell must hold. */
final class TimeRules {

    private final Clock clock;
    private final Duration skew;

    /** @param skew how far the clocks of provider and server may differ */
    TimeRules(Clock clock, Duration skew) {
        this.clock = clock;
        this.skew = skew;
    }

    Validity check(Claims claims, DecisionTrace trace) throws Refusal {
        Instant now = clock.instant();
        Instant expiresAt = expiry(claims, now, trace);
        Instant latest = now.plus(skew);
        notAfter(latest, claims, "nbf", Check.NOT_BEFORE, trace);
        Optional<Instant> issuedAt = notAfter(latest, claims, "iat", Check.ISSUED_AT, trace);
        return new Validity(issuedAt.orElse(now), expiresAt, now);
    }

    /** Whether a token of this expiry is still good. */
    boolean holds(Instant expiresAt) {
        return clock.instant().minus(skew).isBefore(expiresAt);
    }

    private Instant expiry(Claims claims, Instant now, DecisionTrace trace) throws Refusal {
        Optional<Instant> expiresAt = claims.time("exp", Check.EXPIRY);
        if (expiresAt.isEmpty()) {
            trace.skipped(Check.EXPIRY.step(), untold());
            return Instant.MAX;
        }
        Fact fact = Fact.time("exp", expiresAt.get());
        if (!now.minus(skew).isBefore(expiresAt.get())) {
            throw new Refusal(
                    Check.EXPIRY, OAuth2Error.TOKEN_EXPIRED, "The token has expired.", fact, Fact.time("now", now));
        }
        trace.passed(Check.EXPIRY.step(), fact);
        return expiresAt.get();
    }

    private static Optional<Instant> notAfter(
            Instant latest, Claims claims, String claim, Check check, DecisionTrace trace) throws Refusal {
        Optional<Instant> moment = claims.time(claim, check);
        if (moment.isEmpty()) {
            trace.skipped(check.step(), untold());
            return moment;
        }
        Fact fact = Fact.time(claim, moment.get());
        if (moment.get().isAfter(latest)) {
            throw new Refusal(
                    check,
                    OAuth2Error.TOKEN_NOT_YET_VALID,
                    "The token is from the future.",
                    fact,
                    Fact.time("latest", latest));
        }
        trace.passed(check.step(), fact);
        return moment;
    }

    private static Fact untold() {
        return Fact.text("reason", "the provider does not tell");
    }
}
