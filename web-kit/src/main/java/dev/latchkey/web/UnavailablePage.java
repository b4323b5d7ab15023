package dev.latchkey.web;

import io.javalin.http.Context;

/** Tells people that something which the server depends on is away, and that they should come back. */
@FunctionalInterface
public interface UnavailablePage {

    /**
     * Answers with status 503 if the request comes from a browser that shows a page. Asks nothing of what may be away.
     *
     * @return false if it does not; nothing is answered then
     */
    boolean show(Context ctx);
}
