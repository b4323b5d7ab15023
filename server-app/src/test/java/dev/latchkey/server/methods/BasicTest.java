package dev.latchkey.server.methods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.server.instance.Administration;
import dev.latchkey.server.testing.Calls;
import dev.latchkey.server.testing.Calls.Answer;
import dev.latchkey.server.testing.LiveServer;
import dev.latchkey.server.testing.SettableClock;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** User name and password with each request, over HTTP. The clock stands, so every change falls into the same second. */
final class BasicTest {

    private static final String OTHER = "another good password";
    private static final AtomicInteger NAMES = new AtomicInteger();

    @TempDir
    private static Path data;

    private static LiveServer server;
    private static Administration admin;
    private static Calls calls;

    private Application application;
    private Account writer;

    @BeforeAll
    static void start() {
        server = LiveServer.start(data, new SettableClock());
        admin = server.administration();
        calls = server.calls();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void addApplication() {
        application = admin.applications().create(Methods.draft("basic", Map.of(), ApplicationRules.NONE));
        writer = server.account("basic" + NAMES.incrementAndGet(), LiveServer.WRITER_ROLE);
    }

    @Test
    void rightPasswordIsLetIn() {
        letIn(use(writer.name(), LiveServer.PASSWORD));
    }

    @Test
    void wrongPasswordIsRefusedWithAChallenge() {
        Answer answer = use(writer.name(), "wrong password");

        refused(answer, 401, "INVALID_CREDENTIALS");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Basic realm=\"Latchkey\", charset=\"UTF-8\"");
    }

    @Test
    void anotherSchemeIsTold() {
        Answer answer = calls.use(application.id(), "token");

        refused(answer, 401, "INVALID_AUTHORIZATION_HEADER_TOKEN_TYPE");
        assertThat(answer.text("error_description")).isEqualTo("Authorization header must be the type of Basic.");
    }

    @Test
    void changedPasswordCountsAtOnce() {
        letIn(use(writer.name(), LiveServer.PASSWORD));

        admin.accounts().changePassword(writer.id(), OTHER);

        refused(use(writer.name(), LiveServer.PASSWORD), 401, "INVALID_CREDENTIALS");
        letIn(use(writer.name(), OTHER));
        letIn(use(writer.name(), OTHER));
    }

    @Test
    void blockedAccountIsRefusedThoughItsPasswordIsRemembered() {
        letIn(use(writer.name(), LiveServer.PASSWORD));

        admin.accounts().setActive(writer.id(), false);

        refused(use(writer.name(), LiveServer.PASSWORD), 403, "USER_BLOCKED");
    }

    @Test
    void endToAllTokensLeavesTheRightPassword() {
        letIn(use(writer.name(), LiveServer.PASSWORD));

        admin.revocations().endAccount(writer.id());

        letIn(use(writer.name(), LiveServer.PASSWORD));
    }

    @Test
    void failuresCountTogetherWithThoseOfTheTokenEndpoint() {
        for (int i = 0; i < 5; i++) {
            use(writer.name(), "wrong password");
        }

        Answer answer = use(writer.name(), LiveServer.PASSWORD);
        refused(answer, 429, "TOO_MANY_REQUESTS");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    private Answer use(String name, String password) {
        return calls.send(
                "GET",
                "/node/999999?_format=json",
                "",
                "AUTH-METHOD",
                application.id(),
                "Authorization",
                Calls.basic(name, password));
    }

    /** There is no such page. */
    private static void letIn(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(404);
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.error()).isEqualTo(code);
    }
}
