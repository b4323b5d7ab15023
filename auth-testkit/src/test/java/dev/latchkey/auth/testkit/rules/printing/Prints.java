package dev.latchkey.auth.testkit.rules.printing;

/** An offender. */
public final class Prints {
    void tell(String text) {
        System.out.println(text);
    }
}
