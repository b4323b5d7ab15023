package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountProblem;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.auth.http.BrowserSessions;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Set;

/** Keeps people from raising themselves over an account that may do more, and from locking everybody out. */
final class AccountGuard {

    private final Accounts accounts;
    private final Roles roles;
    private final BrowserSessions sessions;

    @Inject
    AccountGuard(Accounts accounts, Roles roles, BrowserSessions sessions) {
        this.accounts = accounts;
        this.roles = roles;
        this.sessions = sessions;
    }

    boolean mayGiveRoles(Context ctx) {
        return sessions.may(ctx, AdminPermissions.PERMISSIONS);
    }

    boolean own(Context ctx, Account account) {
        return sessions.account(ctx).filter(me -> me.id() == account.id()).isPresent();
    }

    /** An account that may administer permissions is changed only by one that may do so, too. */
    void requireMayChange(Context ctx, Account account) {
        boolean stronger = roles.current().granted(account.roles(), AdminPermissions.PERMISSIONS);
        if (stronger && !mayGiveRoles(ctx)) {
            throw PageFailure.forbidden("The account " + account.name()
                    + " may administer permissions, so only somebody who may do that, too, can change it.");
        }
    }

    /** @throws AccountProblem if nobody could administer the server any more */
    void requireAdministratorBeside(Account account) {
        if (accounts.isOnlyAdministrator(account)) {
            throw new AccountProblem(
                    "roles", "This is the only active administrator. Make another account an administrator first.");
        }
    }

    /** The same for roles that are about to be taken. */
    void requireAdministratorBeside(Account account, Set<String> wanted) {
        if (!wanted.contains(Role.ADMINISTRATOR)) {
            requireAdministratorBeside(account);
        }
    }
}
