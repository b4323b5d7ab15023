package dev.latchkey.auth.testkit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The threads of this process. */
final class LiveThreads {

    /** Threads of the JDK's own that come with the first use of something and stay. */
    private static final List<String> OF_THE_JDK =
            List.of("ForkJoinPool.commonPool-", "Common-Cleaner", "process reaper", "Cleaner-", "Java2D Disposer");

    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(5);

    private LiveThreads() {}

    static Set<Thread> now() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }

    /** Threads that came since then and still live. */
    static List<Thread> startedSince(Set<Thread> then) {
        return now().stream()
                .filter(thread -> !then.contains(thread) && thread.isAlive())
                .filter(thread -> OF_THE_JDK.stream().noneMatch(thread.getName()::startsWith))
                .toList();
    }

    /** Gives threads that have been told to end the time to do so. */
    static List<Thread> remaining(Collection<Thread> threads) {
        long each = Math.max(1, PATIENCE_MILLIS / Math.max(1, threads.size()));
        for (Thread thread : threads) {
            try {
                thread.join(each);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return threads.stream().filter(Thread::isAlive).toList();
    }
}
