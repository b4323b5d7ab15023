package dev.latchkey.server.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder for copies within the data folder, one at a time, that is gone afterwards. */
final class Scratch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Scratch.class);
    private static final String PREFIX = "copy-";

    private final FileChannel lock;
    private final Path folder;

    private Scratch(FileChannel lock, Path folder) {
        this.lock = lock;
        this.folder = folder;
    }

    /**
     * Takes the lock, and removes what a killed process left.
     *
     * @throws BackupProblem if another backup or restore runs on the data folder
     */
    static Scratch in(Path dataFolder) throws IOException {
        FileChannel channel =
                FileChannel.open(dataFolder.resolve("copy.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!taken(channel)) {
                throw new BackupProblem("Another backup, restore or rehearsal runs on the data folder " + dataFolder
                        + ": wait until it is done.");
            }
            for (Path left : leftIn(dataFolder)) {
                delete(left);
            }
            return new Scratch(channel, OwnerOnly.folder(dataFolder, PREFIX));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    Path folder() {
        return folder;
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        }
    }

    private static List<Path> leftIn(Path dataFolder) throws IOException {
        try (Stream<Path> entries = Files.list(dataFolder)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry -> entry.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (Files.isDirectory(entry)) {
                    delete(entry);
                } else {
                    Files.delete(entry);
                }
            }
        }
        Files.delete(folder);
    }

    @Override
    public void close() {
        try (lock) {
            delete(folder);
        } catch (IOException e) {
            log.warn("The copy in {} was not removed and can be deleted by hand: {}", folder, e.toString());
        }
    }
}
