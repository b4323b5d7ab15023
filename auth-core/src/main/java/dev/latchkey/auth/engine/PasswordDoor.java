package dev.latchkey.auth.engine;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.StandardError;

/** Signing in as a step of a decision: refusals in the gate's codes, the reason in the trace. */
final class PasswordDoor {

    private static final String STEP = "password";
    private static final String SECOND_FACTOR =
            "The account has a second factor, so its password alone gets no token. Use an account without one.";

    private final SignIn signIn;

    PasswordDoor(SignIn signIn) {
        this.signIn = signIn;
    }

    /** The account whose password is right, and which is active. */
    Account enter(BasicCredentials presented, String address, DecisionTrace trace) {
        SignIn.Result result = signIn.attempt(presented.name(), presented.password(), address);
        if (result instanceof SignIn.Result.Welcome welcome) {
            trace.passed(STEP, Fact.text("account", welcome.account().name()));
            return welcome.account();
        }
        throw refusal((SignIn.Result.Denied) result, trace);
    }

    private static GateRefusal refusal(SignIn.Result.Denied denied, DecisionTrace trace) {
        trace.failed(
                STEP,
                Fact.text("reason", denied.reason().name()),
                Fact.text("account", denied.accountKnown() ? "exists" : "does not exist"));
        return switch (denied.reason()) {
            case UNRECOGNIZED -> GateRefusal.judged(StandardError.INVALID_CREDENTIALS);
            case BLOCKED -> GateRefusal.judged(StandardError.USER_BLOCKED);
            case CODE_MISSING, CODE_WRONG -> GateRefusal.judged(StandardError.ACCESS_DENIED, SECOND_FACTOR);
            case ACCOUNT_FLOODED, ADDRESS_FLOODED, CODE_FLOODED, BUSY ->
                GateRefusal.later(StandardError.TOO_MANY_REQUESTS, denied.retryAfter());
        };
    }
}
