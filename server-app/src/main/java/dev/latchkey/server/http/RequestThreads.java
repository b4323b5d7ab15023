package dev.latchkey.server.http;

import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;

/** Threads that serve requests: virtual ones where Java has them (21 and newer), else a pool. */
final class RequestThreads {

    private static final int LEAST = 8;
    private static final int IDLE_MILLIS = 60_000;

    private RequestThreads() {}

    /** @param most threads of the pool, at least 8; where there are virtual threads it only runs the server itself */
    static ThreadPool pool(int most) {
        QueuedThreadPool pool = new QueuedThreadPool(Math.max(LEAST, most), LEAST, IDLE_MILLIS);
        pool.setName("http");
        if (VirtualThreads.areSupported()) {
            pool.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        }
        return pool;
    }
}
