package dev.latchkey.server;

import dev.latchkey.store.StatementEvents;
import java.util.Locale;

/**
 * What every start needs, takes long and depends on nothing. A thread of its own begins it while the command line, the
 * settings and the log are read one after the other; whoever comes to it first does it. Nothing in here may write to the log, which is
 * not set up yet.
 */
final class HeadStart {

    private HeadStart() {}

    static void begin() {
        Thread thread = new Thread(HeadStart::run, "head-start");
        thread.setDaemon(true);
        thread.start();
    }

    private static void run() {
        StatementEvents.register();
        // Jetty reads their list, and the calendar of the log's files looks for its own in it.
        Locale.getAvailableLocales();
    }
}
