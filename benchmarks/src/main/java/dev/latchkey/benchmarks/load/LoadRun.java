package dev.latchkey.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** One load, sent by one thread over non-blocking connections, so that it takes little of the machine. */
final class LoadRun {

    private static final long LAST_ANSWERS = TimeUnit.SECONDS.toNanos(15);
    private static final int TOLD_TO_WAIT = 429;
    private static final int BROKEN = 0;
    private static final int MOST_BROKEN = 1000;

    private final Load load;
    private final Histogram latencies = new Histogram();
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final List<Connection> connections = new ArrayList<>();
    private final long interval;
    private long count;
    private long unexpected;
    private String firstUnexpected = "";
    private long nextDue;
    private long lastAnswer;
    private boolean exhausted;

    LoadRun(Load load) {
        this.load = load;
        this.interval = load.perSecond() == 0 ? 0 : (long) (1e9 / load.perSecond());
    }

    LoadResult run() {
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < load.connections(); i++) {
                connections.add(new Connection(selector, load.port(), load.addresses()));
            }
            long start = System.nanoTime();
            lastAnswer = start;
            nextDue = start;
            send(selector, start + load.time().toNanos());
            for (Connection connection : connections) {
                connection.close();
            }
            return new LoadResult(count, lastAnswer - start, latencies, statuses, unexpected, firstUnexpected);
        } catch (IOException e) {
            throw new UncheckedIOException("The server on port " + load.port() + " cannot be reached.", e);
        }
    }

    private void send(Selector selector, long end) throws IOException {
        boolean sending = true;
        while (sending || waiting()) {
            long now = System.nanoTime();
            sending = now < end && !exhausted && statuses.getOrDefault(BROKEN, 0L) < MOST_BROKEN;
            if (sending) {
                sendDue(now);
                if (exhausted && !waiting()) {
                    return;
                }
            } else if (now > end + LAST_ANSWERS) {
                unexpected("no answer came to the last requests");
                return;
            }
            select(selector, sending);
        }
    }

    private boolean waiting() {
        for (Connection connection : connections) {
            if (connection.waiting()) {
                return true;
            }
        }
        return false;
    }

    /** Requests that are late count from when they were due, so that a server that stalls does not hide it. */
    private void sendDue(long now) throws IOException {
        for (Connection connection : connections) {
            if (connection.waiting()) {
                continue;
            }
            if (interval == 0) {
                send(connection, System.nanoTime());
            } else if (nextDue <= now) {
                send(connection, nextDue);
                nextDue += interval;
            }
        }
    }

    private void send(Connection connection, long due) throws IOException {
        try {
            exhausted |= !connection.send(load.requests(), due);
        } catch (IOException e) {
            broken(connection, e);
        }
    }

    private void select(Selector selector, boolean sending) throws IOException {
        if (interval > 0 && sending) {
            selector.selectNow();
            if (selector.selectedKeys().isEmpty()) {
                Thread.onSpinWait();
            }
        } else {
            selector.select(100);
        }
        for (SelectionKey key : selector.selectedKeys()) {
            if (key.isValid()) {
                receive((Connection) key.attachment());
            }
        }
        selector.selectedKeys().clear();
    }

    private void receive(Connection connection) throws IOException {
        try {
            if (connection.receive()) {
                answered(connection);
            }
        } catch (IOException e) {
            broken(connection, e);
        }
    }

    private void answered(Connection connection) throws IOException {
        lastAnswer = System.nanoTime();
        latencies.record(lastAnswer - connection.due());
        count++;
        int status = connection.answer().status();
        statuses.merge(status, 1L, Long::sum);
        if (!connection.answeredAsExpected()) {
            unexpected(connection.answer().shown());
        }
        if (connection.answer().closing()
                || status == TOLD_TO_WAIT && load.addresses().changeWhenToldToWait()) {
            connection.reconnect();
        }
    }

    private void broken(Connection connection, IOException reason) throws IOException {
        statuses.merge(BROKEN, 1L, Long::sum);
        unexpected(reason.toString());
        connection.reconnect();
    }

    private void unexpected(String what) {
        unexpected++;
        if (firstUnexpected.isEmpty()) {
            firstUnexpected = what;
        }
    }
}
