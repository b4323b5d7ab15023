package dev.latchkey.server.crypto;

import dev.latchkey.auth.account.PasswordHasher;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes on few threads that give way to others: where a hash had to share its processor, its thread rests before the
 * next one. So hashing has a whole processor as long as nobody else wants it, and a flood of passwords leaves the
 * processors to requests.
 */
public final class HashingThreads implements PasswordHasher {

    private static final int RESTS_FOR_EACH_WAIT = 2;
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    private final PasswordHasher hasher;
    private final ThreadPoolExecutor threads;

    /**
     * @param number of hashes at a time, at least 1
     * @param idle after which a thread that has nothing to hash ends
     * @param atEnd done by each thread that ends, while others may be hashing
     */
    public HashingThreads(PasswordHasher hasher, int number, Duration idle, Runnable atEnd) {
        this.hasher = hasher;
        this.threads = new ThreadPoolExecutor(
                number,
                number,
                idle.toNanos(),
                TimeUnit.NANOSECONDS,
                new LinkedBlockingQueue<>(),
                work -> thread(work, atEnd));
        this.threads.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work, Runnable atEnd) {
        Runnable whole = () -> {
            try {
                work.run();
            } finally {
                atEnd.run();
            }
        };
        Thread thread = new Thread(whole, "password-hashing");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public String hash(CharSequence password) {
        return inTurn(() -> hasher.hash(password));
    }

    @Override
    public boolean matches(CharSequence password, String stored) {
        return inTurn(() -> hasher.matches(password, stored));
    }

    @Override
    public String decoy() {
        return hasher.decoy();
    }

    @Override
    public boolean outdated(String stored) {
        return hasher.outdated(stored);
    }

    private <T> T inTurn(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        threads.execute(() -> {
            ThreadMXBean clocks = ManagementFactory.getThreadMXBean();
            long began = System.nanoTime();
            long processor = clocks.getCurrentThreadCpuTime();
            answer(result, work);
            rest(System.nanoTime() - began - (clocks.getCurrentThreadCpuTime() - processor));
        });
        try {
            return result.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException reason ? reason : failure;
        }
    }

    private static <T> void answer(CompletableFuture<T> result, Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (RuntimeException | Error failure) {
            result.completeExceptionally(failure);
        }
    }

    /** @param waited nanoseconds for which the thread wanted a processor and had none */
    private static void rest(long waited) {
        try {
            TimeUnit.NANOSECONDS.sleep(Math.min(RESTS_FOR_EACH_WAIT * waited, LONGEST_REST.toNanos()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
