package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountEdit;
import dev.latchkey.auth.account.AccountProblem;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.http.BrowserSessions;
import dev.latchkey.auth.session.Sessions;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Set;

/** Applies what was entered about an account, all of it or nothing. */
final class AccountChange {

    private final Accounts accounts;
    private final AccountGuard guard;
    private final Sessions sessions;
    private final BrowserSessions browser;

    @Inject
    AccountChange(Accounts accounts, AccountGuard guard, Sessions sessions, BrowserSessions browser) {
        this.accounts = accounts;
        this.guard = guard;
        this.sessions = sessions;
        this.browser = browser;
    }

    boolean passwordEntered(Form form) {
        return !form.text(NewPassword.FIELD).isEmpty()
                || !form.text(NewPassword.AGAIN).isEmpty();
    }

    /** What is wrong; nothing if all of it was saved. */
    Problems apply(Context ctx, Account account, Form form) {
        Set<String> roles = guard.mayGiveRoles(ctx) ? form.choices(AccountFields.ROLES) : account.roles();
        boolean active = form.checked(AccountFields.ACTIVE);
        if (passwordEntered(form) && NewPassword.problems(form).any()) {
            return NewPassword.problems(form);
        }
        if (!active && guard.own(ctx, account)) {
            return Problems.of(AccountFields.ACTIVE, "You cannot block the account with which you are logged in.");
        }
        try {
            if (!active) {
                guard.requireAdministratorBeside(account);
            }
            guard.requireAdministratorBeside(account, roles);
            accounts.edit(
                    account.id(),
                    old -> new AccountEdit(
                            form.trimmed("name"), form.trimmed("mail"), form.text(NewPassword.FIELD), active, roles));
        } catch (AccountProblem problem) {
            return Problems.of(problem.field(), problem.message());
        }
        renewSessions(ctx, account, !roles.equals(account.roles()));
        return Problems.NONE;
    }

    /** Sessions do not outlive a change of roles; the own one goes on under a new token. */
    private void renewSessions(Context ctx, Account account, boolean rolesChanged) {
        if (rolesChanged) {
            sessions.of(account.id()).forEach(session -> sessions.end(account.id(), session.hash()));
        }
        if (guard.own(ctx, account)) {
            accounts.byId(account.id()).ifPresent(now -> browser.signIn(ctx, now));
        }
    }
}
