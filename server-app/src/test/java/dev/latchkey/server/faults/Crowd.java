package dev.latchkey.server.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Many connections to a server on this machine. */
final class Crowd implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final InetSocketAddress server;
    private final List<Socket> sockets = new ArrayList<>();

    Crowd(int port) {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    void connect(int further) throws IOException {
        for (int i = 0; i < further; i++) {
            Socket socket = new Socket();
            sockets.add(socket);
            socket.connect(server, PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
        }
    }

    Socket last() {
        return sockets.get(sockets.size() - 1);
    }

    /** The whole answer that one more connection gets. */
    String one(String request, String connection) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(server, PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            ask(socket, request, connection);
            return text(socket.getInputStream().readAllBytes());
        }
    }

    static void ask(Socket socket, String request, String connection) throws IOException {
        socket.getOutputStream()
                .write(ascii(request + " HTTP/1.1\r\nHost: localhost\r\nConnection: " + connection + "\r\n\r\n"));
    }

    /** The beginning of the next answer. */
    static String status(Socket socket) throws IOException {
        return text(socket.getInputStream().readNBytes("HTTP/1.1 200".length()));
    }

    /** All say the same. */
    void say(String text) throws IOException {
        for (Socket socket : sockets) {
            socket.getOutputStream().write(ascii(text));
        }
    }

    /** From now on each sends a byte every tenth of a second. */
    Drip dripping() {
        return new Drip(List.copyOf(sockets));
    }

    /** What each is answered until the server closes the connection. */
    List<String> answers() throws IOException {
        List<String> answers = new ArrayList<>();
        for (Socket socket : sockets) {
            answers.add(untilClosed(socket));
        }
        return answers;
    }

    /** How many the server closes without an answer. */
    long closedByServer() throws IOException {
        return answers().stream().filter(String::isEmpty).count();
    }

    /**
     * The last one sends the same again and again until the server closes the connection. The answer may be empty: who
     * is cut off while sending need not get it.
     */
    String flood(String piece) throws IOException {
        byte[] bytes = ascii(piece);
        Socket socket = last();
        try {
            for (int i = 0; i < 10_000 && socket.getInputStream().available() == 0; i++) {
                socket.getOutputStream().write(bytes);
            }
        } catch (SocketException e) {
            // Cut off while sending.
        }
        return untilClosed(socket);
    }

    /** Fails if the server leaves the connection open. */
    private static String untilClosed(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        try {
            for (int c = socket.getInputStream().read();
                    c >= 0;
                    c = socket.getInputStream().read()) {
                answer.append((char) c);
            }
        } catch (SocketException e) {
            // The server was through with it before all had been read that was sent: closed as well.
        }
        return answer.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    /** Sends a byte over each connection every now and then. */
    static final class Drip implements AutoCloseable {

        private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        private final AtomicLong sent = new AtomicLong();

        private Drip(List<Socket> sockets) {
            timer.scheduleWithFixedDelay(() -> sockets.forEach(this::drop), 0, 100, TimeUnit.MILLISECONDS);
        }

        private void drop(Socket socket) {
            try {
                socket.getOutputStream().write('x');
                sent.incrementAndGet();
            } catch (IOException e) {
                // Closed by the server, which is what is waited for.
            }
        }

        long bytes() {
            return sent.get();
        }

        @Override
        public void close() {
            timer.shutdownNow();
        }
    }
}
