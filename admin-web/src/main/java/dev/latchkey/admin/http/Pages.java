package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Message;
import dev.latchkey.admin.page.Page;
import dev.latchkey.admin.page.View;
import dev.latchkey.admin.page.Visitor;
import dev.latchkey.auth.http.BrowserSessions;
import dev.latchkey.auth.spi.AccountView;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Makes answers for browsers: pages with their frame and headers, and redirects with a message. */
final class Pages {

    /** Nothing but our own style sheet, scripts, pictures, requests and form targets; nobody may frame a page. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
                            + " form-action 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader());
    private final BrowserSessions sessions;
    private final FormTokens tokens;
    private final Flash flash;
    private final Menu menu;
    private final Assets assets;

    @Inject
    Pages(BrowserSessions sessions, FormTokens tokens, Flash flash, Menu menu, Assets assets) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.flash = flash;
        this.menu = menu;
        this.assets = assets;
    }

    /** The frame of a page, with the messages that wait for this visitor. */
    Page frame(Context ctx, String title) {
        String name = sessions.account(ctx).map(AccountView::name).orElse("");
        List<Message> messages = flash.take(ctx);
        Visitor visitor = new Visitor(name, tokens.issued(ctx).csrfToken(), menu.links(ctx));
        return new Page(title, visitor, assets.links(), messages, List.of(), List.of());
    }

    /** The frame of a page for nobody in particular, made without asking the database. */
    Page bareFrame(String title) {
        return new Page(title, new Visitor("", "", List.of()), assets.links(), List.of(), List.of(), List.of());
    }

    void show(Context ctx, View view) {
        show(ctx, 200, view);
    }

    void show(Context ctx, int status, View view) {
        StringOutput html = new StringOutput();
        templates.render(view.template(), view, html);
        headers(ctx);
        ctx.status(status)
                .contentType("text/html; charset=UTF-8")
                .result(html.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Shows a form again, with what was wrong with it: 422, so that nobody takes it for a success. */
    void refuse(Context ctx, View view) {
        show(ctx, 422, view);
    }

    /** Where somebody goes who has just come in: the overview if it leads anywhere, otherwise the own account. */
    String home(Context ctx) {
        return menu.mayOverview(ctx) ? AdminPaths.HOME : AdminPaths.ACCOUNT;
    }

    /** Sends the browser on after an action. */
    void seeOther(Context ctx, String path) {
        headers(ctx);
        ctx.status(303).header("Location", new InsidePath(path).value());
    }

    void seeOther(Context ctx, String path, Message message) {
        flash.add(ctx, message);
        seeOther(ctx, path);
    }

    /** Keeps a one-time token in the page's address from going anywhere, our own requests included. */
    void withoutReferrer(Context ctx) {
        ctx.header("Referrer-Policy", "strict-origin");
    }

    private static void headers(Context ctx) {
        HEADERS.forEach(ctx::header);
    }
}
