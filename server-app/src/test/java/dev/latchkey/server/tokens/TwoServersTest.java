package dev.latchkey.server.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.application.Application;
import dev.latchkey.server.testing.Calls.Answer;
import dev.latchkey.server.testing.LiveServer;
import dev.latchkey.store.DatabaseSettings;
import dev.latchkey.store.testing.TestDatabase;
import dev.latchkey.store.testing.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL: what one revokes, the other refuses, too. */
@Tag("own-database") // is about PostgreSQL already
final class TwoServersTest {

    /** The contract says two seconds; a machine that is busy with other tests gets more, and no more than that. */
    private static final Duration AT_LAST = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private TestDatabase database;
    private LiveServer first;
    private LiveServer second;
    private Application application;
    private Account account;
    private Answer login;

    @BeforeEach
    void start() throws Exception {
        database = TestDatabases.emptyPostgres();
        Map<String, String> flags = flags(database.settings());
        first = LiveServer.start(folder.resolve("first"), flags);
        Files.createDirectories(folder.resolve("second"));
        Files.copy(folder.resolve("first/master.key"), folder.resolve("second/master.key"));
        application = first.application("HS256", LiveServer.refreshing());
        account = first.account("reader");
        second = LiveServer.again(folder.resolve("second"), withIssuer(flags, first.base()));
        login = first.calls().logIn(application.id(), "reader");
    }

    @AfterEach
    void stop() {
        second.close();
        first.close();
        database.close();
    }

    @Test
    void revocationAtOneServerReachesTheOther() {
        assertThat(useAtSecond()).isEmpty();

        first.calls().revoke(token(), "Bearer " + token());

        assertThat(first.calls().use(application.id(), token()).error()).isEqualTo("TOKEN_REVOKED");
        assertThat(atLast(this::useAtSecond)).isEqualTo("TOKEN_REVOKED");
    }

    @Test
    void revocationOfAnAccountReachesTheOther() {
        first.administration().revocations().endAccount(account.id());

        assertThat(atLast(this::useAtSecond)).isEqualTo("TOKEN_REVOKED");
    }

    @Test
    void reuseOfARefreshTokenAtOneServerEndsTheFamilyAtTheOther() {
        String refresh = login.text("refresh_token");
        Answer next = second.calls().refresh(refresh);
        Answer last = first.calls().refresh(next.text("refresh_token"));

        Answer reuse = second.calls().refresh(refresh);

        assertThat(last.status()).isEqualTo(200);
        assertThat(reuse.error()).isEqualTo("INVALID_REFRESH_TOKEN");
        assertThat(first.calls().refresh(last.text("refresh_token")).error()).isEqualTo("INVALID_REFRESH_TOKEN");
        assertThat(useAtSecond()).isEqualTo("TOKEN_REVOKED");
    }

    private String useAtSecond() {
        return second.calls().use(application.id(), token()).error();
    }

    /** Asks until there is an answer other than none, or time is up. */
    private static String atLast(Supplier<String> question) {
        long end = System.nanoTime() + AT_LAST.toNanos();
        String answer = question.get();
        while (answer.isEmpty() && System.nanoTime() < end) {
            answer = question.get();
        }
        return answer;
    }

    private String token() {
        return login.text("jwt_token");
    }

    private static Map<String, String> flags(DatabaseSettings settings) {
        return Map.of(
                "--database-url", settings.url(), "--database-user", settings.user(), "--database-pool-size", "4");
    }

    private static Map<String, String> withIssuer(Map<String, String> flags, String base) {
        Map<String, String> all = new HashMap<>(flags);
        all.put("--public-address", base);
        return all;
    }
}
