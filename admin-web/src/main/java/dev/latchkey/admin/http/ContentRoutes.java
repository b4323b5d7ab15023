package dev.latchkey.admin.http;

import dev.latchkey.admin.page.ChoicePage;
import dev.latchkey.admin.page.ContentPage;
import dev.latchkey.admin.page.ContentPage.Row;
import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.HomePage.Entry;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Option;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.NodeAccess;
import dev.latchkey.content.node.domain.NodeFilter;
import dev.latchkey.content.node.domain.NodeListing;
import dev.latchkey.content.node.domain.NodePage;
import dev.latchkey.content.node.domain.NodeSummary;
import dev.latchkey.content.node.domain.type.NodeType;
import dev.latchkey.content.node.domain.type.NodeTypes;
import dev.latchkey.web.Access;
import dev.latchkey.web.Caller;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The list of content, and the choice of a type for new content. */
final class ContentRoutes implements RouteGroup {

    private static final int ROWS = 50;
    private static final List<String> FILTERS = List.of("title", "type", "status", "author");

    private final Pages pages;
    private final PageHandlers handlers;
    private final Callers callers;
    private final NodeListing listing;
    private final NodeTypes types;
    private final NodeAccess access;
    private final Accounts accounts;
    private final Times times;

    @Inject
    ContentRoutes(
            Pages pages,
            PageHandlers handlers,
            Callers callers,
            NodeListing listing,
            NodeTypes types,
            NodeAccess access,
            Accounts accounts,
            Times times) {
        this.pages = pages;
        this.handlers = handlers;
        this.callers = callers;
        this.listing = listing;
        this.types = types;
        this.access = access;
        this.accounts = accounts;
        this.times = times;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(AdminPaths.CONTENT, handlers.page(this::list), Access.SIGNED_IN);
        routes.get("/node/add", handlers.page(this::choose), Access.SIGNED_IN);
    }

    private void list(Context ctx) {
        Query query = new Query(ctx);
        ContentOrder order = new ContentOrder(query, FILTERS);
        NodePage found = listing.page(callers.of(ctx), filter(query), order.sort(), query.page(), ROWS);
        pages.show(
                ctx,
                new ContentPage(
                        pages.frame(ctx, "Content").under(new Link(AdminPaths.HOME, "Administration")),
                        filters(query),
                        order.here(),
                        order.columns(),
                        found.nodes().stream().map(this::row).toList(),
                        query.pager(AdminPaths.CONTENT, order.kept(), found.more())));
    }

    /** A name that nobody has finds nothing, rather than everything. */
    private NodeFilter filter(Query query) {
        String author = query.text("author");
        List<Long> authors = author.isEmpty()
                ? List.of()
                : List.of(accounts.byName(author).map(Account::id).orElse(-1L));
        return new NodeFilter(query.text("type"), status(query), query.text("title"), authors);
    }

    private Row row(NodeSummary node) {
        return new Row(
                node.id(),
                Node.pathOf(node.id()),
                node.title(),
                types.find(node.type()).map(NodeType::label).orElse(node.type()),
                accounts.byId(node.owner())
                        .filter(owner -> !owner.anonymous())
                        .map(Account::name)
                        .orElse("Anonymous"),
                node.published(),
                times.text(Instant.ofEpochSecond(node.changed())));
    }

    private static NodeFilter.Status status(Query query) {
        return Stream.of(NodeFilter.Status.values())
                .filter(status -> status.name().equalsIgnoreCase(query.text("status")))
                .findFirst()
                .orElse(NodeFilter.Status.ANY);
    }

    private List<Field> filters(Query query) {
        List<Option> typeOptions = new ArrayList<>();
        typeOptions.add(Option.of("", "Any"));
        types.all().forEach(type -> typeOptions.add(Option.of(type.name(), type.label())));
        return Stream.of(
                        Field.of(Control.SEARCH, "title", "Title contains"),
                        Field.of(Control.SELECT, "type", "Content type").options(typeOptions),
                        Field.of(Control.SELECT, "status", "Published status")
                                .options(List.of(
                                        Option.of("any", "Any"),
                                        Option.of("published", "Published"),
                                        Option.of("unpublished", "Unpublished"))),
                        Field.of(Control.TEXT, "author", "Author"))
                .map(field -> field.value(query.text(field.name())))
                .toList();
    }

    private void choose(Context ctx) {
        Caller caller = callers.of(ctx);
        access.createAny(caller).orRefuse();
        List<Entry> entries = types.all().stream()
                .filter(type -> access.createNeeds(caller, type).allowed())
                .map(type -> new Entry(new Link("/node/add/" + type.name(), type.label()), type.description()))
                .toList();
        pages.show(
                ctx,
                new ChoicePage(
                        pages.frame(ctx, "Add content").under(new Link(AdminPaths.CONTENT, "Content")),
                        "There is no content type that you may create.",
                        entries));
    }
}
