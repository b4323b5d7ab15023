package dev.latchkey.server.gate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.latchkey.server.testing.Calls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A stand-in for an identity provider whose tokens are opaque: tells of each what the test said, and counts. */
final class TokenProvider implements AutoCloseable {

    private static final String CLIENT = "content-server";
    private static final String SECRET = "planted-client-secret-51e";

    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;
    private volatile boolean failing;

    TokenProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/introspect", this::introspect);
        server.createContext("/userinfo", this::userInfo);
        server.start();
    }

    /** From now on the token means these members of a JSON object. */
    void knows(String token, String claims) {
        tokens.put(token, claims);
    }

    void fails(boolean now) {
        failing = now;
    }

    int asked() {
        return asked.get();
    }

    Map<String, String> introspecting() {
        return Map.of("introspection_endpoint", base() + "/introspect", "client_id", CLIENT, "client_secret", SECRET);
    }

    Map<String, String> userInfo() {
        return Map.of("token_check", "user-info", "user_info_endpoint", base() + "/userinfo");
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void introspect(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
        String token = form.replaceAll("^token=([^&]*)&.*$", "$1");
        boolean ours = Calls.basic(CLIENT, SECRET).equals(authorization(exchange));
        String claims = tokens.get(token);
        answer(exchange, ours ? 200 : 401, claims == null ? "\"active\":false" : "\"active\":true," + claims);
    }

    private void userInfo(HttpExchange exchange) throws IOException {
        String claims = tokens.get(authorization(exchange).replaceFirst("^Bearer ", ""));
        answer(exchange, claims == null ? 401 : 200, claims == null ? "" : claims);
    }

    private static String authorization(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private void answer(HttpExchange exchange, int status, String members) throws IOException {
        asked.incrementAndGet();
        byte[] body = ("{" + members + "}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(failing ? 500 : status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
