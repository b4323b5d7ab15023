package dev.latchkey.auth.store.persistence;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a log would show of a fault. */
final class Logged {

    private Logged() {}

    static String text(Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
