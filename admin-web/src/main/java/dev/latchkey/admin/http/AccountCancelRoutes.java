package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.FormPage;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Message;
import dev.latchkey.admin.page.Option;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.http.BrowserSessions;
import dev.latchkey.content.node.domain.Authorship;
import dev.latchkey.content.node.domain.NodePermission;
import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Ending an account: blocking or deleting it, with the choice of what becomes of its content. */
final class AccountCancelRoutes implements RouteGroup {

    private static final String ONE = "/user/{id}/cancel";
    private static final String METHOD = "user_cancel_method";
    private static final String BLOCK = "user_cancel_block";
    private static final String BLOCK_UNPUBLISH = "user_cancel_block_unpublish";
    private static final String REASSIGN = "user_cancel_reassign";
    private static final String DELETE = "user_cancel_delete";
    private static final Access ACCESS = Access.permission(AdminPermissions.USERS);

    private final Pages pages;
    private final PageHandlers handlers;
    private final Accounts accounts;
    private final NamedAccounts named;
    private final AccountGuard guard;
    private final BrowserSessions sessions;
    private final Authorship authorship;

    @Inject
    AccountCancelRoutes(
            Pages pages,
            PageHandlers handlers,
            Accounts accounts,
            NamedAccounts named,
            AccountGuard guard,
            BrowserSessions sessions,
            Authorship authorship) {
        this.pages = pages;
        this.handlers = handlers;
        this.accounts = accounts;
        this.named = named;
        this.guard = guard;
        this.sessions = sessions;
        this.authorship = authorship;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ONE, handlers.page(this::ask), ACCESS);
        routes.post(ONE, handlers.form(this::cancel), ACCESS);
    }

    private void ask(Context ctx) {
        pages.show(ctx, view(ctx, named.of(ctx), BLOCK, Problems.NONE));
    }

    private void cancel(Context ctx, Form form) {
        Account account = named.of(ctx);
        String method = form.text(METHOD);
        if (guard.own(ctx, account)) {
            throw PageFailure.forbidden("You cannot delete or block the account with which you are logged in.");
        }
        guard.requireAdministratorBeside(account);
        if (options(ctx).stream().noneMatch(option -> option.value().equals(method))) {
            Problems missing = Problems.of(METHOD, "Choose what is to become of the account and its content.");
            pages.refuse(ctx, view(ctx, account, "", missing));
            return;
        }
        end(account, method);
        String done = method.startsWith(BLOCK) ? "blocked." : "deleted.";
        pages.seeOther(ctx, AdminPaths.PEOPLE, Message.status("The account " + account.name() + " has been " + done));
    }

    /** Blocked first, so that it writes nothing more while its content is dealt with. */
    private void end(Account account, String method) {
        accounts.setActive(account.id(), false);
        switch (method) {
            case BLOCK_UNPUBLISH -> authorship.unpublish(account.id());
            case REASSIGN -> {
                authorship.giveToAnonymous(account.id());
                accounts.delete(account.id());
            }
            case DELETE -> {
                authorship.delete(account.id());
                accounts.delete(account.id());
            }
            default -> {
                // Blocking was all.
            }
        }
    }

    private FormPage view(Context ctx, Account account, String chosen, Problems problems) {
        String content = authorship.any(account.id()) ? "It has written content." : "It has written no content.";
        return new FormPage(
                pages.frame(ctx, "Delete or block the account " + account.name() + "?")
                        .under(NamedAccounts.trail()),
                "It cannot log in any more, and every session and token of it ends. " + content,
                problems,
                NamedAccounts.pathOf(account) + "/cancel",
                "",
                List.of(Field.of(Control.RADIOS, METHOD, "What is to become of the account and its content")
                        .options(options(ctx))
                        .value(chosen)
                        .mandatory()
                        .problems(problems)),
                "Do it",
                List.of(new Link(NamedAccounts.pathOf(account) + "/edit", "Cancel")));
    }

    /** Hiding and deleting content is for those who administer content, too. */
    private List<Option> options(Context ctx) {
        boolean administersContent = sessions.may(ctx, NodePermission.ADMINISTER_NODES)
                || sessions.may(ctx, NodePermission.BYPASS_NODE_ACCESS);
        List<Option> options = new ArrayList<>();
        options.add(new Option(
                BLOCK, "Block the account and keep its content", "Can be undone: make the account active again."));
        if (administersContent) {
            options.add(new Option(
                    BLOCK_UNPUBLISH,
                    "Block the account and unpublish its content",
                    "Can be undone, one piece of content after the other or several at once."));
        }
        options.add(new Option(
                REASSIGN,
                "Delete the account and make its content belong to the Anonymous user",
                "The content stays as it is. This cannot be undone."));
        if (administersContent) {
            options.add(new Option(
                    DELETE,
                    "Delete the account and its content",
                    "The content goes with all its revisions and aliases. This cannot be undone."));
        }
        return options;
    }
}
