package dev.latchkey.store;

import jdk.jfr.FlightRecorder;
import org.jdbi.v3.core.statement.JdbiStatementEvent;

/** What Java's flight recorder is told of each statement, where there is one. */
public final class StatementEvents {

    private StatementEvents() {}

    /**
     * Makes the recorder know them. Jdbi would do so at the first statement, which then takes longer than many others; it
     * may be done before any database is open. Thread-safe; doing it twice does nothing more.
     */
    public static void register() {
        if (ModuleLayer.boot().findModule("jdk.jfr").isPresent() && FlightRecorder.isAvailable()) {
            FlightRecorder.register(JdbiStatementEvent.class);
        }
    }
}
