package dev.latchkey.admin.http;

import static java.util.stream.Collectors.partitioningBy;

import dev.latchkey.admin.page.ContentDeletePage;
import dev.latchkey.admin.page.ContentDeletePage.Item;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Message;
import dev.latchkey.content.node.domain.BaseField;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.NodeAccess;
import dev.latchkey.content.node.domain.NodeService;
import dev.latchkey.content.node.domain.Submission;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.type.NodeTypes;
import dev.latchkey.web.Access;
import dev.latchkey.web.Caller;
import dev.latchkey.web.RestFailure;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Publishing, unpublishing and deleting several pieces of content at once. What is not allowed is said, one by one. */
final class ContentBulkRoutes implements RouteGroup {

    private static final String BULK = AdminPaths.CONTENT + "/bulk";
    private static final String DELETE = AdminPaths.CONTENT + "/delete";
    private static final int MOST = 200;

    private final Pages pages;
    private final PageHandlers handlers;
    private final Callers callers;
    private final NodeService nodes;
    private final NodeTypes types;
    private final NodeAccess access;

    @Inject
    ContentBulkRoutes(
            Pages pages,
            PageHandlers handlers,
            Callers callers,
            NodeService nodes,
            NodeTypes types,
            NodeAccess access) {
        this.pages = pages;
        this.handlers = handlers;
        this.callers = callers;
        this.nodes = nodes;
        this.types = types;
        this.access = access;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post(BULK, handlers.form(this::act), Access.SIGNED_IN);
        routes.post(DELETE, handlers.form(this::delete), Access.SIGNED_IN);
        // Where the login page leads whose session ended meanwhile.
        routes.get(BULK, handlers.page(ctx -> pages.seeOther(ctx, AdminPaths.CONTENT)), Access.SIGNED_IN);
        routes.get(DELETE, handlers.page(ctx -> pages.seeOther(ctx, AdminPaths.CONTENT)), Access.SIGNED_IN);
    }

    private void act(Context ctx, Form form) {
        List<Node> chosen = chosen(form);
        if (chosen.isEmpty()) {
            pages.seeOther(ctx, back(form), Message.warning("Nothing was chosen, so nothing was changed."));
            return;
        }
        switch (form.text("action")) {
            case "publish" -> publish(ctx, form, chosen, true);
            case "unpublish" -> publish(ctx, form, chosen, false);
            case "delete" -> askToDelete(ctx, form, chosen);
            default -> throw PageFailure.badRequest("There is no such action.");
        }
    }

    private void publish(Context ctx, Form form, List<Node> chosen, boolean published) {
        Caller caller = callers.of(ctx);
        List<FieldItem> status = List.of(new FieldItem.OfBoolean(published));
        each(
                ctx,
                form,
                chosen,
                published ? "Published: " : "Unpublished: ",
                node -> nodes.update(
                                caller,
                                node.id(),
                                new Submission(types.require(node.type()), Map.of(BaseField.STATUS, status)),
                                now -> {})
                        .nodeOrThrow());
    }

    private void askToDelete(Context ctx, Form form, List<Node> chosen) {
        Caller caller = callers.of(ctx);
        Map<Boolean, List<Node>> parted = chosen.stream()
                .collect(partitioningBy(node -> access.delete(caller, node).allowed()));
        List<Item> items = parted.get(true).stream()
                .map(node -> new Item(node.id(), node.title()))
                .toList();
        if (items.isEmpty()) {
            pages.seeOther(ctx, back(form), Message.warning("You may delete none of the chosen content."));
            return;
        }
        String title = items.size() == 1 ? "Delete this content?" : "Delete these " + items.size() + " items?";
        pages.show(
                ctx,
                new ContentDeletePage(
                        pages.frame(ctx, title)
                                .under(
                                        new Link(AdminPaths.HOME, "Administration"),
                                        new Link(AdminPaths.CONTENT, "Content")),
                        items,
                        parted.get(false).stream().map(Node::title).toList(),
                        back(form)));
    }

    private void delete(Context ctx, Form form) {
        Caller caller = callers.of(ctx);
        each(ctx, form, chosen(form), "Deleted: ", node -> nodes.delete(caller, node.id(), now -> {}));
    }

    /** Does it to each that allows it, and says how often that was and what refused. */
    private void each(Context ctx, Form form, List<Node> chosen, String what, Consumer<Node> change) {
        List<String> refused = new ArrayList<>();
        for (Node node : chosen) {
            try {
                change.accept(node);
            } catch (RestFailure refusal) {
                refused.add(node.title() + ": " + refusal.message());
            }
        }
        String done = what + (chosen.size() - refused.size()) + ".";
        pages.seeOther(
                ctx,
                back(form),
                refused.isEmpty()
                        ? Message.status(done)
                        : Message.warning(done + " Refused: " + refused.size() + ". " + refused.get(0)));
    }

    /** Those that are still there. */
    private List<Node> chosen(Form form) {
        if (form.choices("node").size() > MOST) {
            throw PageFailure.badRequest("At most " + MOST + " can be chosen at once.");
        }
        return form.choices("node").stream()
                .map(NamedNodes::number)
                .flatMap(Optional::stream)
                .map(nodes::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The list as it was, if the form says so rightly. */
    private static String back(Form form) {
        return InsidePath.parse(form.text("list"))
                .map(InsidePath::value)
                .filter(path -> path.equals(AdminPaths.CONTENT) || path.startsWith(AdminPaths.CONTENT + "?"))
                .orElse(AdminPaths.CONTENT);
    }
}
