package dev.latchkey.auth.method.jwt;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Background work that happens when the test says so. */
final class QueuedWork implements Executor {

    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Override
    public synchronized void execute(Runnable work) {
        waiting.add(work);
    }

    synchronized int size() {
        return waiting.size();
    }

    void runAll() {
        for (Runnable work = next(); work != null; work = next()) {
            work.run();
        }
    }

    /** As an executor does that is shut down with work in its queue. */
    synchronized void loseAll() {
        waiting.clear();
    }

    private synchronized Runnable next() {
        return waiting.poll();
    }
}
