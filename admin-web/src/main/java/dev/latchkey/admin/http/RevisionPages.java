package dev.latchkey.admin.http;

import dev.latchkey.admin.page.ComparePage;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.RevisionPage;
import dev.latchkey.admin.page.RevisionPage.Text;
import dev.latchkey.admin.page.RevisionsPage;
import dev.latchkey.admin.page.RevisionsPage.Row;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.NodeAccess;
import dev.latchkey.content.node.domain.Revision;
import dev.latchkey.content.node.domain.RevisionService;
import dev.latchkey.web.Caller;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the pages about revisions show, to those who may see it. */
final class RevisionPages {

    private static final int ROWS = 50;

    private final Pages pages;
    private final RevisionService revisions;
    private final NodeAccess access;
    private final RevisionTexts texts;
    private final Times times;

    @Inject
    RevisionPages(Pages pages, RevisionService revisions, NodeAccess access, RevisionTexts texts, Times times) {
        this.pages = pages;
        this.revisions = revisions;
        this.access = access;
        this.texts = texts;
        this.times = times;
    }

    static String pathOf(Node node) {
        return node.path() + "/revisions";
    }

    static Link[] trail(Node node) {
        return new Link[] {
            new Link(AdminPaths.HOME, "Administration"),
            new Link(AdminPaths.CONTENT, "Content"),
            new Link(pathOf(node), "Revisions of " + node.title())
        };
    }

    String time(Node revision) {
        return times.text(Instant.ofEpochSecond(revision.revisionTimestamp()));
    }

    /** @throws dev.latchkey.web.RestFailure 403 if the caller may not see them */
    RevisionsPage list(Context ctx, Caller caller, Node node) {
        Query query = new Query(ctx);
        List<Revision> found = revisions.list(caller, node, query.page() * ROWS, ROWS + 1);
        boolean reverts = access.revertRevision(caller, node).allowed();
        boolean deletes = access.deleteRevision(caller, node).allowed();
        List<Row> rows = found.stream()
                .limit(ROWS)
                .map(revision -> row(node, revision, reverts, deletes))
                .toList();
        return new RevisionsPage(
                pages.frame(ctx, "Revisions of " + node.title())
                        .under(new Link(AdminPaths.HOME, "Administration"), new Link(AdminPaths.CONTENT, "Content")),
                rows.size() > 1 ? pathOf(node) + "/compare" : "",
                rows,
                query.pager(pathOf(node), List.of(), found.size() > ROWS));
    }

    private Row row(Node node, Revision revision, boolean reverts, boolean deletes) {
        String path = pathOf(node) + "/" + revision.vid();
        return new Row(
                revision.vid(),
                times.text(Instant.ofEpochSecond(revision.timestamp())),
                texts.author(revision.author()),
                revision.log(),
                revision.current(),
                path + "/view",
                reverts && !revision.current() ? path + "/revert" : "",
                deletes && !revision.current() ? path + "/delete" : "");
    }

    RevisionPage one(Context ctx, Caller caller, Node node, Node revision) {
        List<Text> facts = new ArrayList<>();
        facts.add(new Text("Made", texts.made(revision)));
        if (!revision.revisionLog().isEmpty()) {
            facts.add(new Text("Log message", revision.revisionLog()));
        }
        boolean current = revision.vid() == node.vid();
        facts.add(new Text("State", current ? "Current revision" : "Earlier revision"));
        String path = pathOf(node) + "/" + revision.vid();
        List<Link> links = new ArrayList<>();
        if (!current) {
            links.add(new Link(comparison(node, revision.vid(), node.vid()), "Compare with the current revision"));
        }
        if (!current && access.revertRevision(caller, node).allowed()) {
            links.add(new Link(path + "/revert", "Revert"));
        }
        if (!current && access.deleteRevision(caller, node).allowed()) {
            links.add(new Link(path + "/delete", "Delete"));
        }
        return new RevisionPage(
                pages.frame(ctx, revision.title() + ", revision from " + time(revision))
                        .under(trail(node)),
                facts,
                texts.of(revision),
                links);
    }

    ComparePage comparison(Context ctx, Node node, Node older, Node newer) {
        return new ComparePage(
                pages.frame(ctx, "Compare revisions of " + node.title()).under(trail(node)),
                texts.made(older),
                texts.made(newer),
                texts.differences(older, newer));
    }

    private static String comparison(Node node, long left, long right) {
        return pathOf(node) + "/compare?left=" + left + "&right=" + right;
    }
}
