package dev.latchkey.auth.engine;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountDirectory;
import dev.latchkey.auth.account.PasswordCheck;
import dev.latchkey.auth.flood.FloodControl;
import dev.latchkey.auth.flood.FloodControl.Wait;
import dev.latchkey.auth.flood.FloodRepository;
import dev.latchkey.auth.spi.AccountView;
import java.time.Duration;
import java.util.Optional;

/**
 * Names and passwords under flood control: failures are counted, and an unknown name is answered like a wrong password.
 * The token endpoint, the login page and the JSON login share it, and with it the counters.
 */
public final class SignIn {

    /** What became of an attempt. */
    public enum Refused {
        /** Unknown name or wrong password. */
        UNRECOGNIZED,
        /** The password is right, but the account is blocked. */
        BLOCKED,
        /** Too many failures for this account from this address. */
        ACCOUNT_FLOODED,
        /** Too many failures from this address. */
        ADDRESS_FLOODED,
        /** Too many checks at once; a new try in a moment makes sense. */
        BUSY
    }

    /** Who signed in, or why not. */
    public sealed interface Result {
        /** The account, which is active. */
        record Welcome(Account account) implements Result {}

        /**
         * @param accountKnown for the operator's eyes only
         * @param retryAfter when a new try makes sense; zero if any time will do
         */
        record Denied(Refused reason, boolean accountKnown, Duration retryAfter) implements Result {}
    }

    private static final Duration BUSY_RETRY = Duration.ofSeconds(2);

    private final AccountDirectory accounts;
    private final PasswordCheck passwords;
    private final FloodControl flood;

    public SignIn(AccountDirectory accounts, PasswordCheck passwords, FloodControl flood) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.flood = flood;
    }

    public Result attempt(String name, CharSequence password, String address) {
        Optional<Long> known =
                accounts.byName(name).filter(found -> !found.anonymous()).map(AccountView::id);
        Optional<Wait> wait = flood.waits(known, address);
        if (wait.isPresent()) {
            boolean byAddress = wait.get().event() == FloodRepository.Event.ADDRESS;
            Refused reason = byAddress ? Refused.ADDRESS_FLOODED : Refused.ACCOUNT_FLOODED;
            return new Result.Denied(reason, known.isPresent(), wait.get().duration());
        }
        PasswordCheck.Result checked = passwords.check(name, password);
        if (checked instanceof PasswordCheck.Result.Busy) {
            return new Result.Denied(Refused.BUSY, known.isPresent(), BUSY_RETRY);
        }
        if (checked instanceof PasswordCheck.Result.Right right) {
            flood.succeeded(right.account().id(), address);
            return right.account().active() ? new Result.Welcome(right.account()) : denied(Refused.BLOCKED, known);
        }
        flood.failed(known, address);
        return denied(Refused.UNRECOGNIZED, known);
    }

    private static Result denied(Refused reason, Optional<Long> known) {
        return new Result.Denied(reason, known.isPresent(), Duration.ZERO);
    }
}
