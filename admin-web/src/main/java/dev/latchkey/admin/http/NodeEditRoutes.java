package dev.latchkey.admin.http;

import dev.latchkey.admin.page.ConfirmPage;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.FormPage;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Message;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.content.node.domain.FieldValues;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.NodeAccess;
import dev.latchkey.content.node.domain.NodePermission;
import dev.latchkey.content.node.domain.NodeService;
import dev.latchkey.content.node.domain.SaveResult;
import dev.latchkey.content.node.domain.Submission;
import dev.latchkey.content.node.domain.field.Violation;
import dev.latchkey.content.node.domain.type.NodeType;
import dev.latchkey.content.node.domain.type.NodeTypes;
import dev.latchkey.web.Access;
import dev.latchkey.web.Caller;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Adding, editing and deleting content. */
final class NodeEditRoutes implements RouteGroup {

    private static final String ADD = "/node/add/{type}";
    private static final String ONE = "/node/{id}";

    private final Pages pages;
    private final PageHandlers handlers;
    private final Callers callers;
    private final NodeService nodes;
    private final NodeTypes types;
    private final NodeAccess access;
    private final NodeForms forms;
    private final NamedNodes named;

    @Inject
    NodeEditRoutes(
            Pages pages,
            PageHandlers handlers,
            Callers callers,
            NodeService nodes,
            NodeTypes types,
            NodeAccess access,
            NodeForms forms,
            NamedNodes named) {
        this.pages = pages;
        this.handlers = handlers;
        this.callers = callers;
        this.nodes = nodes;
        this.types = types;
        this.access = access;
        this.forms = forms;
        this.named = named;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ADD, handlers.page(this::blank), Access.SIGNED_IN);
        routes.post(ADD, handlers.form(this::add), Access.SIGNED_IN);
        routes.get(ONE + "/edit", handlers.page(this::edit), Access.SIGNED_IN);
        routes.post(ONE + "/edit", handlers.form(this::save), Access.SIGNED_IN);
        routes.get(ONE + "/delete", handlers.page(this::askToDelete), Access.SIGNED_IN);
        routes.post(ONE + "/delete", handlers.form((ctx, form) -> delete(ctx)), Access.SIGNED_IN);
    }

    private void blank(Context ctx) {
        NodeType type = namedType(ctx);
        pages.show(ctx, addPage(ctx, type, forms.blank(type), Problems.NONE));
    }

    private void add(Context ctx, Form form) {
        NodeType type = namedType(ctx);
        Caller caller = callers.of(ctx);
        SaveResult result = nodes.create(caller, forms.creation(type, caller, form));
        List<Violation> violations = violations(result);
        if (violations.isEmpty()) {
            Node node = result.nodeOrThrow();
            back(ctx, caller, type.label() + " " + node.title() + " has been created.");
        } else {
            Problems problems = forms.problems(violations, type, caller, FieldValues.NONE);
            pages.refuse(ctx, addPage(ctx, type, form, problems));
        }
    }

    private void edit(Context ctx) {
        Node node = named.of(ctx);
        Caller caller = callers.of(ctx);
        access.update(caller, node).orRefuse();
        pages.show(ctx, editPage(ctx, node, forms.filled(typeOf(node), caller, node), Problems.NONE));
    }

    private void save(Context ctx, Form form) {
        Node node = named.of(ctx);
        NodeType type = typeOf(node);
        Caller caller = callers.of(ctx);
        Submission change = forms.change(type, caller, form, node);
        Consumer<Node> unchanged = found -> requireVersion(found, form);
        SaveResult result = form.checked(NodeForms.NEW_REVISION)
                ? nodes.revise(caller, node.id(), change, unchanged)
                : nodes.update(caller, node.id(), change, unchanged);
        List<Violation> violations = violations(result);
        if (violations.isEmpty()) {
            back(ctx, caller, type.label() + " " + result.nodeOrThrow().title() + " has been updated.");
        } else {
            Problems problems = forms.problems(violations, type, caller, node.values());
            pages.refuse(ctx, editPage(ctx, node, form, problems));
        }
    }

    private void askToDelete(Context ctx) {
        Node node = named.of(ctx);
        access.delete(callers.of(ctx), node).orRefuse();
        pages.show(
                ctx,
                new ConfirmPage(
                        pages.frame(ctx, "Delete " + node.title() + "?").under(trail()),
                        List.of(
                                "The content is deleted with all its revisions and its alias.",
                                "This cannot be undone. To hide it for a while, unpublish it instead."),
                        node.path() + "/delete",
                        "Delete",
                        AdminPaths.CONTENT));
    }

    private void delete(Context ctx) {
        Node node = named.of(ctx);
        Caller caller = callers.of(ctx);
        nodes.delete(caller, node.id(), found -> {});
        back(ctx, caller, typeOf(node).label() + " " + node.title() + " has been deleted.");
    }

    /** Saving must not undo what somebody else changed since the form was made. */
    private static void requireVersion(Node found, Form form) {
        if (!version(found).equals(form.text("version"))) {
            throw new PageFailure(
                    409,
                    "Somebody else changed this content",
                    "Nothing was saved. Go back, copy what you entered, load the page anew and enter it again.");
        }
    }

    private static String version(Node node) {
        return node.vid() + "-" + node.changed();
    }

    private static List<Violation> violations(SaveResult result) {
        if (result instanceof SaveResult.Refused refused) {
            return refused.violations();
        }
        return result instanceof SaveResult.Conflict conflict ? List.of(conflict.violation()) : List.of();
    }

    private NodeType namedType(Context ctx) {
        NodeType type =
                types.find(ctx.pathParam("type")).orElseThrow(() -> PageFailure.gone("There is no such content type."));
        access.createNeeds(callers.of(ctx), type).orRefuse();
        return type;
    }

    private NodeType typeOf(Node node) {
        return types.require(node.type());
    }

    private FormPage addPage(Context ctx, NodeType type, Form form, Problems problems) {
        return new FormPage(
                pages.frame(ctx, "Create " + type.label()).under(trail()),
                type.help(),
                problems,
                "/node/add/" + type.name(),
                "",
                forms.creationFields(type, callers.of(ctx), form, problems),
                "Save",
                List.of());
    }

    private FormPage editPage(Context ctx, Node node, Form form, Problems problems) {
        List<Field> fields = forms.changeFields(typeOf(node), callers.of(ctx), form, problems, node);
        String version = form.sent("version") ? form.text("version") : version(node);
        return new FormPage(
                pages.frame(ctx, "Edit " + typeOf(node).label() + " " + node.title())
                        .under(trail()),
                typeOf(node).help(),
                problems,
                node.path() + "/edit",
                version,
                fields,
                "Save",
                furtherPages(callers.of(ctx), node));
    }

    private List<Link> furtherPages(Caller caller, Node node) {
        List<Link> links = new ArrayList<>();
        if (access.viewRevisions(caller, node).allowed()) {
            links.add(RevisionRoutes.linkTo(node));
        }
        if (access.delete(caller, node).allowed()) {
            links.add(new Link(node.path() + "/delete", "Delete"));
        }
        return links;
    }

    private static Link[] trail() {
        return new Link[] {new Link(AdminPaths.HOME, "Administration"), new Link(AdminPaths.CONTENT, "Content")};
    }

    private void back(Context ctx, Caller caller, String what) {
        boolean overview = caller.may(NodePermission.ACCESS_CONTENT_OVERVIEW);
        pages.seeOther(ctx, overview ? AdminPaths.CONTENT : AdminPaths.ACCOUNT, Message.status(what));
    }
}
