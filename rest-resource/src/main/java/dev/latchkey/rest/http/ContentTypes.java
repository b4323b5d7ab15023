package dev.latchkey.rest.http;

import io.javalin.http.Context;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Which bodies are taken (contract "content", section 1.7). */
final class ContentTypes {

    private static final Set<String> JSON = Set.of("application/json", "application/x-json");

    private ContentTypes() {}

    /** @throws dev.latchkey.web.RestFailure 415 unless the request says that its body is JSON */
    static void requireJson(Context ctx) {
        List<String> sent = Collections.list(ctx.req().getHeaders("Content-Type"));
        if (sent.isEmpty()) {
            throw Refusals.noContentType();
        }
        if (sent.size() > 1 || !isJson(sent.get(0))) {
            throw Refusals.contentType(String.join(", ", sent));
        }
    }

    private static boolean isJson(String header) {
        List<String> parts = Stream.of(header.split(";", -1)).map(String::trim).toList();
        return JSON.contains(parts.get(0).toLowerCase(Locale.ROOT))
                && parts.stream().skip(1).allMatch(ContentTypes::tolerable);
    }

    /** The body is read as UTF-8 whatever its label says; only a label that means nothing is refused. */
    private static boolean tolerable(String parameter) {
        String[] pair = parameter.split("=", 2);
        return pair.length < 2
                || !pair[0].trim().equalsIgnoreCase("charset")
                || known(pair[1].trim().replace("\"", ""));
    }

    private static boolean known(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }
}
