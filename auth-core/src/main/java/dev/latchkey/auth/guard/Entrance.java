package dev.latchkey.auth.guard;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;

/** The way into a method's code. */
interface Entrance extends AutoCloseable {

    /** Something the method does. */
    interface Visit<T> {
        /** @param caller runs work in the thread of whoever waits for the result */
        T make(Executor caller) throws Exception;
    }

    /**
     * @param left run once, when the method's code has really been left, which may be long after this call ended, or
     *     was never entered
     * @throws ThrownInside with whatever the visit threw
     * @throws TimeoutException if it took too long
     * @throws java.util.concurrent.RejectedExecutionException if too many are inside
     */
    <T> T enter(Visit<T> visit, Runnable left) throws ThrownInside, TimeoutException, InterruptedException;

    /** Visits that nobody waits for any more. */
    int givenUp();

    /** Lets nobody in any more; those inside are left to themselves. */
    @Override
    void close();

    /** For methods that came with the server: the caller's own thread. */
    final class Direct implements Entrance {

        @Override
        public <T> T enter(Visit<T> visit, Runnable left) throws ThrownInside {
            try {
                return visit.make(Runnable::run);
            } catch (Throwable thrown) {
                throw new ThrownInside(thrown);
            } finally {
                left.run();
            }
        }

        @Override
        public int givenUp() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
