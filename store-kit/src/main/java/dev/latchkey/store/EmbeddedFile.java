package dev.latchkey.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The embedded database's file in its folder.
 *
 * @param folder absolute, and free of everything that H2 would read as a setting
 */
record EmbeddedFile(Path folder) {

    private static final String PREFIX = "jdbc:h2:" + SteadyFileSystem.SCHEME + ":";

    private static final String NAME = "/latchkey";

    /**
     * Without {@code WRITE_DELAY=0} a killed process loses commits it has acknowledged; {@link DurableConnections}
     * see to that at a lower price, and this holds for all other connections. The trace file is off because H2 writes
     * the values of failing statements into it. It keeps no parsed statements, since each connection keeps prepared
     * ones and H2 would look through its own at each change (decision 0023). So it must keep no last results either:
     * it would not see when they become stale; what is asked for often is in Latchkey's own memories (decision 0022).
     * Few pages of the file are kept (in KB), those that are written again and again: writing replaces pages so
     * quickly that a larger cache is garbage which has just become old, and the system keeps the file anyway.
     */
    private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;MODE=PostgreSQL"
            + ";DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;TRACE_LEVEL_FILE=0"
            + ";QUERY_CACHE_SIZE=0;OPTIMIZE_REUSE_RESULTS=FALSE;CACHE_SIZE=2048";

    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    static {
        SteadyFileSystem.register();
    }

    EmbeddedFile {
        folder = folder.toAbsolutePath().normalize();
        String text = slashed(folder);
        if (text.chars().anyMatch(c -> c == ';' || c == '\\' || Character.isISOControl(c))) {
            throw new IllegalArgumentException(
                    "The data folder must not have a semicolon, backslash or control character in its path.");
        }
    }

    static boolean isAddressedBy(String url) {
        return url.startsWith(PREFIX) && url.endsWith(NAME + OPTIONS);
    }

    static EmbeddedFile at(String url) {
        Path database = Path.of(url.substring(PREFIX.length(), url.length() - OPTIONS.length()));
        return new EmbeddedFile(database.getParent());
    }

    String url() {
        String text = slashed(folder);
        return PREFIX + (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + NAME + OPTIONS;
    }

    Path path() {
        return folder.resolve("latchkey.mv.db");
    }

    /**
     * Makes folder and file for the owner alone. The file is made empty before H2 opens it, so that there is no moment
     * at which others could open it; a folder that was there already keeps its permissions.
     *
     * @return whether there is nothing in the file yet
     */
    boolean prepare() {
        try {
            createFolder();
            createFile();
            requireWritable();
            return Files.size(path()) == 0;
        } catch (IOException e) {
            throw DatabaseUnavailableException.because(
                    "The data folder " + folder + " cannot be used: it must be a folder that this user may write to.",
                    e);
        }
    }

    private void requireWritable() {
        if (!Files.isWritable(folder) || !Files.isWritable(path())) {
            throw DatabaseUnavailableException.because("The data folder " + folder
                    + " is not writable: give this user write permission to it and to " + path().getFileName() + ".");
        }
    }

    /** A symbolic link to a folder is one, but not to {@code createDirectories} of Java 17. */
    private void createFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, ownerOnly(OWNER_FOLDER));
        }
    }

    private void createFile() throws IOException {
        try {
            Files.createFile(path(), ownerOnly(OWNER_FILE));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(path())) {
                throw e;
            }
            if (isPosix()) {
                Files.setPosixFilePermissions(path(), OWNER_FILE);
            }
        }
    }

    private FileAttribute<?>[] ownerOnly(Set<PosixFilePermission> permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String slashed(Path path) {
        String separator = path.getFileSystem().getSeparator();
        return path.toString().replace(separator, "/");
    }
}
