package dev.latchkey.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears at once of changes that other servers on the same PostgreSQL make, on a connection of its own. A notice is a
 * hint and may be missed while the connection is away, so there is also a call after each connect, and whoever listens
 * must still look by itself now and then. On the embedded database it does nothing.
 */
public final class ChangeListener implements AutoCloseable {

    /** How PostgreSQL lists the connection. */
    public static final String APPLICATION = "latchkey-listener";

    private static final Logger log = LoggerFactory.getLogger(ChangeListener.class);
    private static final int WAIT_MILLIS = 500;
    private static final long PROBE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final DatabaseSettings settings;
    private final Runnable changed;
    private final List<ChangeHearer> hearers;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::listen, "database-listener");

    /**
     * @param changed called at every notice that no hearer takes, in the listener's thread; must not throw
     * @param hearers of single channels
     */
    public ChangeListener(Database database, Runnable changed, Collection<ChangeHearer> hearers) {
        this.settings = database.settings();
        this.changed = changed;
        this.hearers = List.copyOf(hearers);
        this.thread.setDaemon(true);
    }

    public void start() {
        if (settings.dialect() == Dialect.POSTGRESQL) {
            thread.start();
        }
    }

    private void listen() {
        Duration pause = FIRST_PAUSE;
        while (!closedWithin(Duration.ZERO)) {
            try (Connection connection = ConnectionPool.connect(settings, APPLICATION)) {
                subscribe(connection);
                pause = FIRST_PAUSE;
                hear(connection);
            } catch (SQLException | DatabaseUnavailableException e) {
                log.warn("changes of other servers are seen later, until the database is back: {}", e.getMessage());
                closedWithin(pause);
                pause = longer(pause);
            }
        }
    }

    private static void subscribe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String channel : ChangeNotice.CHANNELS) {
                statement.execute("LISTEN " + channel);
            }
        }
    }

    /** Short waits, so that the end is noticed; a probe each second, so that a dead network is. */
    private void hear(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        long probed = begin();
        while (!closedWithin(Duration.ZERO)) {
            tell(postgres.getNotifications(WAIT_MILLIS));
            if (System.nanoTime() - probed >= PROBE_NANOS) {
                probed = System.nanoTime();
                probe(connection);
                tell(postgres.getNotifications());
                upToDate(probed);
            }
        }
    }

    private long begin() {
        long now = System.nanoTime();
        hearers.forEach(ChangeHearer::missed);
        upToDate(now);
        changed.run();
        return now;
    }

    private void upToDate(long nanos) {
        hearers.forEach(hearer -> hearer.upToDate(nanos));
    }

    /** A notice that only a hearer wants is no reason to look at everything. */
    private void tell(PGNotification... notices) {
        boolean general = false;
        for (PGNotification notice : notices) {
            boolean taken = false;
            for (ChangeHearer hearer : hearers) {
                if (hearer.channel().equals(notice.getName())) {
                    hearer.heard(notice.getParameter());
                    taken = true;
                }
            }
            general |= !taken;
        }
        if (general) {
            changed.run();
        }
    }

    private static void probe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    private boolean closedWithin(Duration time) {
        try {
            return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** Waits for the thread to end. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
