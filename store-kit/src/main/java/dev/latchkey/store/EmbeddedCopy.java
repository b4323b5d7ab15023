package dev.latchkey.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.JdbiException;

/** Copies of the embedded database, made while it is in use. */
public final class EmbeddedCopy {

    /** What the database's file is called, in its folder as in a copy. */
    public static final String FILE = "latchkey.mv.db";

    private EmbeddedCopy() {}

    /** Whether there is a database in this folder. */
    public static boolean existsIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /**
     * Writes a zip with the file of the database as it is at one moment: all of every change that was committed before,
     * nothing of the others. Others go on reading and writing. The file gets the process's usual permissions, so its
     * folder must be one that only the owner may enter.
     *
     * @param zip does not exist yet
     * @throws IllegalArgumentException if the database is not the embedded one
     * @throws DatabaseUnavailableException if the copy cannot be written, because of a full disk for instance
     */
    public static void write(Database database, Path zip) {
        if (database.dialect() != Dialect.H2) {
            throw new IllegalArgumentException("only the embedded database is copied as a file");
        }
        try {
            database.jdbi().useHandle(handle -> handle.execute("BACKUP TO ?", zip.toString()));
        } catch (JdbiException e) {
            throw DatabaseUnavailableException.because(
                    "The database cannot be copied to " + zip.getParent() + ": check that there is room for it.", e);
        }
    }
}
