package dev.latchkey.benchmarks.bare;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.latchkey.store.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the bare server needs to know, passed on in a file.
 *
 * @param rsaKey X.509 encoding in base64
 * @param secret in base64
 * @param databaseUrl of PostgreSQL; empty for an embedded database in the folder
 */
public record BareSetup(
        RecordedAnswer read,
        RecordedAnswer created,
        String rsaKey,
        String secret,
        String folder,
        String databaseUrl,
        String databaseUser) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As Latchkey has them on two processors. */
    private static final int EMBEDDED_CONNECTIONS = 32;

    private static final int POSTGRES_CONNECTIONS = 10;

    /** Of the bare server's own database. */
    public DatabaseSettings database() {
        return databaseUrl.isEmpty()
                ? DatabaseSettings.embedded(Path.of(folder), EMBEDDED_CONNECTIONS)
                : DatabaseSettings.postgres(databaseUrl, databaseUser, "", POSTGRES_CONNECTIONS);
    }

    public void write(Path file) {
        try {
            Files.write(file, JSON.writeValueAsBytes(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BareSetup read(Path file) {
        try {
            return JSON.readValue(file.toFile(), BareSetup.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "BareSetup[" + folder + "]";
    }
}
