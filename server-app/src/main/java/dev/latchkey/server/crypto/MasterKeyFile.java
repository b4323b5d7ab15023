package dev.latchkey.server.crypto;

import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/**
 * The key-encryption key in a file that its owner alone may read: one line of base64. It is made complete or not at
 * all, and never written over: losing it loses everything sealed with it.
 *
 * @param path absolute
 */
public record MasterKeyFile(Path path) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final int LONGEST = 1000;

    public boolean exists() {
        return Files.exists(path);
    }

    /**
     * The key in the file, or a new one in a new file. Of several processes that start at once, all get the same key.
     *
     * @throws StartupException if the file cannot be read or made, holds no key, or may be read by others
     */
    public MasterKey loadOrCreate() {
        try {
            return exists() ? load() : create();
        } catch (IOException e) {
            throw new StartupException(
                    "The key file " + path + " cannot be read or made: check that this user may read and write it.",
                    ExitCode.KEY,
                    e);
        }
    }

    private MasterKey load() throws IOException {
        refuseIfOpenToOthers();
        String text = Files.size(path) > LONGEST ? "" : Files.readString(path, StandardCharsets.ISO_8859_1);
        return MasterKey.parse(text)
                .orElseThrow(() -> new StartupException(
                        "The key file " + path
                                + " does not hold a key of 32 bytes in base64: restore it from a backup.",
                        ExitCode.KEY));
    }

    private void refuseIfOpenToOthers() throws IOException {
        if (posix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
            throw new StartupException(
                    "The key file " + path + " may be read or written by others: run chmod 600 on it.", ExitCode.KEY);
        }
    }

    private MasterKey create() throws IOException {
        byte[] bytes = new byte[MasterKey.LENGTH];
        new SecureRandom().nextBytes(bytes);
        MasterKey key = new MasterKey(bytes);
        Path draft = Files.createTempFile(path.getParent(), "master", ".new", ownerOnly());
        try {
            write(draft, key.base64() + "\n");
            publish(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
        return load();
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** A hard link, unlike a move, never replaces a file that somebody else made meanwhile. */
    private void publish(Path draft) throws IOException {
        try {
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException e) {
            Files.move(draft, path);
        }
        syncFolder();
    }

    private void syncFolder() throws IOException {
        if (posix()) {
            try (FileChannel folder = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return posix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private boolean posix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
