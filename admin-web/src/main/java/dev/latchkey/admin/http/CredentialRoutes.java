package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.http.BrowserSessions;
import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.SignInRequired;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;

/** API credentials: the own ones of whoever may have them, and everybody's for those who administer users. */
final class CredentialRoutes implements RouteGroup {

    private static final String ADD = "/add/{application}";
    private static final String RENEW = "/{application}/{credential}/renew";
    private static final String REVOKE = "/{application}/{credential}/revoke";

    private final CredentialPages pages;
    private final PageHandlers handlers;
    private final Accounts accounts;
    private final AccountGuard guard;
    private final BrowserSessions browser;

    @Inject
    CredentialRoutes(
            CredentialPages pages,
            PageHandlers handlers,
            Accounts accounts,
            AccountGuard guard,
            BrowserSessions browser) {
        this.pages = pages;
        this.handlers = handlers;
        this.accounts = accounts;
        this.guard = guard;
        this.browser = browser;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        add(routes, CredentialHolder.OWN, this::own, Access.permission(AdminPermissions.OWN_CREDENTIALS));
        add(routes, CredentialHolder.OF_ACCOUNT, this::named, Access.permission(AdminPermissions.USERS));
    }

    private void add(RoutesConfig routes, String base, Function<Context, CredentialHolder> whose, Access access) {
        routes.get(base, handlers.page(ctx -> pages.list(ctx, whose.apply(ctx))), access);
        routes.get(base + ADD, handlers.page(ctx -> pages.askToAdd(ctx, whose.apply(ctx))), access);
        routes.post(base + ADD, handlers.form((ctx, form) -> pages.add(ctx, whose.apply(ctx), form)), access);
        routes.get(base + RENEW, handlers.page(ctx -> pages.askToRenew(ctx, whose.apply(ctx))), access);
        routes.post(base + RENEW, handlers.form((ctx, form) -> pages.renew(ctx, whose.apply(ctx), form)), access);
        routes.get(base + REVOKE, handlers.page(ctx -> pages.askToRevoke(ctx, whose.apply(ctx))), access);
        routes.post(base + REVOKE, handlers.form((ctx, form) -> pages.revoke(ctx, whose.apply(ctx))), access);
    }

    private CredentialHolder own(Context ctx) {
        Account account =
                browser.account(ctx).flatMap(view -> accounts.byId(view.id())).orElseThrow(SignInRequired::new);
        return new CredentialHolder(account, true);
    }

    /** Whoever administers users makes none for an account that may do more; as with login links. */
    private CredentialHolder named(Context ctx) {
        String id = ctx.pathParam("id");
        Account account = (id.matches("[1-9][0-9]{0,17}")
                        ? accounts.byId(Long.parseLong(id))
                        : Optional.<Account>empty())
                .orElseThrow(() -> PageFailure.gone("There is no such account. It may have been deleted."));
        guard.requireMayChange(ctx, account);
        return new CredentialHolder(account, false);
    }
}
