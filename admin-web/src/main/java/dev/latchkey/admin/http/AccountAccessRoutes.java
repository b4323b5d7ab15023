package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.page.ConfirmPage;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Message;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.factor.SecondFactors;
import dev.latchkey.auth.session.Sessions;
import dev.latchkey.auth.token.IssuedTokens;
import dev.latchkey.auth.token.Revocations;
import dev.latchkey.auth.token.TokenFilter;
import dev.latchkey.auth.token.TokenRecord;
import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;

/** By what an account gets in, for those who administer users: sessions, tokens and the second factor, and ending them. */
final class AccountAccessRoutes implements RouteGroup {

    static final String PAGE = "/access";
    static final String RESET = "/second-factor/reset";

    private static final String ONE = "/user/{id}";
    private static final String END_SESSION = PAGE + "/end-session";
    private static final String END_ALL = PAGE + "/end-all";
    private static final String REVOKE = PAGE + "/{application}/{token}/revoke";
    private static final Access ACCESS = Access.permission(AdminPermissions.USERS);

    private final Pages pages;
    private final PageHandlers handlers;
    private final NamedAccounts named;
    private final AccountAccess access;
    private final Sessions sessions;
    private final IssuedTokens issued;
    private final Revocations revocations;
    private final SecondFactors factors;

    @Inject
    AccountAccessRoutes(
            Pages pages,
            PageHandlers handlers,
            NamedAccounts named,
            AccountAccess access,
            Sessions sessions,
            IssuedTokens issued,
            Revocations revocations,
            SecondFactors factors) {
        this.pages = pages;
        this.handlers = handlers;
        this.named = named;
        this.access = access;
        this.sessions = sessions;
        this.issued = issued;
        this.revocations = revocations;
        this.factors = factors;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ONE + PAGE, handlers.page(ctx -> pages.show(ctx, access.page(ctx, named.of(ctx)))), ACCESS);
        routes.post(ONE + END_SESSION, handlers.form(this::endSession), ACCESS);
        routes.get(ONE + END_SESSION, handlers.page(ctx -> back(ctx, named.of(ctx))), ACCESS);
        routes.get(ONE + END_ALL, handlers.page(this::askToEndAll), ACCESS);
        routes.post(ONE + END_ALL, handlers.form((ctx, form) -> endAll(ctx)), ACCESS);
        routes.get(ONE + REVOKE, handlers.page(this::askToRevoke), ACCESS);
        routes.post(ONE + REVOKE, handlers.form((ctx, form) -> revoke(ctx)), ACCESS);
        routes.get(ONE + RESET, handlers.page(this::askToReset), ACCESS);
        routes.post(ONE + RESET, handlers.form((ctx, form) -> reset(ctx)), ACCESS);
    }

    private void endSession(Context ctx, Form form) {
        Account account = named.of(ctx);
        sessions.end(account.id(), form.text("session"));
        back(ctx, account, "The session has ended.");
    }

    private void askToEndAll(Context ctx) {
        Account account = named.of(ctx);
        pages.show(
                ctx,
                question(
                        ctx,
                        account,
                        "End all sessions and tokens of " + account.name() + "?",
                        List.of(
                                "Every browser in which the account is logged in is logged out.",
                                "Every API token that was issued to it so far is refused, and none is refreshed.",
                                "Password, second factor and roles stay. This cannot be undone."),
                        END_ALL,
                        "End all"));
    }

    private void endAll(Context ctx) {
        Account account = named.of(ctx);
        sessions.of(account.id()).forEach(session -> sessions.end(account.id(), session.hash()));
        revocations.endAccount(account.id());
        back(ctx, account, "All sessions and tokens of " + account.name() + " have ended.");
    }

    private void askToRevoke(Context ctx) {
        Account account = named.of(ctx);
        TokenRecord token = token(ctx, account);
        pages.show(
                ctx,
                question(
                        ctx,
                        account,
                        "Revoke the token " + token.id() + "?",
                        List.of(
                                "The next request with it is refused, wherever it is used.",
                                "Other tokens of the same account go on working.",
                                "This cannot be undone."),
                        AccountAccess.revokePath(token),
                        "Revoke"));
    }

    private void revoke(Context ctx) {
        Account account = named.of(ctx);
        TokenRecord token = token(ctx, account);
        issued.revoke(token);
        back(ctx, account, "The token " + token.id() + " is revoked.");
    }

    private TokenRecord token(Context ctx, Account account) {
        TokenFilter filter = new TokenFilter(ctx.pathParam("application"), account.id(), "", ctx.pathParam("token"));
        return issued.page(filter, 0, 1).stream()
                .findFirst()
                .orElseThrow(() -> PageFailure.gone("This account has no such token. It may have expired."));
    }

    private void askToReset(Context ctx) {
        Account account = named.of(ctx);
        if (!factors.required(account.id())) {
            throw PageFailure.gone("The account " + account.name() + " has no second factor.");
        }
        pages.show(
                ctx,
                question(
                        ctx,
                        account,
                        "Reset the second factor of " + account.name() + "?",
                        List.of(
                                "The account then logs in by its password alone, until a new second factor is set up.",
                                "Do this only if you are sure who asks for it: make certain by another way than mail.",
                                "The device and all recovery codes stop working. This cannot be undone."),
                        RESET,
                        "Reset"));
    }

    private void reset(Context ctx) {
        Account account = named.of(ctx);
        factors.remove(account.id());
        back(ctx, account, "The second factor of " + account.name() + " is off.");
    }

    private ConfirmPage question(
            Context ctx, Account account, String title, List<String> consequences, String action, String button) {
        String path = NamedAccounts.pathOf(account);
        return new ConfirmPage(
                pages.frame(ctx, title)
                        .under(
                                new Link(AdminPaths.HOME, "Administration"),
                                new Link(AdminPaths.PEOPLE, "People"),
                                new Link(path + PAGE, "Sessions and tokens of " + account.name())),
                consequences,
                path + action,
                button,
                path + PAGE);
    }

    private void back(Context ctx, Account account) {
        pages.seeOther(ctx, NamedAccounts.pathOf(account) + PAGE);
    }

    private void back(Context ctx, Account account, String what) {
        pages.seeOther(ctx, NamedAccounts.pathOf(account) + PAGE, Message.status(what));
    }
}
