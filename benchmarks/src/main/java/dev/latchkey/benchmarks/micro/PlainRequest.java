package dev.latchkey.benchmarks.micro;

import dev.latchkey.auth.engine.GateRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A read of a node as the gate sees it; header names in lower case. */
record PlainRequest(Map<String, List<String>> byName) implements GateRequest {

    static PlainRequest with(String application, String token) {
        return new PlainRequest(Map.of(
                "host", List.of("content.example.com"),
                "accept", List.of("application/json"),
                "auth-method", List.of(application),
                "authorization", List.of("Bearer " + token)));
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/node/1";
    }

    @Override
    public String query() {
        return "_format=json";
    }

    @Override
    public List<String> headerNames() {
        return List.copyOf(byName.keySet());
    }

    @Override
    public List<String> headers(String name) {
        return byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    @Override
    public String clientAddress() {
        return "192.0.2.1";
    }

    @Override
    public byte[] body() {
        return new byte[0];
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "PlainRequest[" + path() + "]";
    }
}
