package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.http.SecondStep.Waiting;
import dev.latchkey.admin.page.CodePage;
import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.Message;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.engine.SignIn;
import dev.latchkey.auth.http.BrowserSessions;
import dev.latchkey.web.Access;
import dev.latchkey.web.ClientAddress;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The second step of logging in: the code of the second factor. */
final class CodeRoutes implements RouteGroup {

    static final String PATH = AdminPaths.LOGIN + "/code";

    private static final String FIELD = "code";

    private final Pages pages;
    private final PageHandlers handlers;
    private final BrowserSessions sessions;
    private final SignIn signIn;
    private final SecondStep step;
    private final ClientAddress addresses;
    private final LoginRefusals refusals;

    @Inject
    CodeRoutes(
            Pages pages,
            PageHandlers handlers,
            BrowserSessions sessions,
            SignIn signIn,
            SecondStep step,
            ClientAddress addresses,
            LoginRefusals refusals) {
        this.pages = pages;
        this.handlers = handlers;
        this.sessions = sessions;
        this.signIn = signIn;
        this.step = step;
        this.addresses = addresses;
        this.refusals = refusals;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, handlers.page(this::ask), Access.PUBLIC);
        routes.post(PATH, handlers.form(this::check), Access.PUBLIC);
    }

    private void ask(Context ctx) {
        if (step.waiting(ctx).isPresent()) {
            pages.show(ctx, view(ctx, Problems.NONE));
        } else {
            startAgain(ctx);
        }
    }

    private void check(Context ctx, Form form) {
        Optional<Waiting> waiting = step.waiting(ctx);
        if (waiting.isEmpty()) {
            startAgain(ctx);
            return;
        }
        Account account = waiting.get().account();
        SignIn.Result result =
                signIn.code(account, form.trimmed(FIELD), addresses.of(ctx).getHostAddress());
        if (result instanceof SignIn.Result.Welcome) {
            step.end(ctx);
            sessions.signIn(ctx, account);
            pages.seeOther(ctx, next(ctx, waiting.get().destination()));
        } else {
            refuse(ctx, (SignIn.Result.Denied) result);
        }
    }

    private void refuse(Context ctx, SignIn.Result.Denied denied) {
        if (!denied.retryAfter().isZero()) {
            ctx.header(
                    "Retry-After", Long.toString(Math.max(1, denied.retryAfter().toSeconds())));
        }
        LoginRefusal refusal = refusals.of(denied, "");
        pages.show(ctx, refusal.status(), view(ctx, Problems.of(FIELD, refusal.text())));
    }

    private void startAgain(Context ctx) {
        step.end(ctx);
        pages.seeOther(
                ctx,
                AdminPaths.LOGIN,
                Message.warning("The login took too long, or was begun elsewhere. Start again."));
    }

    private String next(Context ctx, String destination) {
        String home = sessions.may(ctx, AdminPermissions.PAGES) ? AdminPaths.HOME : AdminPaths.ACCOUNT;
        return destination.isEmpty() ? home : destination;
    }

    private CodePage view(Context ctx, Problems problems) {
        Field code = Field.of(Control.TEXT, FIELD, "Code")
                .help("The six digits that your authenticator application shows now, or one of your recovery codes.")
                .mandatory()
                .autocomplete("one-time-code")
                .problems(problems);
        return new CodePage(pages.frame(ctx, "Enter your code"), problems, List.of(code));
    }
}
