package dev.latchkey.web;

import io.javalin.http.Context;

/** Lets requests with a browser session in. The server asks it before a route's handler runs. */
public interface SessionAccess {

    /**
     * Returns if the request carries a session of an active account.
     *
     * @throws RuntimeException that the edge knows how to answer, if not: the handler runs only if nothing is thrown
     */
    void requireSignedIn(Context ctx);

    /**
     * The same, and the account must hold the permission.
     *
     * @param permission machine name
     */
    void requirePermission(Context ctx, String permission);
}
