package dev.latchkey.server.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder of database, keys and logs.
 *
 * @param path absolute
 */
public record DataFolder(Path path) {

    /**
     * Makes the folder, for its owner alone, where there is none.
     *
     * @throws StartupException if it cannot be made or written to
     */
    public void prepare() {
        try {
            Files.createDirectories(path, ownerOnly());
            Path probe = Files.createTempFile(path, "probe", ".tmp");
            Files.delete(probe);
        } catch (IOException e) {
            throw new StartupException(
                    "The data folder " + path
                            + " cannot be written to: give this user write permission, or choose another with --data.",
                    ExitCode.DATA,
                    e);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
