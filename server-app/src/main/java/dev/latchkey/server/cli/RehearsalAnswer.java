package dev.latchkey.server.cli;

import dev.latchkey.server.backup.Rehearsal;
import dev.latchkey.store.Inventory;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells an operator what migrating a copy came to. */
final class RehearsalAnswer {

    /** What a check of a backup comes to, if it comes to an end. */
    static final String SOUND = "The backup was restored into a scratch folder and is what its manifest says.";

    private RehearsalAnswer() {}

    /** For scripts; {@code milliseconds} is how long the migrations took. */
    static Map<String, Object> object(Rehearsal rehearsal) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("applied", rehearsal.applied());
        object.put("milliseconds", rehearsal.took().toMillis());
        object.put("before", counts(rehearsal.before()));
        object.put("after", counts(rehearsal.after()));
        return object;
    }

    private static Map<String, Object> counts(Inventory inventory) {
        return Map.of("tables", inventory.rows().size(), "rows", Rehearsal.rows(inventory));
    }

    /** @param conclusion a sentence for people, which the JSON does not have */
    static void tell(Rehearsal rehearsal, String conclusion, boolean json, PrintWriter out) {
        if (json) {
            Listing.one(object(rehearsal), true, out);
        } else {
            print(rehearsal, out);
            out.println(conclusion);
        }
    }

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
