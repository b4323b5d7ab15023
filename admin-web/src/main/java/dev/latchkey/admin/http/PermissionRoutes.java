package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Message;
import dev.latchkey.admin.page.PermissionsPage;
import dev.latchkey.admin.page.PermissionsPage.Column;
import dev.latchkey.admin.page.PermissionsPage.Group;
import dev.latchkey.admin.page.PermissionsPage.Row;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.web.Access;
import dev.latchkey.web.PermissionDefinition;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The matrix of permissions and roles. The form says what was ticked when it was made, so that saving changes what its
 * user changed and nothing that somebody else did meanwhile.
 */
final class PermissionRoutes implements RouteGroup {

    private static final String GRANTED = "granted.";
    private static final String BEFORE = "before.";
    private static final Access ACCESS = Access.permission(AdminPermissions.PERMISSIONS);

    private final Pages pages;
    private final PageHandlers handlers;
    private final Roles roles;
    private final PermissionCatalog catalog;
    private final PeopleTabs tabs;

    @Inject
    PermissionRoutes(Pages pages, PageHandlers handlers, Roles roles, PermissionCatalog catalog, PeopleTabs tabs) {
        this.pages = pages;
        this.handlers = handlers;
        this.roles = roles;
        this.catalog = catalog;
        this.tabs = tabs;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(AdminPaths.PERMISSIONS, handlers.page(this::show), ACCESS);
        routes.post(AdminPaths.PERMISSIONS, handlers.form(this::save), ACCESS);
    }

    private void show(Context ctx) {
        String only = Optional.ofNullable(ctx.queryParam("role")).orElse("");
        if (!only.isEmpty() && roles.current().role(only).isEmpty()) {
            throw PageFailure.gone("There is no such role.");
        }
        List<Role> shown = roles.current().roles().stream()
                .filter(role -> only.isEmpty() || role.id().equals(only))
                .toList();
        List<Column> columns = shown.stream()
                .map(role -> new Column(role.id(), role.label(), role.administrator()))
                .toList();
        List<Group> groups = new ArrayList<>();
        catalog.groups()
                .forEach((title, permissions) -> groups.add(new Group(
                        title,
                        permissions.stream()
                                .map(permission -> row(permission, shown))
                                .toList())));
        pages.show(
                ctx,
                new PermissionsPage(
                        pages.frame(ctx, "Permissions")
                                .under(new Link(AdminPaths.HOME, "Administration"))
                                .beside(tabs.links(ctx)),
                        columns,
                        only,
                        groups));
    }

    private static Row row(PermissionDefinition permission, List<Role> shown) {
        return new Row(
                permission.name(),
                permission.title(),
                permission.description(),
                permission.restricted(),
                shown.stream()
                        .filter(role -> role.permissions().contains(permission.name()))
                        .map(Role::id)
                        .toList());
    }

    private void save(Context ctx, Form form) {
        List<Role> changed = new ArrayList<>();
        for (Role role : roles.current().roles()) {
            Set<String> wanted = changed(role, form);
            if (!role.administrator() && !wanted.equals(role.permissions())) {
                changed.add(role.withPermissions(wanted));
            }
        }
        changed.forEach(roles::save);
        String only = form.text("role");
        pages.seeOther(
                ctx,
                AdminPaths.PERMISSIONS + (roles.current().role(only).isPresent() ? "?role=" + only : ""),
                Message.status(
                        changed.isEmpty()
                                ? "No permission was changed."
                                : "The changes have been saved. They hold from the next request on."));
    }

    private Set<String> changed(Role role, Form form) {
        Set<String> ticked = form.choices(GRANTED + role.id());
        Set<String> before = form.choices(BEFORE + role.id());
        ticked.stream().filter(name -> !catalog.contains(name)).findFirst().ifPresent(name -> {
            throw PageFailure.badRequest("There is no permission '" + name + "' any more. Load the page anew.");
        });
        Set<String> wanted = new LinkedHashSet<>(role.permissions());
        before.stream().filter(name -> !ticked.contains(name)).forEach(wanted::remove);
        ticked.stream().filter(name -> !before.contains(name)).forEach(wanted::add);
        return wanted;
    }
}
