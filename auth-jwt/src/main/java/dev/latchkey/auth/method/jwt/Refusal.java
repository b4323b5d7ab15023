package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.Fact;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * A check that did not hold. Checked, so that no step can forget it, and without a stack trace, because a bad token is
 * no fault of the server. It never leaves {@link JwtMethod}.
 */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final Check check;
    private final transient AuthOutcome outcome;
    private final transient Fact[] facts;

    private Refusal(Check check, AuthOutcome outcome, String reason, Fact... facts) {
        super(reason, null, false, false);
        this.check = check;
        this.outcome = outcome;
        this.facts = Stream.concat(Stream.of(Fact.text("reason", reason)), Stream.of(facts))
                .toArray(Fact[]::new);
    }

    /** @param reason one sentence for the operator that holds nothing of the token but names and numbers */
    Refusal(Check check, ErrorCode code, String reason, Fact... facts) {
        this(check, new AuthOutcome.Rejected(code, reason), reason, facts);
    }

    /** The keys are out of reach: neither good nor bad can be told. */
    static Refusal unavailable(Duration retryAfter, String reason) {
        Duration atLeastASecond = retryAfter.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : retryAfter;
        AuthOutcome outcome = new AuthOutcome.Unavailable(JwtError.KEY_UNAVAILABLE, atLeastASecond, reason);
        return new Refusal(Check.KEY, outcome, reason, Fact.number("retry_after_seconds", atLeastASecond.toSeconds()));
    }

    AuthOutcome report(DecisionTrace trace) {
        trace.failed(check.step(), facts);
        return outcome;
    }
}
