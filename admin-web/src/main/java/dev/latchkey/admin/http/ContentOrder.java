package dev.latchkey.admin.http;

import dev.latchkey.admin.page.ContentPage.Column;
import dev.latchkey.content.node.domain.NodeSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The order of the content list as its address says it, in Drupal's words: {@code order=title&sort=asc}. */
final class ContentOrder {

    private static final String COLUMN = "order";
    private static final String DIRECTION = "sort";

    private final Query query;
    private final List<String> filters;
    private final NodeSort sort;

    /** @param filters parameters that stay the same when the order changes */
    ContentOrder(Query query, List<String> filters) {
        this.query = query;
        this.filters = List.copyOf(filters);
        this.sort = column(query.text(COLUMN))
                .map(by -> new NodeSort(by, query.text(DIRECTION).equals("desc")))
                .orElse(NodeSort.NEWEST_CHANGE);
    }

    NodeSort sort() {
        return sort;
    }

    /** The parameters that stay the same from page to page. */
    List<String> kept() {
        List<String> names = new ArrayList<>(filters);
        names.addAll(List.of(COLUMN, DIRECTION));
        return names;
    }

    /** The address of this page of the list. */
    String here() {
        List<String> names = new ArrayList<>(kept());
        names.add("page");
        String kept = query.kept(names);
        return AdminPaths.CONTENT + (kept.isEmpty() ? "" : "?" + kept);
    }

    List<Column> columns() {
        return List.of(
                column("Title", NodeSort.By.TITLE),
                column("Content type", NodeSort.By.TYPE),
                new Column("Author", "", ""),
                column("Status", NodeSort.By.STATUS),
                column("Updated", NodeSort.By.CHANGED));
    }

    private Column column(String label, NodeSort.By by) {
        boolean current = sort.by() == by;
        boolean descends = current && !sort.descending();
        String kept = query.kept(filters);
        String address = AdminPaths.CONTENT + "?" + (kept.isEmpty() ? "" : kept + "&") + COLUMN + "=" + name(by) + "&"
                + DIRECTION + "=" + (descends ? "desc" : "asc");
        return new Column(label, address, current ? sort.descending() ? "descending" : "ascending" : "");
    }

    private static Optional<NodeSort.By> column(String name) {
        return Stream.of(NodeSort.By.values())
                .filter(by -> name(by).equals(name))
                .findFirst();
    }

    private static String name(NodeSort.By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }
}
