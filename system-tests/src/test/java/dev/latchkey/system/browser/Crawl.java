package dev.latchkey.system.browser;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.regex.Pattern;

/** Finds the pages that somebody can come to by links alone, one of each kind. */
final class Crawl {

    /** Ids of things: two pages that differ in these only are of one kind. */
    private static final Pattern ID = Pattern.compile("/(?:[0-9]+|entity\\.[a-z_]+"
            + "|[0-9a-f]{8}|[0-9a-f]{8}-[0-9a-f-]{27}|(?=[a-z_-]*[A-Z0-9])[A-Za-z0-9_-]{16,43}"
            + "|(?<=/roles/|/manage/|/node/add/)[a-z_]+)(?=/|$)");

    /** What is no page, or ends the visit. */
    private static final Pattern LEFT_OUT = Pattern.compile(".*(/csv|/logout|\\.json|\\.css|\\.js)(\\?.*)?");

    private static final String LINKS = """
            return [...document.querySelectorAll('a[href]')].map(a => new URL(a.href))
              .filter(u => u.origin === location.origin).map(u => u.pathname)
            """;

    private final Chromium browser;
    private final Map<String, String> found = new LinkedHashMap<>();
    private final Queue<String> open = new ArrayDeque<>();

    Crawl(Chromium browser) {
        this.browser = browser;
    }

    /** Paths by kind, in the order found. */
    Map<String, String> from(String start) {
        note(start);
        while (!open.isEmpty()) {
            browser.open(open.remove());
            links().forEach(this::note);
        }
        return found;
    }

    private void note(String path) {
        if (!LEFT_OUT.matcher(path).matches() && found.putIfAbsent(kind(path), path) == null) {
            open.add(path);
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> links() {
        return (List<String>) browser.evaluate(LINKS);
    }

    private static String kind(String path) {
        return ID.matcher(path).replaceAll("/…");
    }
}
