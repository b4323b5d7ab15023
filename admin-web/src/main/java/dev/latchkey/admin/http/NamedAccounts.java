package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Link;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Accounts;
import io.javalin.http.Context;
import jakarta.inject.Inject;

/** The account that the path of a page names, for somebody who may change it. */
final class NamedAccounts {

    private final Accounts accounts;
    private final AccountGuard guard;

    @Inject
    NamedAccounts(Accounts accounts, AccountGuard guard) {
        this.accounts = accounts;
        this.guard = guard;
    }

    /** @throws PageFailure 404 if there is none, 403 if it may do more than whoever asks */
    Account of(Context ctx) {
        Account account = NamedNodes.number(ctx.pathParam("id"))
                .flatMap(accounts::byId)
                .orElseThrow(() -> PageFailure.gone("There is no such account. It may have been deleted."));
        guard.requireMayChange(ctx, account);
        return account;
    }

    static String pathOf(Account account) {
        return AdminPaths.ACCOUNT + "/" + account.id();
    }

    static Link[] trail() {
        return new Link[] {new Link(AdminPaths.HOME, "Administration"), new Link(AdminPaths.PEOPLE, "People")};
    }
}
