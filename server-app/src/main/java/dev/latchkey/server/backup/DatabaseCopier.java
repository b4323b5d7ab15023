package dev.latchkey.server.backup;

import java.nio.file.Path;

/** Copies the database, wherever it is open. */
@FunctionalInterface
public interface DatabaseCopier {

    /** @param zip does not exist yet; it gets what {@link dev.latchkey.store.EmbeddedCopy#write} writes */
    void copyTo(Path zip);
}
