package dev.latchkey.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What docs/operations.md asks of a proxy, and no more: takes servers in turn, leaves out those that are not ready, and
 * goes to the next one where a connection is refused.
 */
final class RoundRobinProxy implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(20);

    private static final Set<String> ITS_OWN = headers(
            "connection", "content-length", "host", "transfer-encoding", "keep-alive", "upgrade", "http2-settings");

    private final List<URI> servers;
    private final List<URI> ready = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService looking = Executors.newScheduledThreadPool(3);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer listening;

    RoundRobinProxy(List<URI> servers) {
        this.servers = List.copyOf(servers);
        try {
            listening = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        listening.setExecutor(threads);
        listening.createContext("/", this::pass);
        listening.start();
        servers.forEach(server ->
                looking.scheduleWithFixedDelay(() -> look(server), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS));
    }

    URI address() {
        return URI.create("http://localhost:" + listening.getAddress().getPort());
    }

    boolean has(URI server) {
        return ready.contains(server);
    }

    private void look(URI server) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/health/ready"))
                .timeout(ANSWERS_WITHIN)
                .build();
        boolean up;
        try {
            up = client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            up = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            up = false;
        }
        if (!up) {
            ready.remove(server);
        } else if (!ready.contains(server)) {
            ready.add(server);
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpResponse<byte[]> answer =
                    ask(exchange, exchange.getRequestBody().readAllBytes());
            answer.headers().map().forEach((name, values) -> {
                if (!ITS_OWN.contains(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            int length = answer.body().length;
            exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
            if (length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body) throws IOException {
        for (int tries = 0; tries < servers.size() * 2; tries++) {
            List<URI> now = List.copyOf(ready);
            if (now.isEmpty()) {
                throw new IOException("no server is ready");
            }
            URI server = now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
            try {
                return client.send(request(exchange, server, body), BodyHandlers.ofByteArray());
            } catch (ConnectException refused) {
                ready.remove(server); // no byte was sent, so another server may be asked
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
        throw new IOException("every server refuses the connection");
    }

    private static HttpRequest request(HttpExchange exchange, URI server, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        server.resolve(exchange.getRequestURI().toString()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!ITS_OWN.contains(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static Set<String> headers(String... names) {
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(List.of(names));
        return all;
    }

    @Override
    public void close() {
        looking.shutdownNow();
        listening.stop(0);
        threads.shutdownNow();
    }
}
