package dev.latchkey.server.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * When the last backup of a data folder was made, in a file there.
 *
 * @param dataFolder absolute
 */
public record LastBackup(Path dataFolder) {

    private static final int LONGEST = 100;

    /** Empty if none was made, or the file cannot be read. */
    public Optional<Instant> time() {
        try {
            String text = Files.size(file()) > LONGEST ? "" : Files.readString(file(), StandardCharsets.US_ASCII);
            return Optional.of(Instant.parse(text.strip()));
        } catch (IOException | DateTimeException none) {
            return Optional.empty();
        }
    }

    void remember(Instant time) throws IOException {
        Path draft = OwnerOnly.file(dataFolder, "last-backup");
        Files.writeString(draft, time + "\n", StandardCharsets.US_ASCII);
        Files.move(draft, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file() {
        return dataFolder.resolve("last-backup");
    }
}
