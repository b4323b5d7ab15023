package dev.latchkey.auth.http;

import dev.latchkey.auth.account.AccountDirectory;
import dev.latchkey.auth.engine.SignIn;
import dev.latchkey.web.RestFailure;
import jakarta.inject.Inject;
import java.util.Map;

/** Drupal's sentences for logins over JSON that fail (contract "content", section 5). */
final class SignInRefusals {

    static final String BUSY = "The server is busy with other logins. Try again in a moment.";
    static final String UNRECOGNIZED = "Sorry, unrecognized username or password.";
    private static final String BLOCKED = "The user has not been activated or is blocked.";

    private final AccountDirectory accounts;

    @Inject
    SignInRefusals(AccountDirectory accounts) {
        this.accounts = accounts;
    }

    RestFailure of(SignIn.Result.Denied denied, String name) {
        return switch (denied.reason()) {
            case UNRECOGNIZED -> new RestFailure(400, blocked(name) ? BLOCKED : UNRECOGNIZED);
            case BLOCKED -> new RestFailure(400, BLOCKED);
            case ADDRESS_FLOODED -> new RestFailure(403, "Access is blocked because of IP based flood prevention.");
            case ACCOUNT_FLOODED ->
                new RestFailure(
                        403,
                        "Too many failed login attempts from your IP address. This IP address is temporarily blocked.");
            case CODE_MISSING ->
                new RestFailure(403, "The account has a second factor: send its present code as the member \"code\".");
            case CODE_WRONG -> new RestFailure(403, "The code is wrong, too old, or was used before.");
            case CODE_FLOODED -> new RestFailure(403, "There have been too many wrong codes for this account.");
            case BUSY ->
                new RestFailure(
                        503,
                        BUSY,
                        Map.of("Retry-After", Long.toString(denied.retryAfter().toSeconds())));
        };
    }

    /** Drupal tells of a blocked account whatever the password. */
    private boolean blocked(String name) {
        return accounts.byName(name)
                .filter(account -> !account.anonymous() && !account.active())
                .isPresent();
    }
}
