package dev.latchkey.admin.http;

import dev.latchkey.auth.engine.SignIn;
import dev.latchkey.auth.flood.FloodControl;
import jakarta.inject.Inject;

/** Why somebody is not logged in, in Drupal's sentences where it has one. */
final class LoginRefusals {

    private final FloodControl flood;

    @Inject
    LoginRefusals(FloodControl flood) {
        this.flood = flood;
    }

    LoginRefusal of(SignIn.Result.Denied denied, String name) {
        return switch (denied.reason()) {
            case UNRECOGNIZED -> new LoginRefusal(422, "Unrecognized username or password.");
            case BLOCKED -> new LoginRefusal(422, "The username " + name + " has not been activated or is blocked.");
            case ACCOUNT_FLOODED ->
                new LoginRefusal(403, tooMany() + " for this account. It is temporarily blocked. Try again later.");
            case ADDRESS_FLOODED ->
                new LoginRefusal(
                        403,
                        "Too many failed login attempts from your IP address. This IP address is temporarily"
                                + " blocked. Try again later.");
            case BUSY -> new LoginRefusal(503, "The server is busy with other logins. Try again in a moment.");
            case CODE_MISSING -> new LoginRefusal(422, "Enter the code.");
            case CODE_WRONG ->
                new LoginRefusal(
                        422,
                        "This code is wrong, too old, or was used before. Wait for the next one; if none works, look"
                                + " whether the clock of your device is right.");
            case CODE_FLOODED ->
                new LoginRefusal(
                        403,
                        "There have been too many wrong codes for this account. Try again later, or ask whoever runs"
                                + " this server to reset your second factor.");
        };
    }

    private String tooMany() {
        int most = flood.limits().perAccount();
        return most == 1
                ? "There has been more than one failed login attempt"
                : "There have been more than " + most + " failed login attempts";
    }
}
