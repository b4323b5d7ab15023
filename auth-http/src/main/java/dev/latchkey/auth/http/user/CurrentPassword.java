package dev.latchkey.auth.http.user;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.engine.SignIn;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.web.ApiFailure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;

/**
 * Whether somebody knows the password of the account that he acts for. Failures are counted per account, wherever they
 * come from: whoever has taken over a session or a token cannot try passwords with it for long.
 */
final class CurrentPassword {

    private final SignIn signIn;

    @Inject
    CurrentPassword(SignIn signIn) {
        this.signIn = signIn;
    }

    /** @throws ApiFailure {@code TOO_MANY_REQUESTS} after too many wrong ones, or while the server is busy */
    boolean is(Account account, String password) {
        SignIn.Result result = signIn.password(account.name(), password, "account-" + account.id());
        if (result instanceof SignIn.Result.Denied denied) {
            return switch (denied.reason()) {
                case UNRECOGNIZED, BLOCKED, CODE_MISSING, CODE_WRONG -> false;
                case ACCOUNT_FLOODED, ADDRESS_FLOODED, CODE_FLOODED, BUSY -> throw later(denied.retryAfter());
            };
        }
        return true;
    }

    private static ApiFailure later(Duration wait) {
        StandardError code = StandardError.TOO_MANY_REQUESTS;
        String seconds = Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
        return new ApiFailure(code, code.description(), Map.of("Retry-After", seconds));
    }
}
