package dev.latchkey.web;

import io.javalin.http.Context;

/** Tokens that tell a request made by our own pages from one that another site made a browser send. */
@FunctionalInterface
public interface CsrfTokens {

    /** The header that carries the token (contract "content", section 2.6). */
    String HEADER = "X-CSRF-Token";

    /** Whether {@link #HEADER} holds the token of the session that the request's cookie names. Never throws. */
    boolean valid(Context ctx);
}
