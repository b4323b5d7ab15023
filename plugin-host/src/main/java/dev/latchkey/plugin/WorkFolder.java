package dev.latchkey.plugin;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A private folder in which plugins run from copies, so that nobody replaces a file under a running class loader. One
 * that a killed process left behind is deleted by the next; a lock tells those from the ones in use.
 */
final class WorkFolder implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WorkFolder.class);
    private static final String LOCK = ".lock";
    private static final String PREFIX = "plugins-";

    private final Path folder;
    private final FileChannel lock;

    private WorkFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static WorkFolder open(Path parent) throws IOException {
        Files.createDirectories(parent);
        deleteAbandoned(parent);
        Path folder = Files.createTempDirectory(parent, PREFIX);
        FileChannel lock =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        return new WorkFolder(folder, lock);
    }

    /** Copies of the jars under their own names, in a folder of their own. */
    List<Path> copy(List<Path> jars) throws IOException {
        Path own = Files.createTempDirectory(folder, "copy-");
        List<Path> copies = new ArrayList<>();
        for (Path jar : jars) {
            copies.add(Files.copy(jar, own.resolve(jar.getFileName().toString())));
        }
        return List.copyOf(copies);
    }

    /** Deletes what {@link #copy} made. */
    static void delete(List<Path> copies) {
        deleteTree(copies.get(0).getParent());
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            log.warn("the lock of {} did not close", folder, e);
        }
        deleteTree(folder);
    }

    private static void deleteAbandoned(Path parent) throws IOException {
        try (Stream<Path> content = Files.list(parent)) {
            content.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .filter(WorkFolder::abandoned)
                    .forEach(WorkFolder::deleteTree);
        }
    }

    /** Without a lock file it is one that is being made at this moment. */
    private static boolean abandoned(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    /** One that is gone already is fine: a method may be closed after the folder. */
    private static void deleteTree(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> content = Files.walk(root)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            log.warn("{} could not be deleted: {}", root, e.toString());
        }
    }
}
