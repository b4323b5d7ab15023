package dev.latchkey.auth.engine;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountDirectory;
import dev.latchkey.auth.account.PasswordCheck;
import dev.latchkey.auth.flood.FloodControl;
import dev.latchkey.auth.flood.FloodRepository;
import dev.latchkey.auth.spi.AccountView;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

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
        Optional<Long> known = accounts.byName(name).map(AccountView::id);
        String account = known.map(id -> Long.toString(id)).orElseGet(() -> standIn(name));
        Optional<Result> wait = waits(known.isPresent(), account, address);
        if (wait.isPresent()) {
            return wait.get();
        }
        // Asked again behind the permit: of many attempts at once, none may slip past the limit while it waits.
        return passwords
                .permitted(() -> waits(known.isPresent(), account, address)
                        .orElseGet(
                                () -> judged(passwords.compared(name, password), known.isPresent(), account, address)))
                .orElseGet(() -> new Result.Denied(Refused.BUSY, known.isPresent(), BUSY_RETRY));
    }

    private Optional<Result> waits(boolean known, String account, String address) {
        return flood.waits(account, address)
                .map(wait -> new Result.Denied(
                        wait.event() == FloodRepository.Event.ADDRESS
                                ? Refused.ADDRESS_FLOODED
                                : Refused.ACCOUNT_FLOODED,
                        known,
                        wait.duration()));
    }

    private Result judged(PasswordCheck.Result checked, boolean known, String account, String address) {
        if (checked instanceof PasswordCheck.Result.Right right) {
            flood.succeeded(account, address);
            return right.account().active() ? new Result.Welcome(right.account()) : denied(Refused.BLOCKED, known);
        }
        flood.failed(account, address);
        return denied(Refused.UNRECOGNIZED, known);
    }

    /** Stands for an unknown name among the counters, as its account would if there were one. */
    private static String standIn(String name) {
        byte[] key = name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return "?" + UUID.nameUUIDFromBytes(key);
    }

    private static Result denied(Refused reason, boolean known) {
        return new Result.Denied(reason, known, Duration.ZERO);
    }
}
