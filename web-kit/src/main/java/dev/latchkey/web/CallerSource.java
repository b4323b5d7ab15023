package dev.latchkey.web;

import io.javalin.http.Context;

/** Decides who calls the API: the gate. */
public interface CallerSource {

    /**
     * The caller of a request that has reached a REST resource; the anonymous caller where the gate lets requests
     * without credentials pass.
     *
     * @throws ApiFailure if the gate refuses
     */
    Caller callerOf(Context ctx);

    /**
     * Whether an anonymous caller could have got further with credentials, so that a refusal is 401 with this
     * challenge rather than 403; empty if the gate is switched off, or the request did carry something, if only the
     * cookie of a session that has ended (contract "content", section 0.3).
     */
    String challenge(Context ctx);
}
