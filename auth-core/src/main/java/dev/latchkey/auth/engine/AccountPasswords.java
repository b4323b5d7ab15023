package dev.latchkey.auth.engine;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountDirectory;
import dev.latchkey.auth.spi.PasswordProof;
import dev.latchkey.auth.spi.PasswordVerdict;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.auth.token.Revocations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** {@link SignIn}, lent to methods: one set of counters for all places where a password can be tried. */
public final class AccountPasswords implements PasswordProof {

    private final SignIn signIn;
    private final AccountDirectory accounts;
    private final Revocations revocations;
    private final Clock clock;

    public AccountPasswords(SignIn signIn, AccountDirectory accounts, Revocations revocations, Clock clock) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.revocations = revocations;
        this.clock = clock;
    }

    @Override
    public PasswordVerdict check(String name, CharSequence password, String clientAddress) {
        Instant begun = clock.instant();
        SignIn.Result result = signIn.attempt(name, password, clientAddress);
        if (result instanceof SignIn.Result.Denied denied) {
            return switch (denied.reason()) {
                // A method has no place for a second factor's code, so a password alone proves nothing then.
                case UNRECOGNIZED, CODE_MISSING, CODE_WRONG -> new PasswordVerdict.Wrong();
                case BLOCKED -> blocked(name, begun);
                case ACCOUNT_FLOODED, ADDRESS_FLOODED, CODE_FLOODED -> later(StandardError.TOO_MANY_REQUESTS, denied);
                case BUSY -> later(StandardError.AUTH_METHOD_UNAVAILABLE, denied);
            };
        }
        return right(((SignIn.Result.Welcome) result).account(), begun);
    }

    /**
     * Proved when the check began, unless what ended the account's earlier credentials lies after that: it may lie in
     * the next second. The account is the one whose password was compared, so a later change is not taken for it.
     */
    private PasswordVerdict right(Account compared, Instant begun) {
        Instant ended = revocations.validFrom("", compared.id());
        Instant provedAt = Stream.of(begun, compared.credentialsValidFrom(), ended)
                .max(Instant::compareTo)
                .orElse(begun);
        return new PasswordVerdict.Right(compared.view(), provedAt);
    }

    /** Gone in this very moment counts as never there. */
    private PasswordVerdict blocked(String name, Instant begun) {
        return accounts.byName(name)
                .<PasswordVerdict>map(account -> new PasswordVerdict.Right(account, begun))
                .orElseGet(PasswordVerdict.Wrong::new);
    }

    private static PasswordVerdict later(StandardError code, SignIn.Result.Denied denied) {
        Duration wait = denied.retryAfter();
        return new PasswordVerdict.Later(
                code, wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait);
    }
}
