package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.account.Account;
import io.javalin.http.Context;
import jakarta.inject.Inject;

/**
 * Asks whoever is logged in for the password once more, under the flood control of logging in: what is made behind this
 * outlives the session, which somebody else may have got hold of.
 */
final class PasswordAgain {

    private static final String FIELD = "current_password";

    private final OwnAccount own;

    @Inject
    PasswordAgain(OwnAccount own) {
        this.own = own;
    }

    Field field(Problems problems) {
        return Field.of(Control.PASSWORD, FIELD, "Your current password")
                .mandatory()
                .autocomplete("current-password")
                .problems(problems);
    }

    Problems problems(Context ctx, Form form, Account account) {
        return own.reauthenticated(ctx, form, account, FIELD);
    }
}
