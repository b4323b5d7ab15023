package dev.latchkey.auth.spi;

import java.util.List;

/** What an authentication method may see of a request. Immutable. */
public interface ApiRequest {

    /**
     * The credential as presented at the method's {@link CredentialPlace}, scheme and surrounding blanks taken off; of
     * bounded length, and empty where only the scheme was sent. A secret: it must not reach a log, a trace or an error
     * text.
     */
    String credential();

    /** The HTTP method in upper case. */
    String method();

    /** The path as sent, still percent-encoded, without the query. */
    String path();

    /** The raw query string without the question mark; empty if there is none. */
    String query();

    /** All values of a header in the order sent, the name compared without regard to case; empty if absent. */
    List<String> headers(String name);

    /** The client's address as text, after the trusted-proxy setting has been applied. */
    String clientAddress();

    /** The body, at most as long as the server's body limit; empty if there is none. */
    byte[] body();
}
