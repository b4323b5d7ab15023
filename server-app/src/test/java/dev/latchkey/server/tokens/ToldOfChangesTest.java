package dev.latchkey.server.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.application.Application;
import dev.latchkey.server.testing.LiveServer;
import dev.latchkey.server.wiring.LatchkeyServers;
import dev.latchkey.store.ChangeListener;
import dev.latchkey.store.DatabaseSettings;
import dev.latchkey.store.testing.TestDatabase;
import dev.latchkey.store.testing.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL, of which the second looks by itself once a day: it must be told, or see nothing. */
@Tag("own-database") // is about PostgreSQL already
final class ToldOfChangesTest {

    private static final Duration AT_LAST = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private TestDatabase database;
    private LiveServer first;
    private LiveServer second;
    private Application application;
    private Account account;

    @BeforeEach
    void start() throws Exception {
        database = TestDatabases.emptyPostgres();
        DatabaseSettings settings = database.settings();
        Map<String, String> flags = new HashMap<>(Map.of(
                "--database-url", settings.url(), "--database-user", settings.user(), "--database-pool-size", "4"));
        first = LiveServer.start(folder.resolve("first"), flags);
        Files.createDirectories(folder.resolve("second"));
        Files.copy(folder.resolve("first/master.key"), folder.resolve("second/master.key"));
        application = first.application("HS256", LiveServer.refreshing());
        account = first.account("reader");
        flags.put("--public-address", first.base());
        second = LiveServer.again(folder.resolve("second"), flags, LatchkeyServers.polling(Duration.ofDays(1)));
    }

    @AfterEach
    void stop() {
        second.close();
        first.close();
        database.close();
    }

    @Test
    void applicationMadeAtOneServerIsKnownToTheOtherWithoutLooking() {
        Application made = first.application("HS256", LiveServer.refreshing());

        assertThat(atLast(() -> opensAtSecond(made))).isTrue();
    }

    @Test
    void revocationAtOneServerIsKnownToTheOtherWithoutLooking() {
        String token = first.calls().logIn(application.id(), "reader").text("jwt_token");
        assertThat(second.calls().use(application.id(), token).error()).isEmpty();

        first.administration().revocations().endAccount(account.id());

        assertThat(atLast(() ->
                        second.calls().use(application.id(), token).error().equals("TOKEN_REVOKED")))
                .isTrue();
    }

    @Test
    void listenerThatLostItsConnectionHearsAgain() {
        assertThat(atLast(() -> listeners() == 2)).isTrue();
        int killed = database.database()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = :name"
                                        + " AND datname = current_database()")
                        .bind("name", ChangeListener.APPLICATION)
                        .mapTo(Boolean.class)
                        .list()
                        .size());
        assertThat(killed).isEqualTo(2);

        Application whileAway = first.application("HS256", LiveServer.refreshing());
        assertThat(atLast(() -> opensAtSecond(whileAway))).isTrue();

        assertThat(atLast(() -> listeners() == 2)).isTrue();
        Application afterwards = first.application("HS256", LiveServer.refreshing());
        assertThat(atLast(() -> opensAtSecond(afterwards))).isTrue();
    }

    private boolean opensAtSecond(Application made) {
        return second.calls().logIn(made.id(), "reader").status() == 200;
    }

    private int listeners() {
        return database.database()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM pg_stat_activity WHERE application_name = :name"
                                        + " AND datname = current_database()")
                        .bind("name", ChangeListener.APPLICATION)
                        .mapTo(Integer.class)
                        .one());
    }

    /** Asks until it is so, or time is up. */
    private static boolean atLast(BooleanSupplier question) {
        long end = System.nanoTime() + AT_LAST.toNanos();
        boolean so = question.getAsBoolean();
        while (!so && System.nanoTime() < end) {
            so = question.getAsBoolean();
        }
        return so;
    }
}
