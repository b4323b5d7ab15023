package dev.latchkey.auth.outbound;

import java.io.Closeable;
import java.io.IOException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;

/**
 * The one socket a fetch has at any time. Whoever keeps the time closes the slot from another thread, which ends
 * connecting, TLS handshake, writing and reading alike.
 */
final class SocketSlot implements Closeable {

    private Socket current;
    private boolean closed;

    /** A new socket in place of the one before, which is closed. Proxies of the system are not used. */
    synchronized Socket next() throws IOException {
        closeCurrent();
        if (closed) {
            throw new SocketException("the fetch has ended");
        }
        current = new Socket(Proxy.NO_PROXY);
        return current;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        closeCurrent();
    }

    private void closeCurrent() throws IOException {
        if (current != null) {
            current.close();
        }
    }
}
