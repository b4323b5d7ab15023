package dev.latchkey.auth.engine;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountDirectory;
import dev.latchkey.auth.account.PasswordCheck;
import dev.latchkey.auth.factor.SecondFactors;
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
        BUSY,
        /** The password is right, but the account has a second factor, and no code came with the password. */
        CODE_MISSING,
        /** The code of the second factor is wrong, or was used before. */
        CODE_WRONG,
        /** Too many wrong codes for this account. */
        CODE_FLOODED
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
    private final SecondFactors factors;

    public SignIn(AccountDirectory accounts, PasswordCheck passwords, FloodControl flood, SecondFactors factors) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.flood = flood;
        this.factors = factors;
    }

    /** Signs in by password alone, which accounts with a second factor refuse. */
    public Result attempt(String name, CharSequence password, String address) {
        return attempt(name, password, "", address);
    }

    /**
     * Signs in.
     *
     * @param code of the second factor; empty if none was given
     */
    public Result attempt(String name, CharSequence password, String code, String address) {
        Result result = password(name, password, address);
        if (result instanceof Result.Welcome welcome && codeNeeded(welcome.account())) {
            return code.isEmpty() ? denied(Refused.CODE_MISSING, true) : code(welcome.account(), code, address);
        }
        return result;
    }

    /** Whether somebody who knows the password of the account is not in yet. */
    public boolean codeNeeded(Account account) {
        return factors.required(account.id());
    }

    /** The second step, for somebody who has shown the password: the code of the second factor, or a recovery code. */
    public Result code(Account account, String code, String address) {
        String id = Long.toString(account.id());
        // Behind a permit, as passwords are: of many codes at once, none may slip past the limit.
        return passwords
                .permitted(() -> codeWaits(id, address).orElseGet(() -> judgedCode(account, id, code, address)))
                .orElseGet(() -> new Result.Denied(Refused.BUSY, true, BUSY_RETRY));
    }

    private Result judgedCode(Account account, String id, String code, String address) {
        if (factors.accepts(account.id(), code)) {
            flood.succeededCode(id);
            return new Result.Welcome(account);
        }
        flood.failedCode(id, address);
        return denied(Refused.CODE_WRONG, true);
    }

    private Optional<Result> codeWaits(String account, String address) {
        return flood.codeWaits(account, address)
                .map(wait -> new Result.Denied(
                        wait.event() == FloodRepository.Event.ADDRESS ? Refused.ADDRESS_FLOODED : Refused.CODE_FLOODED,
                        true,
                        wait.duration()));
    }

    /**
     * The first step, and whether somebody who is signed in already knows the password: says nothing of a second
     * factor, so nobody is signed in by it who {@linkplain #codeNeeded needs a code}.
     */
    public Result password(String name, CharSequence password, String address) {
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
