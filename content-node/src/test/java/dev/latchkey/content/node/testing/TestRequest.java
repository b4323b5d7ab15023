package dev.latchkey.content.node.testing;

import dev.latchkey.web.Caller;
import dev.latchkey.web.rest.RestRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A request with headers. */
@SuppressWarnings("ArrayRecordComponent")
record TestRequest(Caller caller, byte[] body, Map<String, String> headers) implements RestRequest {

    static RestRequest of(Caller caller, String body, Map<String, String> headers) {
        return new TestRequest(caller, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    @Override
    public List<String> headers(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }
}
