package dev.latchkey.auth.testkit.rules.hooking;

/** An offender. */
public final class AddsAHook {
    void add(Thread hook) {
        Runtime.getRuntime().addShutdownHook(hook);
    }
}
