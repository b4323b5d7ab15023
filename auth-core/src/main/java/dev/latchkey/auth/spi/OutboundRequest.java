package dev.latchkey.auth.spi;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A request to another server that is more than fetching a document, for example token introspection (RFC 7662).
 * Never printed: headers and body may hold secrets.
 *
 * @param method {@code GET} or {@code POST}
 * @param headers further header fields, for example {@code Authorization}; those that the connection needs
 *     ({@code Host}, {@code Content-Length}, {@code Connection} and the like) are the host's
 * @param body empty for GET; at most {@value #MOST_BODY_BYTES} bytes
 */
public record OutboundRequest(String method, URI address, Map<String, String> headers, byte[] body) {

    public static final int MOST_BODY_BYTES = 65_536;

    public OutboundRequest {
        Objects.requireNonNull(address);
        headers = Map.copyOf(headers);
        body = body.clone();
        if (!method.equals("GET") && !method.equals("POST")) {
            throw new IllegalArgumentException("the method is GET or POST");
        }
        if (method.equals("GET") && body.length > 0) {
            throw new IllegalArgumentException("GET has no body");
        }
        if (body.length > MOST_BODY_BYTES) {
            throw new IllegalArgumentException("the body is too long");
        }
    }

    public static OutboundRequest get(URI address, Map<String, String> headers) {
        return new OutboundRequest("GET", address, headers, new byte[0]);
    }

    /** @param form already percent-encoded ({@code application/x-www-form-urlencoded}) */
    public static OutboundRequest postForm(URI address, Map<String, String> headers, String form) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "application/x-www-form-urlencoded");
        return new OutboundRequest("POST", address, all, form.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutboundRequest that
                && method.equals(that.method)
                && address.equals(that.address)
                && headers.equals(that.headers)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, address, headers, Arrays.hashCode(body));
    }

    /** Method and host only: an address can hold a secret as well. */
    @Override
    public String toString() {
        return "OutboundRequest[" + method + " " + address.getHost() + "]";
    }
}
