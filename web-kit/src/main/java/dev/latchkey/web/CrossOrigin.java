package dev.latchkey.web;

import io.javalin.http.Context;

/** Tells browsers which scripts of other origins may read an answer (contract "content", section 2.5). */
@FunctionalInterface
public interface CrossOrigin {

    /**
     * Adds the headers that the origin of a request is entitled to. Whoever serves a path of the API calls this once the
     * path is known, and before anything is refused, so that refusals can be read too.
     *
     * @return whether this was a browser's question beforehand, which is answered now
     */
    boolean answers(Context ctx);
}
