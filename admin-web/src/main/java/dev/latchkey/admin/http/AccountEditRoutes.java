package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.page.ConfirmPage;
import dev.latchkey.admin.page.FormPage;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.LinkPage;
import dev.latchkey.admin.page.Message;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountProblem;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.account.NewAccount;
import dev.latchkey.auth.factor.SecondFactors;
import dev.latchkey.auth.session.SignInLinks;
import dev.latchkey.web.Access;
import dev.latchkey.web.PublicAddress;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adding and editing accounts, and links that log in once. */
final class AccountEditRoutes implements RouteGroup {

    private static final String ADD = AdminPaths.PEOPLE + "/create";
    private static final String ONE = "/user/{id}";
    private static final Duration LINK_LIVES = Duration.ofHours(24);
    private static final Access ACCESS = Access.permission(AdminPermissions.USERS);

    private final Pages pages;
    private final PageHandlers handlers;
    private final Accounts accounts;
    private final AccountFields fields;
    private final AccountGuard guard;
    private final NamedAccounts named;
    private final SecondFactors factors;
    private final AccountChange change;
    private final SignInLinks links;
    private final PublicAddress address;

    @Inject
    AccountEditRoutes(
            Pages pages,
            PageHandlers handlers,
            Accounts accounts,
            AccountFields fields,
            AccountGuard guard,
            NamedAccounts named,
            SecondFactors factors,
            AccountChange change,
            SignInLinks links,
            PublicAddress address) {
        this.pages = pages;
        this.handlers = handlers;
        this.accounts = accounts;
        this.fields = fields;
        this.guard = guard;
        this.named = named;
        this.factors = factors;
        this.change = change;
        this.links = links;
        this.address = address;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ADD, handlers.page(ctx -> pages.show(ctx, addPage(ctx, Form.of(Map.of()), Problems.NONE))), ACCESS);
        routes.post(ADD, handlers.form(this::add), ACCESS);
        routes.get(ONE + "/edit", handlers.page(this::edit), ACCESS);
        routes.post(ONE + "/edit", handlers.form(this::save), ACCESS);
        routes.get(ONE + "/link", handlers.page(this::askForLink), ACCESS);
        routes.post(ONE + "/link", handlers.form((ctx, form) -> makeLink(ctx)), ACCESS);
    }

    private void add(Context ctx, Form form) {
        boolean password = change.passwordEntered(form);
        Problems problems = password ? NewPassword.problems(form) : Problems.NONE;
        try {
            if (!problems.any()) {
                Account account = accounts.create(new NewAccount(
                        form.trimmed("name"),
                        form.trimmed("mail"),
                        form.text(NewPassword.FIELD),
                        guard.mayGiveRoles(ctx) ? form.choices(AccountFields.ROLES) : Set.of()));
                back(ctx, "The account " + account.name() + " has been added.");
                return;
            }
        } catch (AccountProblem problem) {
            problems = Problems.of(problem.field(), problem.message());
        }
        pages.refuse(ctx, addPage(ctx, form, problems));
    }

    private void edit(Context ctx) {
        Account account = named.of(ctx);
        pages.show(ctx, editPage(ctx, account, AccountFields.filled(account), Problems.NONE));
    }

    private void save(Context ctx, Form form) {
        Account account = named.of(ctx);
        Problems problems = change.apply(ctx, account, form);
        if (problems.any()) {
            pages.refuse(ctx, editPage(ctx, account, form, problems));
        } else {
            back(ctx, "The account " + form.trimmed("name") + " has been saved.");
        }
    }

    private void askForLink(Context ctx) {
        Account account = named.of(ctx);
        pages.show(
                ctx,
                new ConfirmPage(
                        pages.frame(ctx, "Make a login link for " + account.name() + "?")
                                .under(NamedAccounts.trail()),
                        List.of(
                                "Whoever has the link can log in as " + account.name()
                                        + " once within 24 hours, and set a new password.",
                                "A link made for this account before stops working."),
                        NamedAccounts.pathOf(account) + "/link",
                        "Make the link",
                        NamedAccounts.pathOf(account) + "/edit"));
    }

    private void makeLink(Context ctx) {
        Account account = named.of(ctx);
        String token = links.forAccount(account.id(), LINK_LIVES);
        pages.show(
                ctx,
                new LinkPage(
                        pages.frame(ctx, "Login link for " + account.name()).under(NamedAccounts.trail()),
                        "Hand it to " + account.name() + " by a way that nobody else reads. It works once, within 24"
                                + " hours, and is not shown again.",
                        address.of(AdminPaths.SIGN_IN_LINK + "?token=" + token),
                        new Link(AdminPaths.PEOPLE, "Back to people")));
    }

    private FormPage addPage(Context ctx, Form form, Problems problems) {
        return new FormPage(
                pages.frame(ctx, "Add an account").under(NamedAccounts.trail()),
                "",
                problems,
                ADD,
                "",
                fields.fields(form, problems, true, guard.mayGiveRoles(ctx)),
                "Add the account",
                List.of());
    }

    private FormPage editPage(Context ctx, Account account, Form form, Problems problems) {
        return new FormPage(
                pages.frame(ctx, "Edit " + account.name()).under(NamedAccounts.trail()),
                "",
                problems,
                NamedAccounts.pathOf(account) + "/edit",
                "",
                fields.fields(form, problems, false, guard.mayGiveRoles(ctx)),
                "Save",
                furtherPages(account));
    }

    private List<Link> furtherPages(Account account) {
        String path = NamedAccounts.pathOf(account);
        List<Link> links = new ArrayList<>();
        links.add(new Link(path + AccountAccessRoutes.PAGE, "Sessions and tokens"));
        links.add(new Link(path + "/link", "Make a login link"));
        links.add(new Link(path + "/credentials", "API credentials"));
        if (factors.required(account.id())) {
            links.add(new Link(path + AccountAccessRoutes.RESET, "Reset the second factor"));
        }
        links.add(new Link(path + "/cancel", "Delete or block the account"));
        return links;
    }

    private void back(Context ctx, String what) {
        pages.seeOther(ctx, AdminPaths.PEOPLE, Message.status(what));
    }
}
