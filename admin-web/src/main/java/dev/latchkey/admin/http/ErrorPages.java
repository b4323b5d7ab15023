package dev.latchkey.admin.http;

import dev.latchkey.admin.page.ErrorPage;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Message;
import dev.latchkey.admin.page.Page;
import dev.latchkey.auth.account.AccountProblem;
import dev.latchkey.auth.application.ApplicationProblem;
import dev.latchkey.auth.http.BrowserSessions;
import dev.latchkey.web.Access;
import dev.latchkey.web.ApiFailure;
import dev.latchkey.web.ErrorWriter;
import dev.latchkey.web.Outages;
import dev.latchkey.web.PermissionMissing;
import dev.latchkey.web.RequestId;
import dev.latchkey.web.RequestedFormat;
import dev.latchkey.web.RestFailure;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.SignInRequired;
import dev.latchkey.web.UnavailablePage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Failures as pages. Requests that ask for another format than HTML get them from the {@link ErrorWriter}. */
final class ErrorPages implements RouteGroup, UnavailablePage {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final Pages pages;
    private final BrowserSessions sessions;
    private final Outages outages;
    private final ErrorWriter writer = new ErrorWriter();

    @Inject
    ErrorPages(Pages pages, BrowserSessions sessions, Outages outages) {
        this.pages = pages;
        this.sessions = sessions;
        this.outages = outages;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.exception(SignInRequired.class, this::askToSignIn);
        routes.exception(PermissionMissing.class, this::deny);
        routes.get("/admin/<path>", ctx -> show(PageFailure.notFound(), ctx), Access.PUBLIC);
        routes.post("/admin/<path>", ctx -> show(PageFailure.notFound(), ctx), Access.PUBLIC);
    }

    void show(Exception failure, Context ctx) {
        if (outages.cause(failure)) {
            log.warn("page request {} failed, since the database is away: {}", RequestId.of(ctx), failure.getMessage());
            showUnavailable(ctx);
            return;
        }
        PageFailure shown = failureOf(failure);
        if (shown.status() >= 500) {
            log.error("page request {} failed: {} {}", RequestId.of(ctx), ctx.method(), ctx.path(), failure);
        }
        String id = shown.status() >= 500 ? RequestId.of(ctx) : "";
        pages.show(ctx, shown.status(), new ErrorPage(pages.frame(ctx, shown.title()), shown.text(), id, next(ctx)));
    }

    @Override
    public boolean show(Context ctx) {
        String accepted = ctx.header("Accept");
        boolean browser = accepted != null && accepted.contains("text/html") && wantsHtml(ctx);
        if (browser) {
            showUnavailable(ctx);
        }
        return browser;
    }

    /** Without a look at who is signed in, which is in the database, too. */
    private void showUnavailable(Context ctx) {
        Page frame = pages.bareFrame("Please try again in a moment");
        ctx.header("Retry-After", Outages.RETRY_SECONDS);
        pages.show(
                ctx,
                503,
                new ErrorPage(
                        frame,
                        "The server cannot reach its database just now. What you sent was not saved, unless a page has"
                                + " said so. Load this page again in a moment.",
                        RequestId.of(ctx),
                        new Link(AdminPaths.LOGIN, "Log in")));
    }

    private static PageFailure failureOf(Exception failure) {
        if (failure instanceof PageFailure page) {
            return page;
        }
        if (failure instanceof ApiFailure api && api.code().httpStatus() < 500) {
            return new PageFailure(api.code().httpStatus(), "The request was refused", api.description());
        }
        if (failure instanceof RestFailure rest && rest.status() < 500) {
            return new PageFailure(rest.status(), "The request was refused", rest.message());
        }
        if (failure instanceof AccountProblem problem) {
            return new PageFailure(409, "That could not be done", problem.message());
        }
        if (failure instanceof ApplicationProblem problem) {
            return new PageFailure(409, "That could not be done", problem.getMessage());
        }
        return new PageFailure(
                500,
                "Something went wrong",
                "The server could not finish this. Try again; if it happens again, look for the request in the log.");
    }

    private void askToSignIn(SignInRequired failure, Context ctx) {
        if (!wantsHtml(ctx)) {
            writer.write(new RestFailure(403, "The request needs a signed-in user."), ctx);
            return;
        }
        String query = ctx.req().getQueryString();
        String asked = ctx.req().getRequestURI() + (query == null ? "" : "?" + query);
        String destination = InsidePath.parse(asked)
                .map(path -> "?destination=" + URLEncoder.encode(path.value(), StandardCharsets.UTF_8))
                .orElse("");
        if (ctx.req().getMethod().equals("POST")) {
            pages.seeOther(
                    ctx,
                    AdminPaths.LOGIN + destination,
                    Message.warning("Your session has ended, so nothing was saved. Log in and try again."));
        } else {
            pages.seeOther(ctx, AdminPaths.LOGIN + destination);
        }
    }

    private void deny(PermissionMissing failure, Context ctx) {
        if (!wantsHtml(ctx)) {
            writer.write(RestFailure.missing(failure.permission()), ctx);
            return;
        }
        show(
                PageFailure.forbidden("The '" + failure.permission()
                        + "' permission is required to see this page. Somebody who administers permissions can grant it"
                        + " to one of your roles."),
                ctx);
    }

    private static boolean wantsHtml(Context ctx) {
        String format = RequestedFormat.of(ctx);
        return format.isEmpty() || format.equals("html");
    }

    private Link next(Context ctx) {
        return sessions.account(ctx).isPresent()
                ? new Link(AdminPaths.ACCOUNT, "Go to my account")
                : new Link(AdminPaths.LOGIN, "Log in");
    }
}
