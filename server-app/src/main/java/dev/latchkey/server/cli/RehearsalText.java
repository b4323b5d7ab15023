package dev.latchkey.server.cli;

import dev.latchkey.server.backup.Rehearsal;
import java.io.PrintWriter;

/** Tells an operator what migrating a copy came to. */
final class RehearsalText {

    private RehearsalText() {}

    static void print(Rehearsal rehearsal, PrintWriter out) {
        if (rehearsal.applied().isEmpty()) {
            out.printf(
                    "No migrations are needed: %d rows in %d tables.%n",
                    Rehearsal.rows(rehearsal.before()),
                    rehearsal.before().rows().size());
            return;
        }
        out.printf(
                "On a copy, %d migrations took %d ms:%n",
                rehearsal.applied().size(), rehearsal.took().toMillis());
        rehearsal.applied().forEach(one -> out.println("    " + one));
        out.printf(
                "Before: %d rows in %d tables. After: %d rows in %d tables.%n",
                Rehearsal.rows(rehearsal.before()),
                rehearsal.before().rows().size(),
                Rehearsal.rows(rehearsal.after()),
                rehearsal.after().rows().size());
    }
}
