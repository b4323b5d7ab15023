package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.engine.SignIn;
import dev.latchkey.web.ClientAddress;
import io.javalin.http.Context;
import jakarta.inject.Inject;

/**
 * Asks whoever is logged in for the password once more, under the flood control of logging in: what is made behind this
 * outlives the session, which somebody else may have got hold of.
 */
final class PasswordAgain {

    private static final String FIELD = "current_password";

    private final SignIn signIn;
    private final ClientAddress addresses;

    @Inject
    PasswordAgain(SignIn signIn, ClientAddress addresses) {
        this.signIn = signIn;
        this.addresses = addresses;
    }

    Field field(Problems problems) {
        return Field.of(Control.PASSWORD, FIELD, "Your current password")
                .mandatory()
                .autocomplete("current-password")
                .problems(problems);
    }

    Problems problems(Context ctx, Form form, Account account) {
        SignIn.Result result = signIn.password(
                account.name(), form.text(FIELD), addresses.of(ctx).getHostAddress());
        if (result instanceof SignIn.Result.Welcome) {
            return Problems.NONE;
        }
        boolean wrong = ((SignIn.Result.Denied) result).reason() == SignIn.Refused.UNRECOGNIZED;
        return Problems.of(
                FIELD,
                wrong
                        ? "This is not your current password."
                        : "Too many wrong passwords, or the server is busy. Try again later.");
    }
}
