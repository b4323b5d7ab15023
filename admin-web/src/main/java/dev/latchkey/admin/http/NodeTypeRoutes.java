package dev.latchkey.admin.http;

import dev.latchkey.admin.page.ConfirmPage;
import dev.latchkey.admin.page.FormPage;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Message;
import dev.latchkey.admin.page.NodeTypesPage;
import dev.latchkey.admin.page.NodeTypesPage.Row;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.admin.page.Problems.Problem;
import dev.latchkey.content.node.domain.NodePermission;
import dev.latchkey.content.node.domain.NodeTypeService;
import dev.latchkey.content.node.domain.type.NodeType;
import dev.latchkey.content.node.domain.type.NodeTypeDraft;
import dev.latchkey.content.node.domain.type.NodeTypeProblem;
import dev.latchkey.content.node.domain.type.NodeTypes;
import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;

/** Content types: adding, changing and deleting them. */
final class NodeTypeRoutes implements RouteGroup {

    private static final String ADD = AdminPaths.TYPES + "/add";
    private static final String ONE = AdminPaths.TYPES + "/manage/{type}";
    private static final Access ACCESS = Access.permission(NodePermission.ADMINISTER_CONTENT_TYPES);
    private static final String NO_PREVIEW = "Preview before saving is disabled: these pages have none.";
    private static final Problems STALE = Problems.of(
            "",
            "Somebody else changed this content type since you opened the page. Look at the present state in another"
                    + " window, then save again to replace it with what is entered here.");

    private final Pages pages;
    private final PageHandlers handlers;
    private final NodeTypes types;
    private final NodeTypeService service;

    @Inject
    NodeTypeRoutes(Pages pages, PageHandlers handlers, NodeTypes types, NodeTypeService service) {
        this.pages = pages;
        this.handlers = handlers;
        this.types = types;
        this.service = service;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(AdminPaths.TYPES, handlers.page(this::list), ACCESS);
        routes.get(ADD, handlers.page(this::blank), ACCESS);
        routes.post(ADD, handlers.form(this::add), ACCESS);
        routes.get(ONE, handlers.page(this::edit), ACCESS);
        routes.post(ONE, handlers.form(this::save), ACCESS);
        routes.get(ONE + "/delete", handlers.page(this::askToDelete), ACCESS);
        routes.post(ONE + "/delete", handlers.form((ctx, form) -> delete(ctx)), ACCESS);
    }

    private void list(Context ctx) {
        List<Row> rows = types.all().stream()
                .map(type -> new Row(pathOf(type), type.label(), type.name(), type.description()))
                .toList();
        pages.show(
                ctx,
                new NodeTypesPage(
                        pages.frame(ctx, "Content types").under(new Link(AdminPaths.HOME, "Administration")), rows));
    }

    private void blank(Context ctx) {
        pages.show(ctx, addPage(ctx, NodeTypeForms.blank(), Problems.NONE));
    }

    private void add(Context ctx, Form form) {
        NodeTypeDraft draft = NodeTypeForms.creation(form);
        Problems problems = problems(service.create(draft));
        if (problems.any()) {
            pages.refuse(ctx, addPage(ctx, form, problems));
        } else {
            back(
                    ctx,
                    "The content type " + draft.label()
                            + " has been added. Which roles may create content of it is set under Permissions.");
        }
    }

    private void edit(Context ctx) {
        NodeType type = named(ctx);
        pages.show(ctx, editPage(ctx, type, type.version(), NodeTypeForms.filled(type), Problems.NONE));
    }

    private void save(Context ctx, Form form) {
        NodeType type = named(ctx);
        long seen = versionOf(form);
        NodeTypeDraft draft = NodeTypeForms.change(type, form);
        List<NodeTypeProblem> found = service.change(draft, seen);
        if (found.stream().anyMatch(problem -> problem.field().equals(NodeTypeProblem.VERSION))) {
            NodeType now = named(ctx);
            pages.refuse(ctx, editPage(ctx, now, now.version(), form, STALE));
        } else if (!found.isEmpty()) {
            pages.refuse(ctx, editPage(ctx, type, seen, form, problems(found)));
        } else {
            back(ctx, "The content type " + draft.label() + " has been saved.");
        }
    }

    private void askToDelete(Context ctx) {
        NodeType type = named(ctx);
        pages.show(
                ctx,
                new ConfirmPage(
                        pages.frame(ctx, "Delete the content type " + type.label() + "?")
                                .under(trail()),
                        List.of(
                                "This is possible only while there is no content of it.",
                                "Programs that create content of it will be refused.",
                                "Roles lose their permissions on it.",
                                "This cannot be undone."),
                        pathOf(type) + "/delete",
                        "Delete",
                        AdminPaths.TYPES));
    }

    private void delete(Context ctx) {
        NodeType type = named(ctx);
        service.remove(type.name()).stream().findFirst().ifPresent(problem -> {
            throw new PageFailure(409, "The content type was not deleted", problem.message());
        });
        back(ctx, "The content type " + type.label() + " has been deleted.");
    }

    private NodeType named(Context ctx) {
        return types.find(ctx.pathParam("type"))
                .orElseThrow(() -> PageFailure.gone("There is no such content type. It may have been deleted."));
    }

    private static Problems problems(List<NodeTypeProblem> found) {
        return new Problems(found.stream()
                .map(problem -> new Problem(problem.field(), problem.message()))
                .toList());
    }

    private FormPage addPage(Context ctx, Form form, Problems problems) {
        return new FormPage(
                pages.frame(ctx, "Add content type").under(trail()),
                "Content of it has a title and a body. " + NO_PREVIEW,
                problems,
                ADD,
                "",
                NodeTypeForms.creationFields(form, problems),
                "Save",
                List.of());
    }

    private FormPage editPage(Context ctx, NodeType type, long version, Form form, Problems problems) {
        return new FormPage(
                pages.frame(ctx, "Edit the content type " + type.label()).under(trail()),
                "Machine name: " + type.name() + ". It is what the API and permissions name, so it never changes. "
                        + NO_PREVIEW,
                problems,
                pathOf(type),
                Long.toString(version),
                NodeTypeForms.changeFields(form, problems),
                "Save",
                List.of(new Link(pathOf(type) + "/delete", "Delete")));
    }

    private static long versionOf(Form form) {
        try {
            return Long.parseLong(form.text("version"));
        } catch (NumberFormatException e) {
            throw PageFailure.badRequest("The form lacks the version of the content type.");
        }
    }

    private static String pathOf(NodeType type) {
        return AdminPaths.TYPES + "/manage/" + type.name();
    }

    private void back(Context ctx, String what) {
        pages.seeOther(ctx, AdminPaths.TYPES, Message.status(what));
    }

    private static Link[] trail() {
        return new Link[] {new Link(AdminPaths.HOME, "Administration"), new Link(AdminPaths.TYPES, "Content types")};
    }
}
