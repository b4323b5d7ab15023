package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.FirstRunPage;
import dev.latchkey.admin.page.Message;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountProblem;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.account.NewAccount;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.http.BrowserSessions;
import dev.latchkey.auth.session.SignInLinks;
import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The page behind the one-time link that a fresh server prints: it makes the administrator. */
final class FirstRunRoutes implements RouteGroup {

    private final Pages pages;
    private final PageHandlers handlers;
    private final SignInLinks links;
    private final Accounts accounts;
    private final BrowserSessions sessions;

    @Inject
    FirstRunRoutes(Pages pages, PageHandlers handlers, SignInLinks links, Accounts accounts, BrowserSessions sessions) {
        this.pages = pages;
        this.handlers = handlers;
        this.links = links;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(AdminPaths.FIRST_RUN, handlers.page(this::ask), Access.PUBLIC);
        routes.post(AdminPaths.FIRST_RUN, handlers.form(this::create), Access.PUBLIC);
    }

    private void ask(Context ctx) {
        String token = Optional.ofNullable(ctx.queryParam("token")).orElse("");
        requireOpen(token);
        pages.show(ctx, view(ctx, token, "", "", Problems.NONE));
        pages.withoutReferrer(ctx);
    }

    private void create(Context ctx, Form form) {
        String token = form.text("token");
        requireOpen(token);
        Problems problems = NewPassword.problems(form);
        if (problems.any()) {
            pages.refuse(ctx, view(ctx, token, form.trimmed("name"), form.trimmed("mail"), problems));
            return;
        }
        try {
            welcome(ctx, token, administrator(form));
        } catch (AccountProblem problem) {
            Problems found = Problems.of(problem.field(), problem.message());
            pages.refuse(ctx, view(ctx, token, form.trimmed("name"), form.trimmed("mail"), found));
        }
    }

    /** The link is used up only now, so that a mistake in the form does not cost it. */
    private void welcome(Context ctx, String token, Account administrator) {
        if (!links.take(token)) {
            accounts.delete(administrator.id());
            throw used();
        }
        sessions.signIn(ctx, administrator);
        pages.seeOther(
                ctx,
                AdminPaths.HOME,
                Message.status("Welcome, " + administrator.name() + ". You are the administrator of this server."));
    }

    private Account administrator(Form form) {
        return accounts.create(new NewAccount(
                form.trimmed("name"), form.trimmed("mail"), form.text(NewPassword.FIELD), Set.of(Role.ADMINISTRATOR)));
    }

    private void requireOpen(String token) {
        if (!links.opensFirstRun(token) || accounts.administratorExists()) {
            throw used();
        }
    }

    private static PageFailure used() {
        return new PageFailure(
                404,
                "This link is not valid",
                "It was used before, or it is too old. If this server has no administrator yet, start it again: it"
                        + " prints a new link.");
    }

    private FirstRunPage view(Context ctx, String token, String name, String mail, Problems problems) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of(Control.TEXT, "name", "Username")
                .value(name)
                .help("1 to 60 characters, no colon.")
                .mandatory()
                .autocomplete("username")
                .problems(problems));
        fields.add(Field.of(Control.MAIL, "mail", "Email address")
                .value(mail)
                .help("Optional. This server sends no mail.")
                .autocomplete("email")
                .problems(problems));
        fields.addAll(NewPassword.fields(problems));
        return new FirstRunPage(pages.frame(ctx, "Create the administrator"), token, problems, fields);
    }
}
