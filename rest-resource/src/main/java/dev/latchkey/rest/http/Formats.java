package dev.latchkey.rest.http;

import dev.latchkey.rest.domain.RestVocabulary;
import dev.latchkey.web.RequestedFormat;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;

/** Which format is asked for: by the query parameter {@code _format} alone, never by {@code Accept}. */
final class Formats {

    private Formats() {}

    /** @throws dev.latchkey.web.RestFailure 406 for a format that is not enabled, or none where several are */
    static void require(Context ctx, Set<String> enabled) {
        String asked = RequestedFormat.of(ctx);
        if (RestVocabulary.FORMATS.contains(asked) && enabled.contains(asked)) {
            return;
        }
        List<String> supported =
                RestVocabulary.FORMATS.stream().filter(enabled::contains).toList();
        boolean implied = asked.isEmpty() && supported.size() == 1;
        if (!implied && !supported.contains(asked)) {
            throw Refusals.format(supported);
        }
    }
}
