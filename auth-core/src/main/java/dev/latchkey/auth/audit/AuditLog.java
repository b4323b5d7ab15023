package dev.latchkey.auth.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes entries without ever making a request wait and writes them in batches from a thread of its own, which waits a
 * moment for a batch to gather. What does not fit into the bounded queue, or cannot be written, is counted and said.
 * While the database is away, entries wait in the queue.
 */
public final class AuditLog implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AuditLog.class);
    private static final int LARGEST_BATCH = 200;
    private static final Duration TURN = Duration.ofMillis(250);
    private static final Duration GATHERING = Duration.ofMillis(100);
    private static final Duration PAUSE_WHILE_AWAY = Duration.ofMillis(500);

    private final AuditRepository repository;
    private final CountedRequests reads;
    private final CountedRequests refusals;
    private final BlockingQueue<AuditEntry> queue;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final Object progress = new Object();
    private final Thread writer;
    private volatile boolean closing;
    private long lookedAtCounted = System.nanoTime();
    private long taken;
    private long settled;
    private int settling;

    /** @param capacity entries that may wait to be written */
    public AuditLog(AuditRepository repository, int capacity, AuditBudget budget, Clock clock) {
        this.repository = repository;
        this.reads = new CountedRequests(budget.reads(), clock);
        this.refusals = new CountedRequests(budget.refusals(), clock);
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.writer = new Thread(this::writeUntilClosed, "audit-log");
        this.writer.setDaemon(true);
        this.writer.start();
    }

    /** Takes an entry, or counts it as dropped if too many are waiting. Never blocks. */
    public void add(AuditEntry entry) {
        if (closing || !queue.offer(entry)) {
            dropped.incrementAndGet();
            return;
        }
        synchronized (progress) {
            taken++;
        }
    }

    /**
     * Whether a good read or a refusal is beyond its budget; it has been counted then, and is told of within a minute or
     * so together with others of its kind. If not, it is to be {@linkplain #add added}.
     */
    public boolean counts(RequestKind request) {
        return !closing && (request.refused() ? refusals : reads).counts(request);
    }

    /**
     * Waits until everything that was added before has been written or lost, for whoever reads what has just been
     * added.
     *
     * @return false if that took too long
     */
    public boolean settle(Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        synchronized (progress) {
            settling++;
            progress.notifyAll();
            try {
                return settledBy(deadline, taken);
            } finally {
                settling--;
            }
        }
    }

    private boolean settledBy(long deadline, long wanted) {
        while (settled < wanted) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0 || !waited(left)) {
                return false;
            }
        }
        return true;
    }

    private boolean waited(long millis) {
        try {
            progress.wait(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public long written() {
        return written.get();
    }

    /** Entries lost since the start: the queue was full or the database did not take them. */
    public long dropped() {
        return dropped.get();
    }

    public int waiting() {
        return queue.size();
    }

    /** Writes what is waiting, then stops. */
    @Override
    public void close() {
        synchronized (progress) {
            closing = true;
            progress.notifyAll();
        }
        try {
            writer.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lose(queue.size(), "the database did not take them in time");
        lose(requests(counted(CountedRequests::rest)), "they came while the log was closed");
    }

    private List<AuditEntry> counted(Function<CountedRequests, List<AuditEntry>> part) {
        return Stream.of(reads, refusals)
                .flatMap(counted -> part.apply(counted).stream())
                .toList();
    }

    private static long requests(List<AuditEntry> entries) {
        return entries.stream().mapToLong(AuditEntry::requests).sum();
    }

    private void lose(long entries, String reason) {
        if (entries > 0) {
            dropped.addAndGet(entries);
            log.error("{} audit entries were lost: {}", entries, reason);
        }
    }

    private void writeUntilClosed() {
        while (!closing) {
            next().ifPresent(this::gatherAndWrite);
            addCounted();
        }
        writeBatch(counted(CountedRequests::rest));
        for (AuditEntry rest = queue.poll(); rest != null; rest = queue.poll()) {
            write(rest);
        }
    }

    /** Waits in short turns: the thread is never interrupted, since that would close the file of an embedded database. */
    private Optional<AuditEntry> next() {
        try {
            return Optional.ofNullable(queue.poll(TURN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            closing = true;
            return Optional.empty();
        }
    }

    private void gatherAndWrite(AuditEntry first) {
        gather();
        write(first);
    }

    /** Each batch is a transaction; somebody who waits for one to be written does not wait for others to come. */
    private void gather() {
        synchronized (progress) {
            if (settling == 0 && !closing && queue.size() < LARGEST_BATCH && !waited(GATHERING.toMillis())) {
                closing = true;
            }
        }
    }

    private void write(AuditEntry first) {
        List<AuditEntry> batch = new ArrayList<>();
        batch.add(first);
        queue.drainTo(batch, LARGEST_BATCH - 1);
        writeBatch(batch);
        tell(batch.size());
    }

    /** Not through the queue, which may be full. */
    private void addCounted() {
        if (System.nanoTime() - lookedAtCounted > TURN.toNanos()) {
            lookedAtCounted = System.nanoTime();
            writeBatch(counted(CountedRequests::due));
        }
    }

    private void writeBatch(List<AuditEntry> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            while (!stored(batch)) {
                TimeUnit.NANOSECONDS.sleep(PAUSE_WHILE_AWAY.toNanos());
            }
            written.addAndGet(batch.size());
        } catch (InterruptedException e) {
            closing = true;
            lose(batch.size(), "the thread that writes them was interrupted");
        } catch (RuntimeException e) {
            dropped.addAndGet(requests(batch));
            log.error("{} audit entries could not be written", batch.size(), e);
        }
    }

    /** False while the database is away, as long as there is time to wait for it. */
    private boolean stored(List<AuditEntry> batch) {
        try {
            repository.add(batch);
            return true;
        } catch (AuditStoreAwayException away) {
            if (closing) {
                throw away;
            }
            log.warn("{} audit entries wait, since the database is away", batch.size() + queue.size());
            return false;
        }
    }

    private void tell(int entries) {
        synchronized (progress) {
            settled += entries;
            progress.notifyAll();
        }
    }
}
