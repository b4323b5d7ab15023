package dev.latchkey.auth.engine;

import java.util.List;

/** What the gate sees of a request. Immutable. */
public interface GateRequest {

    /** The HTTP method in upper case. */
    String method();

    /** The path as sent, still percent-encoded, without the query. */
    String path();

    /** The raw query string without the question mark; empty if there is none. */
    String query();

    /** The names of all headers sent, in any case and order; a name may come twice. */
    List<String> headerNames();

    /** All values of a header in the order sent, the name compared without regard to case; empty if absent. */
    List<String> headers(String name);

    /** The client's address, after the trusted-proxy setting has been applied. */
    String clientAddress();

    /** The body, within the server's limit; read when first asked for. */
    byte[] body();
}
