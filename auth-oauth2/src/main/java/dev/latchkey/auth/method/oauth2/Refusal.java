package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.Fact;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A check that did not hold. Checked, so that no step can forget it, and without a stack trace, because a bad token is
 * no fault of the server. It never leaves {@link OAuth2Method}.
 */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;
    private static final Set<Check> FROM_THE_FUTURE = EnumSet.of(Check.NOT_BEFORE, Check.ISSUED_AT);
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final Check check;
    private final boolean lasting;
    private final transient AuthOutcome outcome;
    private final transient Fact[] facts;

    private Refusal(Check check, boolean lasting, AuthOutcome outcome, String reason, Fact... facts) {
        super(reason, null, false, false);
        this.lasting = lasting;
        this.check = check;
        this.outcome = outcome;
        this.facts = Stream.concat(Stream.of(Fact.text("reason", reason)), Stream.of(facts))
                .toArray(Fact[]::new);
    }

    /** @param reason one sentence for the operator that holds nothing of the token */
    Refusal(Check check, ErrorCode code, String reason, Fact... facts) {
        this(check, !FROM_THE_FUTURE.contains(check), new AuthOutcome.Rejected(code, reason), reason, facts);
    }

    /** The provider cannot be asked: neither good nor bad can be told. */
    static Refusal unavailable(Duration retryAfter, String reason) {
        Duration wait = retryAfter.compareTo(A_SECOND) < 0 ? A_SECOND : retryAfter;
        AuthOutcome outcome = new AuthOutcome.Unavailable(OAuth2Error.IDENTITY_PROVIDER_UNAVAILABLE, wait, reason);
        Fact retry = Fact.number("retry_after_seconds", wait.toSeconds());
        return new Refusal(Check.IDENTITY_PROVIDER, false, outcome, reason, retry);
    }

    /** Whether the same token would be refused again a moment later. */
    boolean lasting() {
        return lasting;
    }

    AuthOutcome report(DecisionTrace trace) {
        trace.failed(check.step(), facts);
        return outcome;
    }
}
