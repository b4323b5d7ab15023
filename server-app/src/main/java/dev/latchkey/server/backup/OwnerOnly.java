package dev.latchkey.server.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that hold all data, and so are for their owner alone. */
final class OwnerOnly {

    private OwnerOnly() {}

    /** {@code createTempDirectory} and {@code createTempFile} give their owner's rights only. */
    static Path folder(Path parent, String prefix) throws IOException {
        return Files.createTempDirectory(parent, prefix);
    }

    static Path file(Path parent, String prefix) throws IOException {
        return Files.createTempFile(parent, prefix, ".tmp");
    }

    static void restrict(Path file) throws IOException {
        if (posix(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** Lets a file outlive a loss of power before it gets its final name. */
    static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    static void syncFolder(Path folder) throws IOException {
        if (posix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
