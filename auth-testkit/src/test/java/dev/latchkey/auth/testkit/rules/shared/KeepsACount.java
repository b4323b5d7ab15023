package dev.latchkey.auth.testkit.rules.shared;

/** An offender. */
public final class KeepsACount {
    static int count;
}
