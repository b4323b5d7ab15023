package dev.latchkey.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.server.testing.Calls.Answer;
import dev.latchkey.store.testing.TestDatabase;
import dev.latchkey.store.testing.TestDatabases;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database behind a network that gets slow, or stands still. */
@Tag("own-database") // is about PostgreSQL already
final class SlowDatabaseTest {

    /** What a statement may take that was on its way when the network stood still; a busy machine gets more. */
    private static final Duration CUT_OFF = Duration.ofSeconds(40);

    private static final int CALLERS = 24;

    @TempDir
    private Path folder;

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private TestDatabase database;
    private Relay relay;
    private Site site;

    @BeforeEach
    void start() throws IOException {
        database = TestDatabases.emptyPostgres();
        URI direct = URI.create(database.settings().url().substring("jdbc:".length()));
        relay = new Relay(direct.getPort());
        site = new Site(
                folder.resolve("data"),
                Map.of(
                        "--database-url",
                        "jdbc:postgresql://localhost:" + relay.port() + direct.getPath(),
                        "--database-user",
                        "postgres",
                        "--database-pool-size",
                        "4"));
    }

    @AfterEach
    void stop() {
        site.close();
        relay.close();
        database.close();
        callers.shutdownNow();
    }

    @Test
    void standstillIsAnsweredFor503AndEndsByItself() {
        String page = Site.pathOf(site.write("before"));
        relay.stall();

        List<CompletableFuture<Answer>> waves = IntStream.range(0, CALLERS)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> site.logIn(), callers))
                .toList();

        assertThat(waves)
                .allSatisfy(wave -> assertThat(wave)
                        .succeedsWithin(CUT_OFF)
                        .returns(503, Answer::status)
                        .satisfies(answer ->
                                assertThat(answer.header("Retry-After")).isNotEmpty()));
        assertThat(site.readiness()).isEqualTo(503);
        relay.flow();
        assertThat(Site.atLast(() -> site.readiness() == 200)).isTrue();
        assertThat(Site.atLast(() -> site.get(page).status() == 200)).isTrue();
        assertThat(Site.atLast(() -> site.write("afterwards").status() == 201)).isTrue();
    }

    @Test
    void slowNetworkSlowsRequestsAndFailsNone() throws Exception {
        relay.delay(Duration.ofMillis(20));

        List<CompletableFuture<Answer>> reads = IntStream.range(0, CALLERS)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> site.get("/node/999?_format=json"), callers))
                .toList();

        CompletableFuture.allOf(reads.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
        assertThat(reads).allSatisfy(read -> assertThat(read.join().status()).isEqualTo(404));
    }
}
