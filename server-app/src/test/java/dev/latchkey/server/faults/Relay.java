package dev.latchkey.server.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** A network between the server and its database that can be made slow, or to carry nothing at all. */
final class Relay implements AutoCloseable {

    private final ServerSocket listening;
    private final int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final Object gate = new Object();
    private volatile Duration delay = Duration.ZERO;
    private boolean stalled;

    /** @param target port of this machine */
    Relay(int target) throws IOException {
        this.target = target;
        this.listening = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
        thread(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** What is sent from now on stays where it is; connections are accepted, and nobody says anything on them. */
    void stall() {
        synchronized (gate) {
            stalled = true;
        }
    }

    /** Carries on, with what was held back first. */
    void flow() {
        synchronized (gate) {
            stalled = false;
            gate.notifyAll();
        }
    }

    /** Each packet takes this long in each direction. */
    void delay(Duration each) {
        delay = each;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket near = listening.accept();
                Socket far = new Socket(InetAddress.getByName("127.0.0.1"), target);
                sockets.addAll(List.of(near, far));
                thread(() -> carry(near, far));
                thread(() -> carry(far, near));
            } catch (IOException e) {
                sockets.removeIf(Socket::isClosed); // we are closed, or the database is not there
            }
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] packet = new byte[16_384];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(packet); length >= 0; length = in.read(packet)) {
                LockSupport.parkNanos(delay.toNanos());
                awaitFlow();
                out.write(packet, 0, length);
            }
        } catch (IOException | InterruptedException e) {
            sockets.remove(from); // one of the two sides is gone, and so is the connection
        }
    }

    private void awaitFlow() throws InterruptedException {
        synchronized (gate) {
            while (stalled) {
                gate.wait();
            }
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        flow();
        try {
            listening.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
