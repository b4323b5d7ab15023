package dev.latchkey.auth.method.oauth2;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An identity provider over real HTTP: introspection and user-info, for one good token; misbehaves when told to. */
final class StandInProvider implements AutoCloseable {

    static final String GOOD = "good-token";
    private static final String CLIENT =
            ClientProof.basic("content-server", Bench.CLIENT_SECRET).headers().get("Authorization");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Mood mood = Mood.WELL;

    /** How it answers. */
    enum Mood {
        WELL,
        SILENT,
        FAILING,
        REDIRECTING,
        BABBLING,
        ENDLESS,
        MISLABELLING,
        HANGING_UP
    }

    StandInProvider() {
        this(0);
    }

    StandInProvider(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/introspect", exchange -> serve(exchange, this::introspect));
        server.createContext("/userinfo", exchange -> serve(exchange, this::userInfo));
        server.start();
    }

    private interface Page {
        void serve(HttpExchange exchange) throws IOException;
    }

    void is(Mood other) {
        mood = other;
    }

    int asked() {
        return asked.get();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    Map<String, String> introspecting() {
        return Bench.introspecting(OAuth2Schema.INTROSPECTION_ENDPOINT, address("/introspect"));
    }

    Map<String, String> userInfo() {
        return Bench.userInfo(OAuth2Schema.USER_INFO_ENDPOINT, address("/userinfo"));
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange, Page page) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            switch (mood) {
                case WELL, MISLABELLING -> page.serve(exchange);
                case SILENT -> closing.await();
                case FAILING -> answer(exchange, 500, "{\"active\":true,\"username\":\"editor\"}");
                case REDIRECTING -> redirect(exchange);
                case BABBLING -> answer(exchange, 200, "<html>Sign in</html>");
                case ENDLESS -> endless(exchange);
                case HANGING_UP -> exchange.sendResponseHeaders(200, 100);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void introspect(HttpExchange exchange) throws IOException {
        if (!CLIENT.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
        boolean good = form.startsWith("token=" + GOOD + "&");
        answer(exchange, 200, good ? "{\"active\":true,\"username\":\"editor\"}" : "{\"active\":false}");
    }

    private void userInfo(HttpExchange exchange) throws IOException {
        if (("Bearer " + GOOD).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 200, "{\"sub\":\"1\",\"preferred_username\":\"editor\"}");
        } else {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            answer(exchange, 401, "");
        }
    }

    private void redirect(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", "/userinfo");
        answer(exchange, 302, "");
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        while (true) {
            exchange.getResponseBody().write(new byte[8192]);
        }
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", mood == Mood.MISLABELLING ? "text/html" : "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
