package dev.latchkey.rest.http;

import dev.latchkey.rest.domain.RestVocabulary;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;

/** Which format is asked for: by the query parameter {@code _format} alone, never by {@code Accept}. */
final class Formats {

    private static final String PARAMETER = "_format";

    private Formats() {}

    /** @throws dev.latchkey.web.RestFailure 406 for a format that is not enabled, or none where several are */
    static void require(Context ctx, Set<String> enabled) {
        List<String> supported =
                RestVocabulary.FORMATS.stream().filter(enabled::contains).toList();
        List<String> asked = ctx.queryParams(PARAMETER);
        String last = asked.isEmpty() ? "" : asked.get(asked.size() - 1);
        boolean implied = last.isEmpty() && supported.size() == 1;
        if (!implied && !supported.contains(last)) {
            throw Refusals.format(supported);
        }
    }
}
