package dev.latchkey.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.server.testing.Calls.Answer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that dies under load, lets nobody in, or takes no writes. */
@Tag("own-database") // is about PostgreSQL already
final class CrashedDatabaseTest {

    private static final int WRITERS = 4;

    @TempDir
    private Path folder;

    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    private int port;
    private EmbeddedPostgres postgres;
    private Site site;

    @BeforeEach
    void start() throws IOException, SQLException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        postgres = startPostgres();
        execute("CREATE ROLE site LOGIN");
        execute("GRANT ALL ON SCHEMA public TO site");
        site = Site.onPostgres(folder.resolve("data"), port, "site");
    }

    /** The same data at the same port each time; what it acknowledges is in its log. */
    private EmbeddedPostgres startPostgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setServerConfig("synchronous_commit", "on")
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .start();
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
        postgres.close();
        writers.shutdownNow();
    }

    @Test
    void immediateShutdownUnderLoadLosesNoAcknowledgedWrite() throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean enough = new AtomicBoolean();
        List<CompletableFuture<Void>> running = IntStream.range(0, WRITERS)
                .mapToObj(number -> CompletableFuture.runAsync(() -> writeUntil(enough, acknowledged), writers))
                .toList();
        assertThat(Site.atLast(() -> acknowledged.size() > 20)).isTrue();

        dieAtOnce();
        postgres = startPostgres();

        int before = acknowledged.size();
        assertThat(Site.atLast(() -> acknowledged.size() > before + 20)).isTrue();
        enough.set(true);
        running.forEach(CompletableFuture::join);
        assertThat(acknowledged)
                .allSatisfy(page -> assertThat(site.get(page).status()).isEqualTo(200));
    }

    @Test
    void readOnlyDatabaseIsReadAndRefusesWrites() throws SQLException {
        String page = Site.pathOf(site.write("before"));
        makeReadOnly(true);
        assertThat(Site.atLast(() -> site.get(page).status() == 200)).isTrue();

        Answer refused = site.write("refused");

        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(Site.atLast(() -> site.get(page).status() == 200)).isTrue();
        makeReadOnly(false);
        assertThat(Site.atLast(() -> site.write("afterwards").status() == 201)).isTrue();
    }

    @Test
    void databaseWithoutAConnectionLeftIsToldAndComesBack() throws SQLException {
        execute("ALTER ROLE site CONNECTION LIMIT 0");
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'site'");

        assertThat(Site.atLast(() -> site.readiness() == 503)).isTrue();
        assertThat(site.write("refused").status()).isEqualTo(503);

        execute("ALTER ROLE site CONNECTION LIMIT -1");
        assertThat(Site.atLast(() -> site.write("afterwards").status() == 201)).isTrue();
        assertThat(Site.atLast(() -> site.readiness() == 200)).isTrue();
    }

    private void writeUntil(AtomicBoolean enough, Queue<String> acknowledged) {
        while (!enough.get()) {
            Answer answer = site.write("under load");
            assertThat(answer.status()).isIn(201, 503);
            if (answer.status() == 201) {
                acknowledged.add(Site.pathOf(answer));
            }
        }
    }

    /** As {@code pg_ctl stop -m immediate} does: no word to clients, nothing written, recovery at the next start. */
    private void dieAtOnce() throws Exception {
        String pid =
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0);
        ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
        server.onExit().get();
        postgres.close();
    }

    /**
     * For connections that are there as well as for new ones: those that are there are ended, so that requests that get
     * one of them from the pool are refused, for a moment and whatever they want.
     */
    private void makeReadOnly(boolean readOnly) throws SQLException {
        execute("ALTER SYSTEM SET default_transaction_read_only = " + readOnly);
        execute("SELECT pg_reload_conf()");
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'latchkey'");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
