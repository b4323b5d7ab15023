package dev.latchkey.server.http;

import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.server.config.LimitSettings;
import dev.latchkey.server.config.ListenSettings;
import dev.latchkey.server.config.VirtualThreads;
import dev.latchkey.web.ApiFailure;
import dev.latchkey.web.ClientAddress;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.SessionAccess;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server on a free port of this machine, with clients for it. */
final class RunningHttp implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(20);

    static final LimitSettings LIMITS = new LimitSettings(
            1024, 2048, 50, 16, SOON, SOON, SOON, Duration.ZERO, SOON, Duration.ZERO, VirtualThreads.AUTO);

    /** What the server said it had answered. */
    final Queue<AnsweredRequest> answered = new ConcurrentLinkedQueue<>();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Draining draining;
    private final HttpServer server;

    RunningHttp(RouteGroup routes) {
        this(routes, LIMITS);
    }

    RunningHttp(RouteGroup routes, LimitSettings limits) {
        this(routes, new Edge(limits, new Transport.Plain(), new StrictTransport(0, List.of())));
    }

    RunningHttp(RouteGroup routes, Edge edge) {
        ListenSettings listen = new ListenSettings("127.0.0.1", 0, URI.create("http://localhost:0"));
        draining = new Draining(edge.limits().shutdownDrain());
        server = new HttpServer(
                List.of(routes),
                new AccessGuard(new NobodySignedIn()),
                ctx -> false,
                edge,
                ListeningSocket.open(listen),
                new AnswerLog(List.of(answered::add), new ClientAddress(List.of())),
                draining,
                Clock.systemUTC());
        server.start();
    }

    int port() {
        return server.port();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port());
        socket.setSoTimeout(30_000);
        return socket;
    }

    /** Sends the text as it is and reads until the server closes the connection. */
    String raw(String text) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return rest(socket);
        }
    }

    static String rest(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** Returns after the time of the limits; requests are still answered. */
    void drain() {
        draining.drain();
    }

    @Override
    public void close() {
        server.close();
    }

    private static final class NobodySignedIn implements SessionAccess {

        @Override
        public void requireSignedIn(Context ctx) {
            throw new ApiFailure(StandardError.ACCESS_DENIED);
        }

        @Override
        public void requirePermission(Context ctx, String permission) {
            if (!permission.equals(ctx.header("X-May"))) {
                throw new ApiFailure(StandardError.ACCESS_DENIED);
            }
        }
    }
}
