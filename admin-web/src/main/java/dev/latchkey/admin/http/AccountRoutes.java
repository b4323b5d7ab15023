package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.page.AccountPage;
import dev.latchkey.admin.page.AccountPage.SessionRow;
import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Message;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountProblem;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.factor.SecondFactors;
import dev.latchkey.auth.http.BrowserSessions;
import dev.latchkey.auth.session.Session;
import dev.latchkey.auth.session.SessionToken;
import dev.latchkey.auth.session.Sessions;
import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The own account: name, mail address, password, and the browsers that are signed in. */
final class AccountRoutes implements RouteGroup {

    private static final String CURRENT = "current_password";

    private final Pages pages;
    private final PageHandlers handlers;
    private final Accounts accounts;
    private final BrowserSessions browser;
    private final Sessions sessions;
    private final OwnAccount own;
    private final SecondFactors factors;
    private final Times times;

    @Inject
    AccountRoutes(
            Pages pages,
            PageHandlers handlers,
            Accounts accounts,
            BrowserSessions browser,
            Sessions sessions,
            OwnAccount own,
            SecondFactors factors,
            Times times) {
        this.pages = pages;
        this.handlers = handlers;
        this.accounts = accounts;
        this.browser = browser;
        this.sessions = sessions;
        this.own = own;
        this.factors = factors;
        this.times = times;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(AdminPaths.ACCOUNT, handlers.page(this::show), Access.SIGNED_IN);
        routes.post(AdminPaths.ACCOUNT + "/profile", handlers.form(this::changeProfile), Access.SIGNED_IN);
        routes.post(AdminPaths.ACCOUNT + "/change-password", handlers.form(this::changePassword), Access.SIGNED_IN);
        routes.post(AdminPaths.ACCOUNT + "/sessions/end", handlers.form(this::endSession), Access.SIGNED_IN);
        routes.get(AdminPaths.ACCOUNT + "/profile", ctx -> pages.seeOther(ctx, AdminPaths.ACCOUNT), Access.SIGNED_IN);
    }

    private void show(Context ctx) {
        Account account = own.of(ctx);
        pages.show(ctx, view(ctx, account.name(), account.mail(), Problems.NONE));
    }

    private void changeProfile(Context ctx, Form form) {
        Account account = own.of(ctx);
        String name = mayRename(ctx) ? form.trimmed("name") : account.name();
        Problems problems = own.reauthenticated(ctx, form, account, "profile_" + CURRENT);
        try {
            if (!problems.any()) {
                Account renamed = accounts.rename(account.id(), name, form.trimmed("mail"));
                // Another name ends every session, this one included.
                browser.signIn(ctx, renamed);
                pages.seeOther(ctx, AdminPaths.ACCOUNT, Message.status("Your name and mail address have been saved."));
                return;
            }
        } catch (AccountProblem problem) {
            problems = Problems.of(problem.field(), problem.message());
        }
        pages.refuse(ctx, view(ctx, name, form.trimmed("mail"), problems));
    }

    private void changePassword(Context ctx, Form form) {
        Account account = own.of(ctx);
        Problems problems = NewPassword.problems(form);
        try {
            problems = problems.any() ? problems : own.reauthenticated(ctx, form, account, CURRENT);
            if (!problems.any()) {
                Account changed = accounts.changePassword(account.id(), form.text(NewPassword.FIELD));
                browser.signIn(ctx, changed);
                pages.seeOther(
                        ctx,
                        AdminPaths.ACCOUNT,
                        Message.status("Your password has been changed. All other sessions and all tokens issued so far"
                                + " have ended."));
                return;
            }
        } catch (AccountProblem problem) {
            problems = Problems.of(problem.field(), problem.message());
        }
        pages.refuse(ctx, view(ctx, account.name(), account.mail(), problems));
    }

    private void endSession(Context ctx, Form form) {
        sessions.end(own.of(ctx).id(), form.text("session"));
        pages.seeOther(ctx, AdminPaths.ACCOUNT, Message.status("The session has ended."));
    }

    private boolean mayRename(Context ctx) {
        return browser.may(ctx, AdminPermissions.CHANGE_OWN_NAME);
    }

    private AccountPage view(Context ctx, String name, String mail, Problems problems) {
        Account account = own.of(ctx);
        String current = browser.token(ctx).map(SessionToken::hash).orElse("");
        List<SessionRow> rows = sessions.of(account.id()).stream()
                .filter(session -> !session.created().isBefore(account.credentialsValidFrom()))
                .map(session -> row(session, current))
                .toList();
        return new AccountPage(
                pages.frame(ctx, "My account").beside(credentials(ctx)),
                account.roles().isEmpty() ? "none" : String.join(", ", account.roles()),
                problems,
                profile(ctx, name, mail, problems),
                password(problems),
                secondFactor(account),
                rows);
    }

    private List<Link> credentials(Context ctx) {
        return browser.may(ctx, AdminPermissions.OWN_CREDENTIALS)
                ? List.of(
                        new Link(AdminPaths.ACCOUNT, "My account"),
                        new Link(CredentialHolder.OWN, "My API credentials"))
                : List.of();
    }

    private AccountPage.SecondFactor secondFactor(Account account) {
        List<Field> password = List.of(SecondFactorRoutes.passwordField(Problems.NONE));
        return factors.state(account.id())
                .map(state ->
                        new AccountPage.SecondFactor(true, times.text(state.since()), state.recoveryCodes(), password))
                .orElse(new AccountPage.SecondFactor(false, "", 0, password));
    }

    private SessionRow row(Session session, String current) {
        return new SessionRow(
                session.hash(),
                session.address(),
                session.userAgent(),
                times.text(session.created()),
                times.text(session.lastSeen()),
                session.hash().equals(current));
    }

    private List<Field> profile(Context ctx, String name, String mail, Problems problems) {
        List<Field> fields = new ArrayList<>();
        if (mayRename(ctx)) {
            fields.add(Field.of(Control.TEXT, "name", "Username")
                    .value(name)
                    .help("1 to 60 characters, no colon. External tokens find the account by it.")
                    .mandatory()
                    .autocomplete("username")
                    .problems(problems));
        }
        fields.add(Field.of(Control.MAIL, "mail", "Email address")
                .value(mail)
                .help("Optional. This server sends no mail.")
                .autocomplete("email")
                .problems(problems));
        fields.add(current("profile_", problems));
        return fields;
    }

    private static List<Field> password(Problems problems) {
        List<Field> fields = new ArrayList<>();
        fields.add(current("", problems));
        fields.addAll(NewPassword.fields(problems));
        return fields;
    }

    private static Field current(String prefix, Problems problems) {
        return Field.of(Control.PASSWORD, prefix + CURRENT, "Current password")
                .mandatory()
                .autocomplete("current-password")
                .problems(problems);
    }
}
