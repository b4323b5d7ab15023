package dev.latchkey.auth.testkit;

import dev.latchkey.auth.spi.ApiRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as a method sees it: {@code GET /node/1} from 192.0.2.1 with a credential, until told otherwise. Each method
 * here returns another request and leaves this one as it is.
 */
public final class TestRequest implements ApiRequest {

    private static final byte[] NO_BODY = {};

    private final String credential;
    private final String method;
    private final String path;
    private final String query;
    private final Map<String, List<String>> headers;
    private final String clientAddress;
    private final byte[] body;

    private TestRequest(
            String credential,
            String method,
            String path,
            String query,
            Map<String, List<String>> headers,
            String clientAddress,
            byte[] body) {
        this.credential = credential;
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.clientAddress = clientAddress;
        this.body = body;
    }

    /** @param credential as the server hands it over: without its scheme */
    public static TestRequest with(String credential) {
        return new TestRequest(credential, "GET", "/node/1", "", Map.of(), "192.0.2.1", NO_BODY);
    }

    public TestRequest credential(String other) {
        return new TestRequest(other, method, path, query, headers, clientAddress, body);
    }

    public TestRequest method(String other) {
        return new TestRequest(credential, other.toUpperCase(Locale.ROOT), path, query, headers, clientAddress, body);
    }

    public TestRequest path(String other) {
        return new TestRequest(credential, method, other, query, headers, clientAddress, body);
    }

    /** @param other raw, without the question mark */
    public TestRequest query(String other) {
        return new TestRequest(credential, method, path, other, headers, clientAddress, body);
    }

    /** Adds a value to a header; the values before it stay. */
    public TestRequest header(String name, String value) {
        List<String> values = new ArrayList<>(headers(name));
        values.add(value);
        return headers(name, values);
    }

    /** Puts these values in the place of a header's values; with none, takes the header away. */
    public TestRequest headers(String name, List<String> values) {
        Map<String, List<String>> all = new TreeMap<>(headers);
        all.keySet().removeIf(name::equalsIgnoreCase);
        if (!values.isEmpty()) {
            all.put(name, List.copyOf(values));
        }
        return new TestRequest(credential, method, path, query, all, clientAddress, body);
    }

    public TestRequest clientAddress(String other) {
        return new TestRequest(credential, method, path, query, headers, other, body);
    }

    public TestRequest body(byte[] other) {
        return new TestRequest(credential, method, path, query, headers, clientAddress, other.clone());
    }

    public TestRequest body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String credential() {
        return credential;
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String query() {
        return query;
    }

    @Override
    public List<String> headers(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .toList();
    }

    /** The names of the headers that were added. */
    public List<String> headerNames() {
        return List.copyOf(headers.keySet());
    }

    @Override
    public String clientAddress() {
        return clientAddress;
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** Method and path only, as the server's own. */
    @Override
    public String toString() {
        return "TestRequest[" + method + " " + path + "]";
    }
}
