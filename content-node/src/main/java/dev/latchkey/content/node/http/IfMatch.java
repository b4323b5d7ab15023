package dev.latchkey.content.node.http;

import dev.latchkey.web.rest.RestRequest;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The condition that an entity is as the client knows it (RFC 9110, section 13.1.1), compared strongly: a weak tag
 * never matches, and neither does a header that cannot be read.
 *
 * @param headers none if there is no condition
 */
record IfMatch(List<String> headers) {

    private static final Pattern TAGS = Pattern.compile("(W/)?\"[^\"]*\"(\\s*,\\s*(W/)?\"[^\"]*\")*");
    private static final Pattern BETWEEN = Pattern.compile("(?<=\")\\s*,\\s*(?=\"|W/)");

    static IfMatch of(RestRequest request) {
        return new IfMatch(request.headers("If-Match"));
    }

    boolean matches(Supplier<String> current) {
        String condition = String.join(",", headers).strip();
        if (headers.isEmpty() || condition.equals("*")) {
            return true;
        }
        return TAGS.matcher(condition).matches()
                && BETWEEN.splitAsStream(condition).anyMatch(current.get()::equals);
    }
}
