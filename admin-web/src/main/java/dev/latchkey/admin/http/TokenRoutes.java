package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.page.ConfirmPage;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Message;
import dev.latchkey.admin.page.Page;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.admin.page.TokensPage.Verdict;
import dev.latchkey.auth.engine.Explanation;
import dev.latchkey.auth.engine.TokenExplainer;
import dev.latchkey.auth.token.IssuedTokens;
import dev.latchkey.auth.token.TokenFilter;
import dev.latchkey.auth.token.TokenRecord;
import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;

/** Tokens: why one is accepted or refused, which were issued, and ending them. */
final class TokenRoutes implements RouteGroup {

    private static final String REVOKE = AdminPaths.TOKENS + "/{application}/{token}/revoke";
    private static final Access ACCESS = Access.permission(AdminPermissions.AUTHENTICATION);

    private final Pages pages;
    private final PageHandlers handlers;
    private final TokenExplainer explainer;
    private final IssuedTokens issued;
    private final TokenLists lists;

    @Inject
    TokenRoutes(Pages pages, PageHandlers handlers, TokenExplainer explainer, IssuedTokens issued, TokenLists lists) {
        this.pages = pages;
        this.handlers = handlers;
        this.explainer = explainer;
        this.issued = issued;
        this.lists = lists;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(AdminPaths.TOKENS, handlers.page(this::list), ACCESS);
        routes.post(AdminPaths.TOKENS, handlers.form(this::explain), ACCESS);
        routes.get(REVOKE, handlers.page(this::askToRevoke), ACCESS);
        routes.post(REVOKE, handlers.form((ctx, form) -> revoke(ctx)), ACCESS);
    }

    private void list(Context ctx) {
        pages.show(ctx, lists.page(frame(ctx), new Query(ctx), "", Problems.NONE, List.of()));
    }

    private void explain(Context ctx, Form form) {
        String application = form.text(TokenLists.APPLICATION);
        String token = form.trimmed(TokenLists.TOKEN);
        if (token.isEmpty()) {
            Problems missing = Problems.of(TokenLists.TOKEN, "Paste the token that you want explained.");
            pages.refuse(ctx, lists.page(frame(ctx), new Query(ctx), application, missing, List.of()));
            return;
        }
        Verdict verdict = verdict(explainer.explain(token, application));
        pages.show(ctx, lists.page(frame(ctx), new Query(ctx), application, Problems.NONE, List.of(verdict)));
    }

    private static Verdict verdict(Explanation explanation) {
        String text = explanation.accepted()
                ? "This token is accepted. It stands for " + explanation.account() + "."
                : "This token is refused with " + explanation.error() + ": " + explanation.description();
        return new Verdict(
                explanation.accepted(),
                text,
                explanation.steps().stream().map(AuditRoutes::step).toList());
    }

    private void askToRevoke(Context ctx) {
        TokenRecord token = named(ctx);
        pages.show(
                ctx,
                new ConfirmPage(
                        pages.frame(ctx, "Revoke the token " + token.id() + "?").under(trail()),
                        List.of(
                                "The next request with it is refused, wherever it is used.",
                                "Other tokens of the same account go on working.",
                                "This cannot be undone."),
                        TokenLists.revokePath(token),
                        "Revoke",
                        AdminPaths.TOKENS));
    }

    private void revoke(Context ctx) {
        TokenRecord token = named(ctx);
        issued.revoke(token);
        pages.seeOther(ctx, AdminPaths.TOKENS, Message.status("The token " + token.id() + " is revoked."));
    }

    private TokenRecord named(Context ctx) {
        TokenFilter filter = new TokenFilter(ctx.pathParam("application"), 0, "", ctx.pathParam("token"));
        return issued.page(filter, 0, 1).stream()
                .findFirst()
                .orElseThrow(() -> PageFailure.gone("There is no such token. It may have expired."));
    }

    private Page frame(Context ctx) {
        return pages.frame(ctx, "Tokens")
                .under(new Link(AdminPaths.HOME, "Administration"))
                .beside(AuthenticationTabs.LINKS);
    }

    private static Link[] trail() {
        return new Link[] {new Link(AdminPaths.HOME, "Administration"), new Link(AdminPaths.TOKENS, "Tokens")};
    }
}
