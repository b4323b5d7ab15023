package dev.latchkey.auth.outbound;

import dev.latchkey.auth.spi.AddressRange;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** A server on a loopback port that behaves as badly as the test wants. Each connection has a thread. */
final class LoopbackServer implements Closeable {

    /** What happens on one connection after its request has been read. */
    interface Behaviour {
        void answer(Socket client, String path) throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final Behaviour behaviour;
    private final boolean readsRequest;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch clientLeft = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private LoopbackServer(ServerSocket listener, boolean readsRequest, Behaviour behaviour) {
        this.listener = listener;
        this.readsRequest = readsRequest;
        this.behaviour = behaviour;
        start(this::accept);
    }

    static LoopbackServer plain(Behaviour behaviour) throws IOException {
        return new LoopbackServer(new ServerSocket(0, 50, loopback()), true, behaviour);
    }

    /** Does not even read the request, nor a TLS greeting. */
    static LoopbackServer raw(Behaviour behaviour) throws IOException {
        return new LoopbackServer(new ServerSocket(0, 50, loopback()), false, behaviour);
    }

    static LoopbackServer tls(SSLContext tls, Behaviour behaviour) throws IOException {
        return new LoopbackServer(tls.getServerSocketFactory().createServerSocket(0, 50, loopback()), true, behaviour);
    }

    /** Sends the text, each line end as CR LF, and closes. */
    static Behaviour sending(String text) {
        return (client, path) -> send(client, text);
    }

    static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
    }

    URI uri(String path) {
        return uri("http", "127.0.0.1", path);
    }

    URI uri(String scheme, String host, String path) {
        return URI.create(scheme + "://" + host + ":" + listener.getLocalPort() + path);
    }

    /** The heads of all requests so far. */
    List<String> requests() {
        return requests;
    }

    int connections() {
        return connections.get();
    }

    /** Until a client has gone away while it was being served. */
    void awaitClientLeaving() throws InterruptedException {
        clientLeft.await();
    }

    /** Lasts for the time, or until the test is over. */
    boolean over(long millis) throws InterruptedException {
        return closed.await(millis, TimeUnit.MILLISECONDS);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                open.add(client);
                connections.incrementAndGet();
                start(() -> serve(client));
            }
        } catch (IOException over) {
            closed.countDown();
        }
    }

    private void serve(Socket client) {
        try (client) {
            String head = readsRequest ? head(client) : "GET / HTTP/1.1";
            requests.add(head);
            behaviour.answer(client, head.split(" ")[1]);
        } catch (IOException left) {
            clientLeft.countDown();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static String head(Socket client) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        StringBuilder head = new StringBuilder();
        for (String line = reader.readLine(); !line.isEmpty(); line = reader.readLine()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "misbehaving-server");
        thread.setDaemon(true);
        thread.start();
    }

    private static InetAddress loopback() {
        return AddressRange.address("127.0.0.1").orElseThrow();
    }

    @Override
    public void close() {
        try {
            listener.close();
            closed.countDown();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
