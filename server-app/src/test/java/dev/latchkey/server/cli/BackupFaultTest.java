package dev.latchkey.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.server.process.ExitCode;
import dev.latchkey.store.Database;
import dev.latchkey.store.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes killed in the middle of a backup. */
@Tag("embedded-database") // PostgreSQL is backed up by its own tools
final class BackupFaultTest {

    private static final int ROWS = 20_000;
    private static final int BYTES = 1_500;

    @TempDir
    private Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private Path file() {
        return folder.resolve("backup.zip");
    }

    /** Large enough that a backup takes a while. */
    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(data());
        try (Database database = Database.open(DatabaseSettings.embedded(data(), 2))) {
            database.jdbi().useHandle(handle -> {
                handle.execute("CREATE TABLE bulk (id INTEGER PRIMARY KEY, content VARBINARY(2000))");
                handle.execute("INSERT INTO bulk SELECT \"X\", secure_rand(%d) FROM system_range(1, %d)"
                        .formatted(BYTES, ROWS));
            });
        }
    }

    private ChildServer start(String... arguments) throws IOException {
        return ChildServer.start(folder, Map.of(), arguments);
    }

    private ChildServer serve() throws IOException {
        return start("serve", "--port", "0", "--data", data().toString());
    }

    private ChildServer backup() throws IOException {
        return start("backup", file().toString(), "--data", data().toString());
    }

    @Test
    void killedBackupLeavesNoFileAndTheNextOneCleansUp() throws Exception {
        try (ChildServer server = serve()) {
            server.awaitReady();
            try (ChildServer backup = backup()) {
                awaitCopy();
                backup.kill();
                assertThat(backup.awaitExit()).isNotZero();
            }
            assertThat(file()).doesNotExist();
            assertThat(copies()).isNotZero();

            try (ChildServer again = backup()) {
                assertThat(again.awaitExit()).as(again.errors()).isEqualTo(ExitCode.OK.number());
            }
            assertThat(file()).exists();
            assertThat(copies()).isZero();
        }
    }

    @Test
    void serverKilledDuringABackupLeavesItsDataUsableAndNoFile() throws Exception {
        try (ChildServer server = serve();
                ChildServer backup = startedBackup(server)) {
            server.kill();
            assertThat(backup.awaitExit()).isNotZero();
        }
        assertThat(file()).doesNotExist();

        try (ChildServer again = serve()) {
            assertThat(again.awaitReady()).contains("is ready");
            try (ChildServer backup = backup()) {
                assertThat(backup.output()).contains(" rows in ");
                assertThat(backup.awaitExit()).as(backup.errors()).isEqualTo(ExitCode.OK.number());
            }
        }
    }

    private ChildServer startedBackup(ChildServer server) throws IOException {
        server.awaitReady();
        ChildServer backup = backup();
        awaitCopy();
        return backup;
    }

    /** Until the server writes the copy. */
    private void awaitCopy() throws IOException {
        while (copies() == 0) {
            Thread.onSpinWait();
        }
    }

    /** What comes and goes meanwhile does not count. */
    private long copies() throws IOException {
        long count = 0;
        for (Path copying : folders()) {
            try (Stream<Path> entries = Files.list(copying)) {
                count += entries.count();
            } catch (NoSuchFileException gone) {
                assertThat(copying).doesNotExist();
            }
        }
        return count;
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> entries = Files.list(data())) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("copy-"))
                    .toList();
        }
    }
}
