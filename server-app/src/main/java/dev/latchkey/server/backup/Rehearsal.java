package dev.latchkey.server.backup;

import dev.latchkey.store.Inventory;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/**
 * What migrating a copy came to.
 *
 * @param applied in order, for example {@code V3 of auth}
 * @param before of the copy, the same as of the database itself
 */
public record Rehearsal(List<String> applied, Duration took, Inventory before, Inventory after) {

    public Rehearsal {
        applied = List.copyOf(applied);
    }

    /** Rows in all tables. */
    public static long rows(Inventory inventory) {
        SortedMap<String, Long> rows = inventory.rows();
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
