package dev.latchkey.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Callers that do the same thing over and over until they are stopped, each from a thread of its own. */
final class SteadyCallers {

    private static final int MORE = 5;
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final List<Caller> callers = new ArrayList<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean stopped = new AtomicBoolean();

    /** What may fail. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    private record Caller(String name, Thread thread, AtomicLong done) {}

    void repeat(String name, Work work) {
        AtomicLong done = new AtomicLong();
        callers.add(new Caller(name, new Thread(() -> run(name, work, done), name), done));
    }

    void start() {
        callers.forEach(caller -> caller.thread().start());
    }

    /** Waits until each has done its work some more times, or somebody failed. */
    boolean eachHasGoneOn(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        List<Long> before = callers.stream().map(caller -> caller.done().get()).toList();
        while (System.nanoTime() < end && failures.isEmpty()) {
            if (moreThan(before)) {
                return true;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return !failures.isEmpty();
    }

    private boolean moreThan(List<Long> before) {
        for (int i = 0; i < callers.size(); i++) {
            if (callers.get(i).done().get() < before.get(i) + MORE) {
                return false;
            }
        }
        return true;
    }

    void stop() throws InterruptedException {
        stopped.set(true);
        for (Caller caller : callers) {
            caller.thread().join();
        }
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    private void run(String name, Work work, AtomicLong done) {
        while (!stopped.get()) {
            try {
                work.run();
                done.incrementAndGet();
            } catch (Exception | AssertionError failure) {
                failures.add(name + ": " + failure);
                return;
            }
        }
    }
}
