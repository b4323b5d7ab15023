package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a token is good: {@code exp} is mandatory, {@code nbf} and {@code iat} must not lie in the future. */
final class TimeRules {

    /** The host may date its own tokens a second ahead (see {@link dev.latchkey.auth.spi.TokenIssuer}). */
    private static final Duration OWN_LEAD = Duration.ofSeconds(1);

    private final Clock clock;
    private final Duration skew;

    /** @param skew how far the clocks of issuer and server may differ */
    TimeRules(Clock clock, Duration skew) {
        this.clock = clock;
        this.skew = skew;
    }

    Validity check(Claims claims, KeyOrigin origin, DecisionTrace trace) throws Refusal {
        Instant now = clock.instant();
        Instant expiresAt = expiry(claims, now, trace);
        Instant latest = now.plus(ahead(origin));
        notAfter(latest, claims, "nbf", Check.NOT_BEFORE, trace);
        Optional<Instant> issuedAt = notAfter(latest, claims, "iat", Check.ISSUED_AT, trace);
        return new Validity(issuedAt.orElse(Instant.EPOCH), expiresAt, now);
    }

    /** "On or after" its expiry a token is dead (RFC 7519, section 4.1.4). */
    private Instant expiry(Claims claims, Instant now, DecisionTrace trace) throws Refusal {
        Instant expiresAt = claims.time("exp", Check.EXPIRY)
                .orElseThrow(() -> new Refusal(Check.EXPIRY, JwtError.INVALID_TOKEN, "The token has no exp."));
        Fact fact = Fact.time("exp", expiresAt);
        if (!now.isBefore(expiresAt.plus(skew))) {
            throw new Refusal(
                    Check.EXPIRY, JwtError.TOKEN_EXPIRED, "The token has expired.", fact, Fact.time("now", now));
        }
        trace.passed(Check.EXPIRY.step(), fact);
        return expiresAt;
    }

    private Duration ahead(KeyOrigin origin) {
        return origin == KeyOrigin.OWN && skew.compareTo(OWN_LEAD) < 0 ? OWN_LEAD : skew;
    }

    private static Optional<Instant> notAfter(
            Instant latest, Claims claims, String claim, Check check, DecisionTrace trace) throws Refusal {
        Optional<Instant> moment = claims.time(claim, check);
        if (moment.isEmpty()) {
            trace.skipped(check.step(), Fact.text("reason", "the token has none"));
            return moment;
        }
        Fact fact = Fact.time(claim, moment.get());
        if (moment.get().isAfter(latest)) {
            throw new Refusal(
                    check,
                    JwtError.TOKEN_NOT_YET_VALID,
                    "The token is from the future.",
                    fact,
                    Fact.time("latest", latest));
        }
        trace.passed(check.step(), fact);
        return moment;
    }
}
