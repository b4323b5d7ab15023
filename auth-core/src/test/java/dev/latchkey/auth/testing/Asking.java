package dev.latchkey.auth.testing;

import dev.latchkey.auth.engine.GateRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request to the gate; every step gives a new one. */
public record Asking(String method, String path, String clientAddress, Map<String, List<String>> sent)
        implements GateRequest {

    public static Asking get(String path) {
        return new Asking("GET", path, "192.0.2.1", Map.of());
    }

    public static Asking post(String path) {
        return new Asking("POST", path, "192.0.2.1", Map.of());
    }

    public Asking from(String address) {
        return new Asking(method, path, address, sent);
    }

    /** Adds one header line. */
    public Asking with(String header, String value) {
        Map<String, List<String>> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(sent);
        List<String> values = new ArrayList<>(more.getOrDefault(header, List.of()));
        values.add(value);
        more.put(header, values);
        return new Asking(method, path, clientAddress, more);
    }

    public Asking application(String id) {
        return with("AUTH-METHOD", id);
    }

    public Asking bearer(String credential) {
        return with("Authorization", "Bearer " + credential);
    }

    @Override
    public String query() {
        return "";
    }

    @Override
    public List<String> headerNames() {
        return List.copyOf(sent.keySet());
    }

    @Override
    public List<String> headers(String name) {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(sent);
        return all.getOrDefault(name, List.of());
    }

    @Override
    public byte[] body() {
        return new byte[0];
    }
}
