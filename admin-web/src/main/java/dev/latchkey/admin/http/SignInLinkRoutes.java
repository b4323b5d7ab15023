package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Message;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.admin.page.SignInLinkPage;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountProblem;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.engine.SignIn;
import dev.latchkey.auth.http.BrowserSessions;
import dev.latchkey.auth.session.SignInLinks;
import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Optional;

/** The page behind a link that signs in once. Opening it changes nothing: mail scanners open links, too. */
final class SignInLinkRoutes implements RouteGroup {

    private final Pages pages;
    private final PageHandlers handlers;
    private final SignInLinks links;
    private final Accounts accounts;
    private final BrowserSessions sessions;
    private final SignIn signIn;
    private final SecondStep step;

    @Inject
    SignInLinkRoutes(
            Pages pages,
            PageHandlers handlers,
            SignInLinks links,
            Accounts accounts,
            BrowserSessions sessions,
            SignIn signIn,
            SecondStep step) {
        this.pages = pages;
        this.handlers = handlers;
        this.links = links;
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIn = signIn;
        this.step = step;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(AdminPaths.SIGN_IN_LINK, handlers.page(this::ask), Access.PUBLIC);
        routes.post(AdminPaths.SIGN_IN_LINK, handlers.form(this::signIn), Access.PUBLIC);
    }

    private void ask(Context ctx) {
        String token = Optional.ofNullable(ctx.queryParam("token")).orElse("");
        pages.show(ctx, view(ctx, token, account(token), Problems.NONE));
        pages.withoutReferrer(ctx);
    }

    private void signIn(Context ctx, Form form) {
        String token = form.text("token");
        Account account = account(token);
        boolean newPassword = !form.text(NewPassword.FIELD).isEmpty()
                || !form.text(NewPassword.AGAIN).isEmpty();
        Problems problems = newPassword ? NewPassword.problems(form) : Problems.NONE;
        if (problems.any()) {
            pages.refuse(ctx, view(ctx, token, account, problems));
            return;
        }
        try {
            Account current =
                    newPassword ? accounts.changePassword(account.id(), form.text(NewPassword.FIELD)) : account;
            welcome(ctx, token, current);
        } catch (AccountProblem problem) {
            pages.refuse(ctx, view(ctx, token, account, Problems.of(problem.field(), problem.message())));
        }
    }

    private void welcome(Context ctx, String token, Account account) {
        if (!links.take(token)) {
            throw used();
        }
        if (signIn.codeNeeded(account)) {
            step.begin(ctx, account, "");
            pages.seeOther(ctx, CodeRoutes.PATH);
            return;
        }
        sessions.signIn(ctx, account);
        pages.seeOther(ctx, pages.home(ctx), Message.status("You are logged in as " + account.name() + "."));
    }

    private Account account(String token) {
        return links.account(token)
                .flatMap(accounts::byId)
                .filter(Account::active)
                .orElseThrow(SignInLinkRoutes::used);
    }

    private static PageFailure used() {
        return new PageFailure(
                404,
                "This link is not valid",
                "It was used before, it is too old, or the account is blocked. Ask whoever runs this server for a new"
                        + " one.");
    }

    private SignInLinkPage view(Context ctx, String token, Account account, Problems problems) {
        return new SignInLinkPage(
                pages.frame(ctx, "Log in by link"),
                token,
                account.name(),
                problems,
                NewPassword.optionalFields(problems));
    }
}
