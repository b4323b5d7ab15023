package dev.latchkey.auth.testkit.rules.threading;

/** An offender. */
public final class StartsThreads {
    void start(Runnable work) {
        new Thread(work).start();
    }
}
