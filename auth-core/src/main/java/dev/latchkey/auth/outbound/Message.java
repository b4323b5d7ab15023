package dev.latchkey.auth.outbound;

import dev.latchkey.auth.spi.OutboundRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is sent to another server, but for the address (RFC 9112, sections 3 and 5). Never printed: it may hold
 * secrets.
 */
final class Message {

    private final String method;
    private final Map<String, String> fields;
    private final byte[] body;

    private Message(String method, Map<String, String> fields, byte[] body) {
        this.method = method;
        this.fields = fields;
        this.body = body;
    }

    static Message get(String accept) {
        return new Message("GET", Map.of("Accept", accept), new byte[0]);
    }

    /** @throws IllegalArgumentException if a header cannot be sent as it is */
    static Message of(OutboundRequest request) {
        SentFields.requireSendable(request.headers());
        Map<String, String> fields = new LinkedHashMap<>(new TreeMap<>(request.headers()));
        if (request.method().equals("POST")) {
            fields.put("Content-Length", Integer.toString(request.body().length));
        }
        return new Message(request.method(), fields, request.body());
    }

    byte[] bytes(WebAddress target) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head(target).getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private String head(WebAddress target) {
        StringBuilder head = new StringBuilder();
        head.append(method).append(' ').append(target.requestTarget()).append(" HTTP/1.1\r\n");
        append(head, "Host", target.hostHeader());
        fields.forEach((name, value) -> append(head, name, value));
        // Silence would mean that any coding is welcome (RFC 9110, section 12.5.3).
        append(head, "Accept-Encoding", "identity");
        append(head, "User-Agent", "Latchkey");
        append(head, "Connection", "close");
        return head.append("\r\n").toString();
    }

    private static void append(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
