package dev.latchkey.auth.engine;

import dev.latchkey.auth.account.AccountDirectory;
import dev.latchkey.auth.spi.PasswordProof;
import dev.latchkey.auth.spi.PasswordVerdict;
import dev.latchkey.auth.spi.StandardError;
import java.time.Duration;

/** {@link SignIn}, lent to methods: one set of counters for all places where a password can be tried. */
public final class AccountPasswords implements PasswordProof {

    private final SignIn signIn;
    private final AccountDirectory accounts;

    public AccountPasswords(SignIn signIn, AccountDirectory accounts) {
        this.signIn = signIn;
        this.accounts = accounts;
    }

    @Override
    public PasswordVerdict check(String name, CharSequence password, String clientAddress) {
        SignIn.Result result = signIn.attempt(name, password, clientAddress);
        if (result instanceof SignIn.Result.Denied denied) {
            return switch (denied.reason()) {
                // A method has no place for a second factor's code, so a password alone proves nothing then.
                case UNRECOGNIZED, CODE_MISSING, CODE_WRONG -> new PasswordVerdict.Wrong();
                case BLOCKED -> right(name);
                case ACCOUNT_FLOODED, ADDRESS_FLOODED, CODE_FLOODED -> later(StandardError.TOO_MANY_REQUESTS, denied);
                case BUSY -> later(StandardError.AUTH_METHOD_UNAVAILABLE, denied);
            };
        }
        return right(name);
    }

    /** Gone in this very moment counts as never there. */
    private PasswordVerdict right(String name) {
        return accounts.byName(name)
                .<PasswordVerdict>map(PasswordVerdict.Right::new)
                .orElseGet(PasswordVerdict.Wrong::new);
    }

    private static PasswordVerdict later(StandardError code, SignIn.Result.Denied denied) {
        Duration wait = denied.retryAfter();
        return new PasswordVerdict.Later(
                code, wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait);
    }
}
