package dev.latchkey.auth.engine;

import dev.latchkey.auth.spi.ApiRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What a method may see of a request, taken from it beforehand: a method may look at it from another thread, when the
 * request is long over. The body alone is read when asked for.
 *
 * @param sent headers by name, without regard to case
 */
record SeenRequest(
        String credential,
        String method,
        String path,
        String query,
        String clientAddress,
        Map<String, List<String>> sent,
        Supplier<byte[]> unreadBody)
        implements ApiRequest {

    static SeenRequest of(GateRequest request, String credential) {
        Map<String, List<String>> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headerNames().forEach(name -> sent.put(name, List.copyOf(request.headers(name))));
        return new SeenRequest(
                credential,
                request.method(),
                request.path(),
                request.query(),
                request.clientAddress(),
                sent,
                request::body);
    }

    @Override
    public List<String> headers(String name) {
        return sent.getOrDefault(name, List.of());
    }

    @Override
    public byte[] body() {
        return unreadBody.get();
    }

    /** The rest may hold secrets. */
    @Override
    public String toString() {
        return "ApiRequest[" + method + "]";
    }
}
