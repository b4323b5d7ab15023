package dev.latchkey.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.latchkey.auth.account.NewAccount;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.server.instance.RunningServer;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.store.Database;
import dev.latchkey.store.DatabaseSettings;
import dev.latchkey.store.EmbeddedCopy;
import dev.latchkey.store.Inventory;
import dev.latchkey.store.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups: made beside a running server, brought back elsewhere, refused where they must be. */
@Tag("embedded-database") // PostgreSQL is backed up by its own tools
final class BackupTest {

    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private Path file() {
        return folder.resolve("backup.zip");
    }

    private CommandRun run(Object... arguments) {
        return CommandRun.on(data(), arguments);
    }

    private static void succeeds(CommandRun run) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK.number());
    }

    private static void refused(CommandRun run, String... parts) {
        assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.DATA.number());
        assertThat(run.err()).contains(parts);
        assertThat(run.err().lines()).hasSize(1);
    }

    /** A data folder that a server was on. */
    private void served() {
        Served.on(data()).close();
    }

    private static Database opened(Path folder) {
        return Database.openExisting(DatabaseSettings.embedded(folder, 2));
    }

    private static Application withKey(RunningServer server) {
        server.administration().accounts().create(new NewAccount("reader", "", PASSWORD, Set.of()));
        Application made = server.administration()
                .applications()
                .create(new ApplicationDraft(
                        "Shop", true, "jwt", Map.of("signing_algorithm", "HS256"), ApplicationRules.NONE));
        server.administration().keys().generate(made.id());
        return made;
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }

    @Test
    void backupOfARunningServerIsRestoredElsewhereWithItsDataAndKeys() {
        Application application;
        try (Served served = Served.on(data())) {
            application = withKey(served.server());
            CommandRun made = run("backup", file(), "--with-key", "--verify");
            succeeds(made);
            assertThat(made.out()).contains("Warning: the key file is in it", "is what its manifest says");
        }
        Path other = folder.resolve("other");

        succeeds(CommandRun.on(other, "restore", file()));

        CommandRun issued = CommandRun.on(other, "token", "issue", "reader", "--application", application.id());
        succeeds(issued);
        assertThat(issued.out().strip().split("\\.")).hasSize(3);
    }

    @Test
    void backupIsForItsOwnerAloneAndHasNoKeyUnlessAsked() throws IOException {
        served();

        CommandRun made = run("backup", file());

        succeeds(made);
        assertThat(made.out()).contains("The key file is not in it");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        Path other = folder.resolve("other");
        assertThat(CommandRun.on(other, "restore", file()).out()).contains("The key file did not come with it");
        assertThat(other.resolve("master.key")).doesNotExist();
    }

    @Test
    void scriptsAreAnsweredInJson() throws IOException {
        served();
        JsonMapper mapper = new JsonMapper();

        JsonNode made =
                mapper.readTree(run("backup", file(), "--verify", "--json").out());
        JsonNode checked =
                mapper.readTree(run("restore", file(), "--check", "--json").out());
        JsonNode rehearsed =
                mapper.readTree(run("migrate", "--rehearse", "--json").out());
        JsonNode restored = mapper.readTree(CommandRun.on(folder.resolve("other"), "restore", file(), "--json")
                .out());
        JsonNode migrated = mapper.readTree(run("migrate", "--json").out());

        assertThat(made.path("file").asText()).isEqualTo(file().toString());
        assertThat(made.path("rows").path("account").asLong()).isPositive();
        assertThat(made.path("key_file").asBoolean(true)).isFalse();
        assertThat(made.path("verified").path("before")).isEqualTo(checked.path("before"));
        assertThat(rehearsed.path("applied")).isEmpty();
        assertThat(rehearsed.path("before")).isEqualTo(rehearsed.path("after"));
        assertThat(rehearsed.path("after").path("rows").asLong()).isPositive();
        assertThat(restored.path("made")).isEqualTo(made.path("made"));
        assertThat(restored.path("data").asText())
                .isEqualTo(folder.resolve("other").toString());
        assertThat(migrated.path("applied").asInt(-1)).isZero();
    }

    @Test
    void nothingIsLeftBesideTheBackup() throws IOException {
        served();

        succeeds(run("backup", file()));

        assertThat(filesIn(folder)).containsExactlyInAnyOrder("data", "backup.zip");
        assertThat(filesIn(data())).noneMatch(name -> name.startsWith("copy-"));
    }

    @Test
    void fileThatIsThereIsNotWrittenOver() throws IOException {
        served();
        Files.writeString(file(), "precious");

        refused(run("backup", file()), "exists already");

        assertThat(file()).hasContent("precious");
    }

    @Test
    void folderWithoutADatabaseGivesNoBackupAndGetsNoDatabase() {
        refused(run("backup", file()), "There is no database in " + data());

        assertThat(file()).doesNotExist();
        assertThat(data().resolve(EmbeddedCopy.FILE)).doesNotExist();
    }

    @Test
    void damagedBackupIsRefusedAndNothingRestored() throws IOException {
        served();
        succeeds(run("backup", file()));
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 0x40;
        Files.write(file(), bytes);
        Path other = folder.resolve("other");

        refused(CommandRun.on(other, "restore", file()), file().toString(), "damaged");

        assertThat(other.resolve(EmbeddedCopy.FILE)).doesNotExist();
    }

    @Test
    void fileCutShortIsRefused() throws IOException {
        served();
        succeeds(run("backup", file()));
        byte[] bytes = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(bytes, bytes.length - 100));

        refused(run("restore", file(), "--check"), "is no backup");
    }

    @Test
    void backupOfANewerVersionIsRefused() {
        served();
        try (Database database = opened(data())) {
            database.jdbi()
                    .useHandle(handle ->
                            handle.execute("UPDATE flyway_auth SET \"version\" = '9999' WHERE \"installed_rank\" ="
                                    + " (SELECT max(\"installed_rank\") FROM flyway_auth)"));
        }
        succeeds(run("backup", file()));
        Path other = folder.resolve("other");

        refused(CommandRun.on(other, "restore", file()), "V9999 of auth was applied by a newer version");

        assertThat(other.resolve(EmbeddedCopy.FILE)).doesNotExist();
    }

    @Test
    void databaseThatIsThereIsReplacedOnlyWhenAskedAndIsKept() {
        served();
        succeeds(run("backup", file()));
        try (Served served = Served.on(data())) {
            withKey(served.server());
        }

        refused(run("restore", file()), "There is a database in", "--replace");
        CommandRun replaced = run("restore", file(), "--replace");

        succeeds(replaced);
        Path aside = Path.of(replaced.out()
                .lines()
                .filter(line -> line.startsWith("What was there"))
                .findFirst()
                .orElseThrow()
                .replaceAll("^.* is in (.*)\\.$", "$1"));
        assertThat(accounts(aside)).isEqualTo(accounts(data()) + 1);
    }

    private static long accounts(Path folder) {
        try (Database database = opened(folder)) {
            return Inventory.of(database).rows().get("account");
        }
    }

    @Test
    void nothingIsRestoredUnderARunningServer() {
        served();
        succeeds(run("backup", file()));
        try (Served served = Served.on(data())) {
            assertThat(served.server().port()).isPositive();
            refused(run("restore", file(), "--replace"), "A server runs on the data folder", "stop it first");
        }
    }

    @Test
    void databaseOfPostgresIsLeftToItsOwnTools() {
        String url = "jdbc:postgresql://localhost:1/latchkey";

        refused(run("backup", file(), "--database-url", url, "--database-user", "latchkey"), "pg_dump");
        refused(run("restore", file(), "--database-url", url, "--database-user", "latchkey"), "pg_restore");
    }

    @Test
    void rehearsalTellsWhatWouldHappenAndLeavesTheDatabaseAlone() throws IOException {
        Files.createDirectories(data());
        try (Database database = Database.open(DatabaseSettings.embedded(data(), 2))) {
            new Migrations(List.of()).apply(database);
        }

        CommandRun rehearsal = run("migrate", "--rehearse");

        succeeds(rehearsal);
        assertThat(rehearsal.out()).contains("V1 of auth", "V2 of content", " ms:", "left as it is");
        try (Database database = opened(data())) {
            assertThat(Inventory.of(database).schema()).containsOnlyKeys("store");
        }
    }

    @Test
    void rehearsalBesideAServerThatIsUpToDateFindsNothingToDo() {
        try (Served served = Served.on(data())) {
            assertThat(served.server().port()).isPositive();
            assertThat(run("migrate", "--rehearse").out()).contains("No migrations are needed");
        }
    }
}
