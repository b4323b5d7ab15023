package dev.latchkey.web;

import io.javalin.http.Context;
import java.util.List;

/** The query parameter {@code _format}: the last one counts, and its case does too (contract "content", section 1.1). */
public final class RequestedFormat {

    private static final String PARAMETER = "_format";
    private static final String USUAL = "_format=json";

    private RequestedFormat() {}

    /** For example {@code json}; empty if none is asked for. */
    public static String of(Context ctx) {
        String query = ctx.req().getQueryString();
        if (query == null) {
            return "";
        }
        if (query.equals(USUAL)) {
            return "json";
        }
        List<String> asked = ctx.queryParams(PARAMETER);
        return asked.isEmpty() ? "" : asked.get(asked.size() - 1);
    }
}
