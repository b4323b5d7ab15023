package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Option;
import dev.latchkey.admin.page.PeoplePage;
import dev.latchkey.admin.page.PeoplePage.Row;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountFilter;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The list of accounts. */
final class PeopleRoutes implements RouteGroup {

    private static final int ROWS = 50;

    private final Pages pages;
    private final PageHandlers handlers;
    private final Accounts accounts;
    private final Roles roles;
    private final PeopleTabs tabs;
    private final Times times;

    @Inject
    PeopleRoutes(Pages pages, PageHandlers handlers, Accounts accounts, Roles roles, PeopleTabs tabs, Times times) {
        this.pages = pages;
        this.handlers = handlers;
        this.accounts = accounts;
        this.roles = roles;
        this.tabs = tabs;
        this.times = times;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(AdminPaths.PEOPLE, handlers.page(this::list), Access.permission(AdminPermissions.USERS));
    }

    private void list(Context ctx) {
        Query query = new Query(ctx);
        AccountFilter filter = new AccountFilter(query.text("text"), query.text("role"));
        List<Account> found = accounts.page(filter, (long) query.page() * ROWS, ROWS + 1);
        boolean more = found.size() > ROWS;
        List<Row> rows = found.stream().limit(ROWS).map(this::row).toList();
        pages.show(
                ctx,
                new PeoplePage(
                        pages.frame(ctx, "People")
                                .under(new Link(AdminPaths.HOME, "Administration"))
                                .beside(tabs.links(ctx)),
                        filters(filter),
                        accounts.count(filter),
                        rows,
                        query.pager(AdminPaths.PEOPLE, List.of("text", "role"), more)));
    }

    private List<Field> filters(AccountFilter filter) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", "Any role"));
        roles.current().roles().stream()
                .filter(role -> !Set.of(Role.ANONYMOUS, Role.AUTHENTICATED).contains(role.id()))
                .forEach(role -> options.add(Option.of(role.id(), role.label())));
        return List.of(
                Field.of(Control.SEARCH, "text", "Name or email contains").value(filter.text()),
                Field.of(Control.SELECT, "role", "Role").options(options).value(filter.role()));
    }

    private Row row(Account account) {
        String labels = account.roles().stream()
                .map(id -> roles.current().role(id).map(Role::label).orElse(id))
                .sorted()
                .collect(Collectors.joining(", "));
        return new Row(
                account.id(),
                NamedAccounts.pathOf(account),
                account.name(),
                account.mail(),
                account.active(),
                labels,
                times.text(account.created()));
    }
}
