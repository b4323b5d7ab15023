package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.LoginPage;
import dev.latchkey.admin.page.Message;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.engine.SignIn;
import dev.latchkey.auth.http.BrowserSessions;
import dev.latchkey.web.Access;
import dev.latchkey.web.ClientAddress;
import dev.latchkey.web.JsonLogin;
import dev.latchkey.web.RequestedFormat;
import dev.latchkey.web.RestFailure;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.openapi.Api;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Logging in and out. Requests for JSON go to {@link JsonLogin}. */
final class LoginRoutes implements RouteGroup {

    private final Pages pages;
    private final PageHandlers handlers;
    private final BrowserSessions sessions;
    private final SignIn signIn;
    private final SecondStep step;
    private final ClientAddress addresses;
    private final LoginRefusals refusals;
    private final JsonLogin json;

    @Inject
    LoginRoutes(
            Pages pages,
            PageHandlers handlers,
            BrowserSessions sessions,
            SignIn signIn,
            SecondStep step,
            ClientAddress addresses,
            LoginRefusals refusals,
            JsonLogin json) {
        this.pages = pages;
        this.handlers = handlers;
        this.sessions = sessions;
        this.signIn = signIn;
        this.step = step;
        this.addresses = addresses;
        this.refusals = refusals;
        this.json = json;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(AdminPaths.LOGIN, jsonOr(LoginRoutes::refuseJson, handlers.page(this::ask)), Access.PUBLIC);
        routes.post(AdminPaths.LOGIN, jsonOr(json::login, handlers.form(this::login)), Access.PUBLIC);
        routes.post(AdminPaths.LOGOUT, jsonOr(json::logout, handlers.form(this::logout)), Access.PUBLIC);
        routes.get(
                "/user/login_status",
                jsonOr(json::loginStatus, handlers.page(ctx -> {
                    throw PageFailure.notFound();
                })),
                Access.PUBLIC);
    }

    /** Programs log in at the same addresses. */
    @Override
    public Api api() {
        return json.api();
    }

    private static void refuseJson(Context ctx) {
        throw new RestFailure(
                406, "A route that returns a rendered array as its response only supports the HTML format.");
    }

    private static Handler jsonOr(Handler json, Handler page) {
        return ctx -> (RequestedFormat.of(ctx).equals("json") ? json : page).handle(ctx);
    }

    private void ask(Context ctx) {
        String destination = Optional.ofNullable(ctx.queryParam("destination")).orElse("");
        if (sessions.account(ctx).isPresent()) {
            pages.seeOther(ctx, next(ctx, destination));
        } else {
            pages.show(ctx, view(ctx, "", destination, Problems.NONE));
        }
    }

    private void login(Context ctx, Form form) {
        String name = form.trimmed("name");
        SignIn.Result result =
                signIn.password(name, form.text("pass"), addresses.of(ctx).getHostAddress());
        if (result instanceof SignIn.Result.Welcome welcome) {
            enter(ctx, welcome.account(), form.text("destination"));
        } else {
            refuse(ctx, form, (SignIn.Result.Denied) result);
        }
    }

    private void enter(Context ctx, Account account, String destination) {
        if (signIn.codeNeeded(account)) {
            step.begin(ctx, account, destination);
            pages.seeOther(ctx, CodeRoutes.PATH);
        } else {
            sessions.signIn(ctx, account);
            pages.seeOther(ctx, next(ctx, destination));
        }
    }

    private void refuse(Context ctx, Form form, SignIn.Result.Denied denied) {
        LoginRefusal refusal = refusals.of(denied, form.trimmed("name"));
        if (!denied.retryAfter().isZero()) {
            ctx.header(
                    "Retry-After", Long.toString(Math.max(1, denied.retryAfter().toSeconds())));
        }
        Problems problems = Problems.of("name", refusal.text());
        pages.show(ctx, refusal.status(), view(ctx, form.trimmed("name"), form.text("destination"), problems));
    }

    private void logout(Context ctx, Form form) {
        sessions.signOut(ctx);
        pages.seeOther(ctx, AdminPaths.LOGIN, Message.status("You have been logged out."));
    }

    private String next(Context ctx, String destination) {
        return InsidePath.parse(destination).map(InsidePath::value).orElseGet(() -> pages.home(ctx));
    }

    private LoginPage view(Context ctx, String name, String destination, Problems problems) {
        List<Field> fields = List.of(
                Field.of(Control.TEXT, "name", "Username")
                        .value(name)
                        .mandatory()
                        .autocomplete("username")
                        .problems(problems),
                Field.of(Control.PASSWORD, "pass", "Password")
                        .mandatory()
                        .autocomplete("current-password")
                        .problems(problems));
        String inside = InsidePath.parse(destination).map(InsidePath::value).orElse("");
        return new LoginPage(pages.frame(ctx, "Log in"), inside, problems, fields);
    }
}
