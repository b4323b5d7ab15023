package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Pager;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the address of a list asks for: filters and the number of the page. Nonsense is as if it were not there. */
final class Query {

    private static final int LAST_PAGE = 1_000_000;

    private final Context ctx;

    Query(Context ctx) {
        this.ctx = ctx;
    }

    String text(String name) {
        return Optional.ofNullable(ctx.queryParam(name)).orElse("").strip();
    }

    int number(String name) {
        String text = text(name);
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** From 0. */
    int page() {
        return Math.min(LAST_PAGE, Math.max(0, number("page") - 1));
    }

    /** @param filters names of the parameters that stay the same from page to page */
    Pager pager(String path, List<String> filters, boolean more) {
        String kept = kept(filters);
        int page = page();
        return new Pager(
                page + 1, page > 0 ? address(path, kept, page) : "", more ? address(path, kept, page + 2) : "");
    }

    /** Those of the parameters that have a value, as a query; empty if none has. */
    String kept(List<String> names) {
        return names.stream()
                .filter(name -> !text(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(text(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String address(String path, String kept, int page) {
        return path + "?"
                + Stream.of(kept, "page=" + page)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("&"));
    }
}
