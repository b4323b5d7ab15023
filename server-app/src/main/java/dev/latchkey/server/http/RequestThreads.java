package dev.latchkey.server.http;

import dev.latchkey.server.config.VirtualThreads;
import java.util.concurrent.Executor;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;

/** Threads that serve requests: virtual ones where that is wanted and Java has them, else a pool. See decision 0015. */
final class RequestThreads {

    private static final int LEAST = 8;
    private static final int IDLE_MILLIS = 60_000;

    /** From here on a virtual thread that waits in a monitor leaves its carrier (JEP 491). */
    private static final int WITHOUT_PINNING = 24;

    private RequestThreads() {}

    /** @param most threads of the pool, at least 8; where there are virtual threads it only runs the server itself */
    static ThreadPool pool(int most, VirtualThreads wanted) {
        QueuedThreadPool pool = new QueuedThreadPool(Math.max(LEAST, most), LEAST, IDLE_MILLIS);
        pool.setName("http");
        if (uses(wanted, Runtime.version().feature())) {
            Executor virtual = org.eclipse.jetty.util.VirtualThreads.getDefaultVirtualThreadsExecutor();
            pool.setVirtualThreadsExecutor(virtual);
        }
        return pool;
    }

    /** @param release of Java */
    static boolean uses(VirtualThreads wanted, int release) {
        return switch (wanted) {
            case OFF -> false;
            case ON -> org.eclipse.jetty.util.VirtualThreads.areSupported();
            case AUTO -> release >= WITHOUT_PINNING && org.eclipse.jetty.util.VirtualThreads.areSupported();
        };
    }
}
