package dev.latchkey.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.Application;
import dev.latchkey.server.testing.Calls.Answer;
import dev.latchkey.server.testing.LiveServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose PostgreSQL is stopped and started again. */
@Tag("own-database") // has a PostgreSQL of its own to stop
final class LostDatabaseTest {

    private static final Duration AT_LAST = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private int port;
    private EmbeddedPostgres postgres;
    private LiveServer server;
    private Application application;
    private String token;
    private String session;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        postgres = startPostgres();
        server = LiveServer.start(
                folder.resolve("data"),
                Map.of(
                        "--database-url",
                        "jdbc:postgresql://localhost:" + port + "/postgres",
                        "--database-user",
                        "postgres",
                        "--database-pool-size",
                        "4"));
        application = server.application("HS256", LiveServer.refreshing());
        server.account("writer", LiveServer.WRITER_ROLE);
        token = server.calls().logIn(application.id(), "writer").text("jwt_token");
        session = session();
        assertThat(page("/admin/people").status()).isEqualTo(200);
    }

    /** The same data at the same port each time. */
    private EmbeddedPostgres startPostgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        postgres.close();
    }

    @Test
    void lostDatabaseIsAnsweredFor503AndComesBackWithEveryAcknowledgedWrite() throws IOException {
        List<String> acknowledged = new ArrayList<>();
        acknowledged.add(written("before"));

        postgres.close();

        assertUnavailable(write("while down"));
        assertUnavailable(get("/node/1?_format=json"));
        assertUnavailable(server.calls().logIn(application.id(), "writer"));
        assertUnavailablePage(page("/user/login"));
        assertUnavailablePage(page("/admin/people"));
        Answer ready = server.calls().send("GET", "/health/ready", "");
        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.body().toString()).contains("database").contains("does not answer");
        assertThat(server.calls().send("GET", "/health/live", "").status()).isEqualTo(200);

        postgres = startPostgres();

        assertThat(atLast(() -> server.calls().send("GET", "/health/ready", "").status() == 200))
                .isTrue();
        assertThat(atLast(() -> write("afterwards").status() == 201)).isTrue();
        acknowledged.forEach(
                path -> assertThat(get(path + "?_format=json").status()).isEqualTo(200));
        assertThat(server.calls().logIn(application.id(), "writer").status()).isEqualTo(200);
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(503);
        assertThat(answer.error()).isIn("SERVICE_UNAVAILABLE", "AUTH_METHOD_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    private static void assertUnavailablePage(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.body().toString()).contains("cannot reach its database");
    }

    /** As a browser asks for it in which an administrator is signed in. */
    private Answer page(String path) {
        return server.calls().send("GET", path, "", "Accept", "text/html,*/*;q=0.8", "Cookie", session);
    }

    private String session() {
        String credentials =
                "{\"name\":\"%s\",\"pass\":\"%s\"}".formatted(LiveServer.ADMINISTRATOR, LiveServer.PASSWORD);
        Answer in = server.calls()
                .send("POST", "/user/login?_format=json", credentials, "Content-Type", "application/json");
        return in.header("Set-Cookie").split(";", 2)[0];
    }

    private String written(String title) {
        Answer made = write(title);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return "/node/" + made.body().path("nid").path(0).path("value").asInt();
    }

    private Answer write(String title) {
        return server.calls()
                .send(
                        "POST",
                        "/node?_format=json",
                        "{\"type\":[{\"target_id\":\"page\"}],\"title\":[{\"value\":\"" + title + "\"}]}",
                        "Content-Type",
                        "application/json",
                        "AUTH-METHOD",
                        application.id(),
                        "Authorization",
                        "Bearer " + token);
    }

    private Answer get(String path) {
        return server.calls()
                .send("GET", path, "", "AUTH-METHOD", application.id(), "Authorization", "Bearer " + token);
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
