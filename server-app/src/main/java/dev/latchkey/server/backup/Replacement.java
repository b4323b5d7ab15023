package dev.latchkey.server.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * Puts files in the places of others, which are kept. There is no moment at which a place is empty: a server that
 * started then would make a new database.
 *
 * @param aside folder for what was there; made if there was something
 */
record Replacement(Path aside) {

    /** @throws BackupProblem if a process has the database open */
    static void requireUnused(Path database) throws IOException {
        try (FileChannel channel = FileChannel.open(database, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw inUse(database);
            }
        } catch (OverlappingFileLockException ofThisProcess) {
            throw inUse(database);
        }
    }

    private static BackupProblem inUse(Path database) {
        return new BackupProblem("The database " + database + " is in use by another process: stop the server first.");
    }

    /**
     * @param places by what goes there, on the same disk
     * @return whether something was there before
     */
    boolean put(Map<Path, Path> places) throws IOException {
        boolean replaced = false;
        for (Path place : places.values()) {
            if (Files.exists(place)) {
                makeAside();
                keep(place);
                replaced = true;
            }
        }
        for (Map.Entry<Path, Path> move : places.entrySet()) {
            Files.createDirectories(move.getValue().getParent());
            Files.move(
                    move.getKey(),
                    move.getValue(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            OwnerOnly.syncFolder(move.getValue().getParent());
        }
        return replaced;
    }

    private void makeAside() throws IOException {
        Files.createDirectories(aside);
        if (aside.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private void keep(Path file) throws IOException {
        Path kept = aside.resolve(file.getFileName());
        try {
            Files.createLink(kept, file);
        } catch (UnsupportedOperationException e) {
            // Not every file system has hard links.
            Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
