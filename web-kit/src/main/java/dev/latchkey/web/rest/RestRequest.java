package dev.latchkey.web.rest;

import dev.latchkey.web.Caller;
import java.util.List;
import java.util.Objects;

/** A request to a REST resource whose caller is known. */
public interface RestRequest {

    Caller caller();

    /** The body as sent, within the server's limit; empty if there is none. */
    byte[] body();

    /** All values of a header in the order sent, the name compared without regard to case; empty if absent. */
    List<String> headers(String name);

    /** A request without headers, for resources called by other code and for tests. */
    static RestRequest of(Caller caller, byte[] body) {
        Objects.requireNonNull(caller);
        return new RestRequest() {
            @Override
            public Caller caller() {
                return caller;
            }

            @Override
            public byte[] body() {
                return body;
            }

            @Override
            public List<String> headers(String name) {
                return List.of();
            }
        };
    }
}
