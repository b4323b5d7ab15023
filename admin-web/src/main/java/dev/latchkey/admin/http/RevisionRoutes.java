package dev.latchkey.admin.http;

import dev.latchkey.admin.page.ConfirmPage;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Message;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.NodeAccess;
import dev.latchkey.content.node.domain.RevisionService;
import dev.latchkey.content.node.domain.field.Decision;
import dev.latchkey.web.Access;
import dev.latchkey.web.Caller;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** Earlier states of content: looking at them, comparing two, going back to one, deleting one. */
final class RevisionRoutes implements RouteGroup {

    private static final String LIST = "/node/{id}/revisions";
    private static final String ONE = LIST + "/{vid}";

    private final Pages pages;
    private final PageHandlers handlers;
    private final Callers callers;
    private final NamedNodes named;
    private final RevisionService revisions;
    private final NodeAccess access;
    private final RevisionPages views;

    @Inject
    RevisionRoutes(
            Pages pages,
            PageHandlers handlers,
            Callers callers,
            NamedNodes named,
            RevisionService revisions,
            NodeAccess access,
            RevisionPages views) {
        this.pages = pages;
        this.handlers = handlers;
        this.callers = callers;
        this.named = named;
        this.revisions = revisions;
        this.access = access;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(LIST, handlers.page(this::list), Access.SIGNED_IN);
        routes.get(LIST + "/compare", handlers.page(this::compare), Access.SIGNED_IN);
        routes.get(ONE + "/view", handlers.page(this::show), Access.SIGNED_IN);
        routes.get(ONE + "/revert", handlers.page(this::askToRevert), Access.SIGNED_IN);
        routes.post(ONE + "/revert", handlers.form((ctx, form) -> revert(ctx)), Access.SIGNED_IN);
        routes.get(ONE + "/delete", handlers.page(this::askToDelete), Access.SIGNED_IN);
        routes.post(ONE + "/delete", handlers.form((ctx, form) -> delete(ctx)), Access.SIGNED_IN);
    }

    private void list(Context ctx) {
        Node node = named.of(ctx);
        pages.show(ctx, views.list(ctx, callers.of(ctx), node));
    }

    private void show(Context ctx) {
        Node node = named.of(ctx);
        Node revision = revision(ctx, node, ctx.pathParam("vid"));
        pages.show(ctx, views.one(ctx, callers.of(ctx), node, revision));
    }

    private void compare(Context ctx) {
        Node node = named.of(ctx);
        Query query = new Query(ctx);
        Node left = revision(ctx, node, query.text("left"));
        Node right = revision(ctx, node, query.text("right"));
        boolean inOrder = left.vid() <= right.vid();
        pages.show(ctx, views.comparison(ctx, node, inOrder ? left : right, inOrder ? right : left));
    }

    private void askToRevert(Context ctx) {
        Node node = named.of(ctx);
        Node revision = earlier(ctx, node, access.revertRevision(callers.of(ctx), node));
        pages.show(
                ctx,
                question(
                        ctx,
                        node,
                        revision,
                        "Revert to the revision from " + views.time(revision) + "?",
                        "Revert",
                        List.of(
                                "The content becomes as it was then, in a new revision; its alias stays as it is.",
                                "The present state stays in the list of revisions.")));
    }

    private void askToDelete(Context ctx) {
        Node node = named.of(ctx);
        Node revision = earlier(ctx, node, access.deleteRevision(callers.of(ctx), node));
        pages.show(
                ctx,
                question(
                        ctx,
                        node,
                        revision,
                        "Delete the revision from " + views.time(revision) + "?",
                        "Delete",
                        List.of("The content as it is now and its other revisions stay.", "This cannot be undone.")));
    }

    private ConfirmPage question(
            Context ctx, Node node, Node revision, String title, String verb, List<String> consequences) {
        return new ConfirmPage(
                pages.frame(ctx, title).under(RevisionPages.trail(node)),
                consequences,
                RevisionPages.pathOf(node) + "/" + revision.vid() + "/" + verb.toLowerCase(Locale.ROOT),
                verb,
                RevisionPages.pathOf(node));
    }

    private void revert(Context ctx) {
        change(ctx, (caller, node) -> revisions.revert(caller, node.id(), vid(ctx)), "has been reverted to");
    }

    private void delete(Context ctx) {
        change(ctx, (caller, node) -> revisions.delete(caller, node.id(), vid(ctx)), "has lost");
    }

    private void change(Context ctx, BiFunction<Caller, Node, Optional<Node>> change, String what) {
        Node node = named.of(ctx);
        Caller caller = callers.of(ctx);
        String time = revisions.find(caller, node, vid(ctx)).map(views::time).orElseThrow(RevisionRoutes::gone);
        Node now = change.apply(caller, node).orElseThrow(RevisionRoutes::gone);
        String text = now.title() + " " + what + " the revision from " + time + ".";
        pages.seeOther(ctx, RevisionPages.pathOf(node), Message.status(text));
    }

    /** A revision that is not the current one, for somebody who may change it. */
    private Node earlier(Context ctx, Node node, Decision decision) {
        decision.orRefuse();
        Node revision = revision(ctx, node, ctx.pathParam("vid"));
        if (revision.vid() == node.vid()) {
            throw new PageFailure(
                    409, "That could not be done", "This is the current revision. Choose one of the earlier ones.");
        }
        return revision;
    }

    private Node revision(Context ctx, Node node, String vid) {
        return NamedNodes.number(vid)
                .flatMap(number -> revisions.find(callers.of(ctx), node, number))
                .orElseThrow(RevisionRoutes::gone);
    }

    private static long vid(Context ctx) {
        return NamedNodes.number(ctx.pathParam("vid")).orElseThrow(RevisionRoutes::gone);
    }

    private static PageFailure gone() {
        return PageFailure.gone("This content has no such revision. It may have been deleted.");
    }

    /** The link to the revisions of a node. */
    static Link linkTo(Node node) {
        return new Link(RevisionPages.pathOf(node), "Revisions");
    }
}
