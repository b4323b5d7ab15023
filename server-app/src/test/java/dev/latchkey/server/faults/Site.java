package dev.latchkey.server.faults;

import dev.latchkey.auth.application.Application;
import dev.latchkey.server.testing.Calls.Answer;
import dev.latchkey.server.testing.LiveServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A server with an application and a writer, and what they send while something beneath the server fails. */
final class Site implements AutoCloseable {

    private static final Duration AT_LAST = Duration.ofSeconds(60);

    private final LiveServer server;
    private final Application application;
    private final String token;

    Site(Path data, Map<String, String> flags) {
        server = LiveServer.start(data, flags);
        application = server.application("HS256", LiveServer.refreshing());
        server.account("writer", LiveServer.WRITER_ROLE);
        token = logIn().text("jwt_token");
    }

    /** On a database of PostgreSQL at this port. */
    static Site onPostgres(Path data, int port, String user) {
        return new Site(
                data,
                Map.of(
                        "--database-url",
                        "jdbc:postgresql://localhost:" + port + "/postgres",
                        "--database-user",
                        user,
                        "--database-pool-size",
                        "4"));
    }

    LiveServer server() {
        return server;
    }

    Answer logIn() {
        return server.calls().logIn(application.id(), "writer");
    }

    Answer write(String title) {
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

    Answer get(String path) {
        return server.calls()
                .send("GET", path, "", "AUTH-METHOD", application.id(), "Authorization", "Bearer " + token);
    }

    /** Where the page of this answer is. */
    static String pathOf(Answer made) {
        return "/node/" + made.body().path("nid").path(0).path("value").asInt() + "?_format=json";
    }

    int readiness() {
        return server.calls().send("GET", "/health/ready", "").status();
    }

    /** Asks until it is so, or time is up. */
    static boolean atLast(BooleanSupplier question) {
        long end = System.nanoTime() + AT_LAST.toNanos();
        boolean so = question.getAsBoolean();
        while (!so && System.nanoTime() < end) {
            so = question.getAsBoolean();
        }
        return so;
    }

    @Override
    public void close() {
        server.close();
    }
}
