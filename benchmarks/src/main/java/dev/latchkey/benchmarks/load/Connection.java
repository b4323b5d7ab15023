package dev.latchkey.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One connection with at most one request under way. */
final class Connection {

    private static final int BUFFER = 128 * 1024;

    private final Selector selector;
    private final int port;
    private final LocalAddresses addresses;
    private final ByteBuffer out = ByteBuffer.allocateDirect(BUFFER);
    private final ByteBuffer in = ByteBuffer.allocateDirect(BUFFER);
    private final AnswerReader reader = new AnswerReader(in);
    private SocketChannel channel;
    private Expected expected = Expected.NOTHING_LEFT;
    private long due;
    private boolean waiting;

    Connection(Selector selector, int port, LocalAddresses addresses) throws IOException {
        this.selector = selector;
        this.port = port;
        this.addresses = addresses;
        this.channel = connect();
    }

    /** Blocks for the moment that connecting to this machine takes. */
    private SocketChannel connect() throws IOException {
        SocketChannel fresh = SocketChannel.open();
        fresh.bind(addresses.next());
        fresh.connect(new InetSocketAddress("127.0.0.1", port));
        fresh.setOption(StandardSocketOptions.TCP_NODELAY, true);
        fresh.configureBlocking(false);
        fresh.register(selector, SelectionKey.OP_READ, this);
        return fresh;
    }

    void reconnect() throws IOException {
        channel.close();
        waiting = false;
        channel = connect();
    }

    /**
     * Sends the next request.
     *
     * @param moment from which its time counts
     * @return whether there was one
     */
    boolean send(RequestSource requests, long moment) throws IOException {
        out.clear();
        expected = requests.next(out);
        if (expected == Expected.NOTHING_LEFT) {
            return false;
        }
        out.flip();
        reader.clear();
        due = moment;
        waiting = true;
        while (out.hasRemaining()) {
            channel.write(out);
        }
        return true;
    }

    /** Whether the answer to the request under way is now complete. */
    boolean receive() throws IOException {
        if (channel.read(in) < 0) {
            throw new EOFException("the server closed the connection");
        }
        if (!waiting || !reader.complete()) {
            return false;
        }
        waiting = false;
        return true;
    }

    boolean waiting() {
        return waiting;
    }

    long due() {
        return due;
    }

    AnswerReader answer() {
        return reader;
    }

    boolean answeredAsExpected() {
        return expected.includes(reader.status());
    }

    void close() throws IOException {
        channel.close();
    }
}
