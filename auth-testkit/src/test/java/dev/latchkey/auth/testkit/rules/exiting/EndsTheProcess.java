package dev.latchkey.auth.testkit.rules.exiting;

/** An offender. */
public final class EndsTheProcess {
    void give(boolean up) {
        if (up) {
            System.exit(1);
        }
    }
}
