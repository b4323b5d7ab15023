package dev.latchkey.auth.testkit.rules.guessing;

import java.util.Random;

/** An offender. */
public final class Guesses {
    long next() {
        return new Random().nextLong();
    }
}
