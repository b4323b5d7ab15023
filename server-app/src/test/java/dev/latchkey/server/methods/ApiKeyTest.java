package dev.latchkey.server.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationProblem;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.credential.CredentialWish;
import dev.latchkey.auth.credential.FreshCredential;
import dev.latchkey.server.instance.Administration;
import dev.latchkey.server.testing.Calls;
import dev.latchkey.server.testing.Calls.Answer;
import dev.latchkey.server.testing.LiveServer;
import dev.latchkey.server.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that accounts hold, used over HTTP. */
final class ApiKeyTest {

    private static final String NODE = "{\"type\":[{\"target_id\":\"page\"}],\"title\":[{\"value\":\"A page\"}]}";
    private static final AtomicInteger NAMES = new AtomicInteger();

    @TempDir
    private static Path data;

    private static final SettableClock CLOCK = new SettableClock();
    private static LiveServer server;
    private static Administration admin;
    private static Calls calls;

    private Application application;
    private Account writer;

    @BeforeAll
    static void start() {
        server = LiveServer.start(data, CLOCK);
        admin = server.administration();
        calls = server.calls();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void addApplication() {
        application = admin.applications().create(Methods.draft("api-key", Map.of(), ApplicationRules.NONE));
        writer = server.account("keyholder" + NAMES.incrementAndGet(), LiveServer.WRITER_ROLE);
    }

    @Test
    void keyWritesAndReads() {
        String key = made(Instant.MAX, Map.of()).text();

        Answer written = post(key);

        assertThat(written.status()).isEqualTo(201);
        String nid = written.body().path("nid").path(0).path("value").asText();
        assertThat(get("/node/" + nid + "?_format=json", "API-Key", key).status())
                .isEqualTo(200);
    }

    @Test
    void useIsNoted() {
        FreshCredential made = made(Instant.MAX, Map.of());

        post(made.text());

        assertThat(admin.credentials()
                        .find(application.id(), made.kept().id())
                        .orElseThrow()
                        .used())
                .isTrue();
    }

    @Test
    void revokedKeyIsRefusedByTheVeryNextRequest() {
        FreshCredential made = made(Instant.MAX, Map.of());
        assertThat(post(made.text()).status()).isEqualTo(201);

        admin.credentials().revoke(application.id(), made.kept().id());

        refused(post(made.text()), 401, "INVALID_API_KEY");
    }

    @Test
    void clientMayRevokeItsKeyItself() {
        FreshCredential made = made(Instant.MAX, Map.of());

        Answer revoked = calls.send(
                "POST",
                "/rest_api/revoke",
                "token=" + made.text(),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "AUTH-METHOD",
                application.id(),
                "Authorization",
                Calls.basic(writer.name(), LiveServer.PASSWORD));

        assertThat(revoked.status()).isEqualTo(200);
        refused(post(made.text()), 401, "INVALID_API_KEY");
        assertThat(admin.credentials().ofAccount(writer.id())).isEmpty();
    }

    @Test
    void renewedKeyWorksBesideTheOldOneUntilTheOverlapEnds() {
        FreshCredential old = made(Instant.MAX, Map.of());

        FreshCredential fresh =
                admin.credentials().renew(application.id(), old.kept().id(), Duration.ofMinutes(10));

        assertThat(post(old.text()).status()).isEqualTo(201);
        assertThat(post(fresh.text()).status()).isEqualTo(201);
        CLOCK.forward(Duration.ofMinutes(10));
        refused(post(old.text()), 401, "API_KEY_EXPIRED");
        assertThat(post(fresh.text()).status()).isEqualTo(201);
    }

    @Test
    void expiredKeyIsTold() {
        String key = made(CLOCK.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(60), Map.of())
                .text();
        assertThat(post(key).status()).isEqualTo(201);

        CLOCK.forward(Duration.ofMinutes(1));

        refused(post(key), 401, "API_KEY_EXPIRED");
    }

    @Test
    void restrictedKeyReadsOnly() {
        String key = made(Instant.MAX, Map.of("http_methods", "GET\nHEAD")).text();

        assertThat(get("/node/999999?_format=json", "API-Key", key).status()).isEqualTo(404);
        refused(post(key), 403, "API_KEY_METHOD_NOT_ALLOWED");
    }

    @Test
    void junkIsRefusedWithAChallenge() {
        Answer answer = post("lk_junk");

        refused(answer, 401, "INVALID_API_KEY");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("ApiKey realm=\"Latchkey\"");
    }

    @Test
    void keyInAnotherHeaderIsNotSeen() {
        String key = made(Instant.MAX, Map.of()).text();

        Answer answer = get("/node/999999?_format=json", "Authorization", "Bearer " + key);

        refused(answer, 401, "MISSING_AUTHORIZATION_HEADER");
        assertThat(answer.text("error_description")).isEqualTo("API-Key header not received.");
    }

    @Test
    void headerCanBeNamed() {
        application = admin.applications()
                .create(Methods.draft("api-key", Map.of("header", "X-Shop"), ApplicationRules.NONE));
        String key = made(Instant.MAX, Map.of()).text();

        assertThat(get("/node/999999?_format=json", "X-Shop", key).status()).isEqualTo(404);
        refused(get("/node/999999?_format=json", "API-Key", key), 401, "MISSING_AUTHORIZATION_HEADER");
    }

    @Test
    void headerThatCarriesSomethingElseIsRefusedWhenSaved() {
        assertThatExceptionOfType(ApplicationProblem.class)
                .isThrownBy(() -> admin.applications()
                        .create(Methods.draft("api-key", Map.of("header", "Cookie"), ApplicationRules.NONE)));
    }

    @Test
    void keyIsGoodForItsOwnApplicationOnly() {
        String key = made(Instant.MAX, Map.of()).text();
        application = admin.applications().create(Methods.draft("api-key", Map.of(), ApplicationRules.NONE));

        refused(post(key), 401, "INVALID_API_KEY");
    }

    @Test
    void changedPasswordLeavesTheKeyAndBlockingDoesNot() {
        String key = made(Instant.MAX, Map.of()).text();

        admin.accounts().changePassword(writer.id(), "another good password");
        assertThat(post(key).status()).isEqualTo(201);

        admin.accounts().setActive(writer.id(), false);
        refused(post(key), 403, "USER_BLOCKED");
    }

    @Test
    void endToAllTokensOfTheAccountEndsTheKey() {
        String key = made(Instant.MAX, Map.of()).text();

        admin.revocations().endAccount(writer.id());

        refused(post(key), 401, "INVALID_API_KEY");
    }

    private FreshCredential made(Instant expires, Map<String, String> options) {
        return admin.credentials()
                .make(new CredentialWish(writer.id(), application.id(), "Build server", expires, options));
    }

    private Answer post(String key) {
        return calls.send(
                "POST",
                "/node?_format=json",
                NODE,
                "AUTH-METHOD",
                application.id(),
                "API-Key",
                key,
                "Content-Type",
                "application/json");
    }

    private Answer get(String path, String header, String value) {
        return calls.send("GET", path, "", "AUTH-METHOD", application.id(), header, value);
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.error()).isEqualTo(code);
    }
}
