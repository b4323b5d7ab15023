package dev.latchkey.server.wiring;

import dev.latchkey.auth.audit.AuditRepository;
import dev.latchkey.auth.flood.FloodControl;
import dev.latchkey.auth.session.Sessions;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.store.ChangeHearer;
import dev.latchkey.store.ChangeListener;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import dev.latchkey.web.Reloadable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the server does by the clock: learning of changes that other servers made, and deleting what has expired. */
final class Housekeeping implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration WRITE_USES = Duration.ofSeconds(10);
    private static final Duration CLEAN_UP = Duration.ofMinutes(10);

    private final ConfigVersion version;
    private final Set<Reloadable> reloadables;
    private final FloodControl flood;
    private final Sessions sessions;
    private final TokenUpkeep tokens;
    private final AuditRepository audit;
    private final ServerSettings settings;
    private final Clock clock;
    private final ChangePoll poll;
    private final ChangeListener listener;
    private final AtomicBoolean heard = new AtomicBoolean();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "housekeeping");
        thread.setDaemon(true);
        return thread;
    });
    private volatile long seenVersion = -1;

    @Inject
    Housekeeping(
            ConfigVersion version,
            Set<Reloadable> reloadables,
            FloodControl flood,
            Sessions sessions,
            TokenUpkeep tokens,
            AuditRepository audit,
            ServerSettings settings,
            Clock clock,
            ChangePoll poll,
            Database database,
            Set<ChangeHearer> hearers) {
        this.version = version;
        this.reloadables = reloadables;
        this.flood = flood;
        this.sessions = sessions;
        this.tokens = tokens;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.poll = poll;
        this.listener = new ChangeListener(database, this::hear, hearers);
    }

    /** Reads the configuration for the first time, then keeps it fresh. */
    void start() {
        lookForChanges();
        every(poll.every(), this::lookForChanges);
        every(WRITE_USES, tokens::writeUses);
        every(CLEAN_UP, this::cleanUp);
        listener.start();
    }

    /** Waits for what is running: an interrupted thread would close the file of the embedded database. */
    @Override
    public void close() {
        listener.close();
        timer.shutdown();
        try {
            if (!timer.awaitTermination(10, TimeUnit.SECONDS)) {
                log.warn("housekeeping did not come to an end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        guarded(tokens::writeUses);
    }

    /** Many notices at a time are one look. */
    private void hear() {
        if (heard.compareAndSet(false, true)) {
            timer.execute(() -> {
                heard.set(false);
                guarded(this::lookForChanges);
            });
        }
    }

    private void lookForChanges() {
        long current = version.current();
        if (current != seenVersion) {
            reloadables.forEach(Reloadable::reload);
            seenVersion = current;
        }
        tokens.refresh();
        flood.refresh();
    }

    private void cleanUp() {
        flood.prune();
        sessions.prune();
        tokens.prune();
        audit.prune(
                clock.instant().minus(Duration.ofDays(settings.audit().days())),
                settings.audit().entries());
    }

    private void every(Duration period, Runnable work) {
        timer.scheduleWithFixedDelay(() -> guarded(work), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A database that is away for a while must not end the timer. */
    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.warn("housekeeping failed and is tried again: {}", e.toString());
        }
    }
}
