package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.engine.SignIn;
import dev.latchkey.auth.http.BrowserSessions;
import dev.latchkey.web.ClientAddress;
import dev.latchkey.web.SignInRequired;
import io.javalin.http.Context;
import jakarta.inject.Inject;

/** The account of whoever is logged in, and the question for their password before something that matters. */
final class OwnAccount {

    private final Accounts accounts;
    private final BrowserSessions browser;
    private final SignIn signIn;
    private final ClientAddress addresses;

    @Inject
    OwnAccount(Accounts accounts, BrowserSessions browser, SignIn signIn, ClientAddress addresses) {
        this.accounts = accounts;
        this.browser = browser;
        this.signIn = signIn;
        this.addresses = addresses;
    }

    Account of(Context ctx) {
        return browser.account(ctx).flatMap(view -> accounts.byId(view.id())).orElseThrow(SignInRequired::new);
    }

    /**
     * The current password, under the same flood control as logging in.
     *
     * @param field that holds it; what is wrong is said there
     */
    Problems reauthenticated(Context ctx, Form form, Account account, String field) {
        String address = addresses.of(ctx).getHostAddress();
        SignIn.Result result = signIn.password(account.name(), form.text(field), address);
        if (result instanceof SignIn.Result.Welcome) {
            return Problems.NONE;
        }
        boolean wrong = ((SignIn.Result.Denied) result).reason() == SignIn.Refused.UNRECOGNIZED;
        return Problems.of(
                field,
                wrong
                        ? "This is not your current password."
                        : "Too many wrong passwords, or the server is busy. Try again later.");
    }
}
