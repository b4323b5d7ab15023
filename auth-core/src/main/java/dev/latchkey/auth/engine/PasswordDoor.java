package dev.latchkey.auth.engine;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountDirectory;
import dev.latchkey.auth.account.PasswordCheck;
import dev.latchkey.auth.flood.FloodControl;
import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.StandardError;
import java.time.Duration;
import java.util.Optional;

/** Names and passwords under flood control: counted, slowed down, and answered alike whether the name exists or not. */
final class PasswordDoor {

    private static final String STEP = "password";
    private static final Duration BUSY_RETRY = Duration.ofSeconds(2);

    private final AccountDirectory accounts;
    private final PasswordCheck passwords;
    private final FloodControl flood;

    PasswordDoor(AccountDirectory accounts, PasswordCheck passwords, FloodControl flood) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.flood = flood;
    }

    /** The account whose password is right; it may be blocked. */
    Account enter(BasicCredentials presented, String address, DecisionTrace trace) {
        Optional<Long> known = accounts.byName(presented.name()).map(AccountView::id);
        Optional<Duration> wait = flood.waits(known, address);
        if (wait.isPresent()) {
            trace.failed("flood", Fact.number("retry_after", wait.get().toSeconds()));
            throw GateRefusal.later(StandardError.TOO_MANY_REQUESTS, wait.get());
        }
        PasswordCheck.Result result = passwords.check(presented.name(), presented.password());
        if (result instanceof PasswordCheck.Result.Right right) {
            flood.succeeded(right.account().id(), address);
            trace.passed(STEP);
            return right.account();
        }
        if (result instanceof PasswordCheck.Result.Busy) {
            trace.skipped(STEP, Fact.text("reason", "too many checks at once"));
            throw GateRefusal.later(StandardError.TOO_MANY_REQUESTS, BUSY_RETRY);
        }
        flood.failed(known, address);
        trace.failed(STEP, Fact.text("reason", known.isPresent() ? "wrong password" : "no such account"));
        throw GateRefusal.judged(StandardError.INVALID_CREDENTIALS);
    }
}
