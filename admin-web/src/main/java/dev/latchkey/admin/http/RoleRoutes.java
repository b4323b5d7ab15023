package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.page.ConfirmPage;
import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.FormPage;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Message;
import dev.latchkey.admin.page.Page;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.admin.page.RolesPage;
import dev.latchkey.admin.page.RolesPage.Row;
import dev.latchkey.auth.account.AccountProblem;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Roles: adding, renaming and deleting them. */
final class RoleRoutes implements RouteGroup {

    private static final String ONE = AdminPaths.ROLES + "/{role}";
    private static final Access ACCESS = Access.permission(AdminPermissions.PERMISSIONS);

    private final Pages pages;
    private final PageHandlers handlers;
    private final Roles roles;
    private final PeopleTabs tabs;

    @Inject
    RoleRoutes(Pages pages, PageHandlers handlers, Roles roles, PeopleTabs tabs) {
        this.pages = pages;
        this.handlers = handlers;
        this.roles = roles;
        this.tabs = tabs;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(AdminPaths.ROLES, handlers.page(ctx -> pages.show(ctx, list(ctx, "", "", Problems.NONE))), ACCESS);
        routes.post(AdminPaths.ROLES, handlers.form(this::add), ACCESS);
        routes.get(ONE + "/edit", handlers.page(this::edit), ACCESS);
        routes.post(ONE + "/edit", handlers.form(this::rename), ACCESS);
        routes.get(ONE + "/delete", handlers.page(this::askToDelete), ACCESS);
        routes.post(ONE + "/delete", handlers.form((ctx, form) -> delete(ctx)), ACCESS);
    }

    private void add(Context ctx, Form form) {
        String id = form.trimmed("id");
        String label = form.trimmed("label");
        try {
            if (roles.current().role(id).isPresent()) {
                throw new AccountProblem("id", "There is a role with this machine name already.");
            }
            int last = roles.current().roles().stream()
                    .mapToInt(Role::weight)
                    .max()
                    .orElse(0);
            roles.save(new Role(id, label, last + 1, false, Set.of()));
        } catch (AccountProblem problem) {
            pages.refuse(ctx, list(ctx, id, label, Problems.of(problem.field(), problem.message())));
            return;
        }
        pages.seeOther(
                ctx,
                AdminPaths.PERMISSIONS + "?role=" + id,
                Message.status(
                        "The role " + label + " has been added. It grants nothing yet: choose its permissions."));
    }

    private void edit(Context ctx) {
        Role role = named(ctx);
        pages.show(ctx, form(ctx, role, role.label(), Problems.NONE));
    }

    private void rename(Context ctx, Form form) {
        Role role = named(ctx);
        String label = form.trimmed("label");
        try {
            roles.save(new Role(role.id(), label, role.weight(), role.administrator(), role.permissions()));
        } catch (AccountProblem problem) {
            pages.refuse(ctx, form(ctx, role, label, Problems.of(problem.field(), problem.message())));
            return;
        }
        pages.seeOther(ctx, AdminPaths.ROLES, Message.status("The role " + label + " has been saved."));
    }

    private void askToDelete(Context ctx) {
        Role role = named(ctx);
        if (role.builtIn()) {
            throw PageFailure.forbidden("This role comes with the server and cannot be deleted.");
        }
        pages.show(
                ctx,
                new ConfirmPage(
                        pages.frame(ctx, "Delete the role " + role.label() + "?")
                                .under(trail()),
                        List.of(
                                "It is taken from all accounts, which lose what it grants.",
                                "Applications that allow this role only will serve nobody until you change them.",
                                "This cannot be undone."),
                        AdminPaths.ROLES + "/" + role.id() + "/delete",
                        "Delete",
                        AdminPaths.ROLES));
    }

    private void delete(Context ctx) {
        Role role = named(ctx);
        roles.delete(role.id());
        pages.seeOther(ctx, AdminPaths.ROLES, Message.status("The role " + role.label() + " has been deleted."));
    }

    private Role named(Context ctx) {
        return roles.current()
                .role(ctx.pathParam("role"))
                .orElseThrow(() -> PageFailure.gone("There is no such role. It may have been deleted."));
    }

    private FormPage form(Context ctx, Role role, String label, Problems problems) {
        return new FormPage(
                pages.frame(ctx, "Edit the role " + role.label()).under(trail()),
                "Machine name: " + role.id() + ". It is what tokens and rules name, so it never changes.",
                problems,
                AdminPaths.ROLES + "/" + role.id() + "/edit",
                "",
                List.of(Field.of(Control.TEXT, "label", "Role name")
                        .value(label)
                        .mandatory()
                        .problems(problems)),
                "Save",
                List.of());
    }

    private RolesPage list(Context ctx, String id, String label, Problems problems) {
        Page page = pages.frame(ctx, "Roles")
                .under(new Link(AdminPaths.HOME, "Administration"))
                .beside(tabs.links(ctx));
        List<Row> rows = roles.current().roles().stream()
                .map(role -> new Row(role.id(), role.label(), note(role), !role.builtIn()))
                .toList();
        return new RolesPage(page, rows, problems, fields(id, label, problems));
    }

    private static String note(Role role) {
        return switch (role.id()) {
            case Role.ANONYMOUS -> "Every caller who is nobody in particular has it, and it alone.";
            case Role.AUTHENTICATED -> "Every account has it.";
            default -> role.administrator() ? "Has every permission." : "";
        };
    }

    private static List<Field> fields(String id, String label, Problems problems) {
        return List.of(
                Field.of(Control.TEXT, "label", "Role name")
                        .value(label)
                        .help("For people, for example Content reviewer.")
                        .mandatory()
                        .problems(problems),
                Field.of(Control.TEXT, "id", "Machine name")
                        .value(id)
                        .help("1 to 32 lower-case letters, digits and underscores, for example content_reviewer. It"
                                + " cannot be changed later.")
                        .mandatory()
                        .problems(problems));
    }

    private static Link[] trail() {
        return new Link[] {new Link(AdminPaths.HOME, "Administration"), new Link(AdminPaths.ROLES, "Roles")};
    }
}
