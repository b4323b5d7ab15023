package dev.latchkey.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.latchkey.auth.account.NewAccount;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.server.instance.Administration;
import dev.latchkey.store.DatabaseSettings;
import dev.latchkey.store.testing.TestDatabase;
import dev.latchkey.store.testing.TestDatabases;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three servers on one PostgreSQL behind a proxy are restarted one after the other; clients notice nothing. */
final class RollingRestartIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SERVERS = 3;

    /** Longer than the proxy takes to look, on a busy machine, too. */
    private static final String DRAIN = "4s";

    private static final Duration AT_LAST = Duration.ofSeconds(120);

    @TempDir
    private Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<URI> addresses = new ArrayList<>();
    private final List<LatchkeyProcess> servers = new ArrayList<>();
    private TestDatabase database;
    private RoundRobinProxy proxy;
    private String application;

    @BeforeEach
    void start() throws IOException {
        database = TestDatabases.emptyPostgres();
        application = Stage.onServer(flags(), administration -> {
            Stage.set(folder, administration);
            return refreshing(administration).id();
        });
        for (int number = 0; number < SERVERS; number++) {
            Files.createDirectories(data(number));
            Files.copy(folder.resolve("master.key"), data(number).resolve("master.key"));
            addresses.add(freeAddress());
        }
        proxy = new RoundRobinProxy(addresses);
        for (int number = 0; number < SERVERS; number++) {
            servers.add(serve(number));
        }
        for (int number = 0; number < SERVERS; number++) {
            awaitReady(number);
        }
    }

    @AfterEach
    void stop() {
        servers.forEach(LatchkeyProcess::close);
        proxy.close();
        database.close();
    }

    @Test
    void rollingRestartFailsNoRequest() throws Exception {
        SteadyCallers callers = new SteadyCallers();
        String token = login().path("jwt_token").asText();
        String session = session();
        callers.repeat("read", () -> expect(200, call("GET", "/node/1?_format=json", "", token)));
        expect(201, call("POST", "/node?_format=json", page(), token));
        callers.repeat("write", () -> expect(201, call("POST", "/node?_format=json", page(), token)));
        callers.repeat("refresh", new Refreshing(login().path("refresh_token").asText())::next);
        callers.repeat("sign in", this::login);
        callers.repeat(
                "administer", () -> expect(200, send(request("/admin/people").header("Cookie", session))));
        callers.start();

        for (int number = 0; number < SERVERS; number++) {
            assertThat(callers.eachHasGoneOn(AT_LAST)).isTrue();
            assertThat(servers.get(number).stop().exitCode()).isZero();
            servers.set(number, serve(number));
            awaitReady(number);
        }

        assertThat(callers.eachHasGoneOn(AT_LAST)).isTrue();
        callers.stop();
        assertThat(callers.failures()).isEmpty();
    }

    /** One family of refresh tokens, each used once, at whichever server. */
    private final class Refreshing {

        private String token;

        Refreshing(String first) {
            token = first;
        }

        void next() throws IOException, InterruptedException {
            HttpResponse<String> answer = send(request("/rest_api/refresh_token")
                    .POST(BodyPublishers.ofString("{\"refresh_token\":\"" + token + "\"}")));
            token = JSON.readTree(expect(200, answer).body())
                    .path("refresh_token")
                    .asText();
        }
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private JsonNode login() throws IOException, InterruptedException {
        String pair = Stage.USER + ":" + Stage.PASSWORD;
        HttpResponse<String> answer = send(request("/rest_api/id_token")
                .header("AUTH-METHOD", application)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.noBody()));
        return JSON.readTree(expect(200, answer).body());
    }

    /** The cookie of an administrator. */
    private String session() throws IOException, InterruptedException {
        String credentials = "{\"name\":\"admin\",\"pass\":\"" + Stage.PASSWORD + "\"}";
        HttpResponse<String> answer = send(request("/user/login?_format=json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(credentials)));
        return expect(200, answer)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";", 2)[0];
    }

    private static String page() {
        return "{\"type\":\"page\",\"title\":[\"Written during a restart\"]}";
    }

    private HttpResponse<String> call(String method, String path, String body, String token)
            throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("AUTH-METHOD", application)
                .header("Authorization", "Bearer " + token)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(proxy.address().resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private LatchkeyProcess serve(int number) {
        DatabaseSettings settings = database.settings();
        return LatchkeyProcess.start(
                "serve",
                "--port",
                Integer.toString(addresses.get(number).getPort()),
                "--data",
                data(number).toString(),
                "--database-url",
                settings.url(),
                "--database-user",
                settings.user(),
                "--database-pool-size",
                "4",
                "--public-address",
                "http://localhost",
                "--limits-shutdown-drain",
                DRAIN);
    }

    private void awaitReady(int number) {
        servers.get(number).base();
        assertThat(atLast(() -> proxy.has(addresses.get(number)))).isTrue();
    }

    private static boolean atLast(BooleanSupplier question) {
        long end = System.nanoTime() + AT_LAST.toNanos();
        boolean so = question.getAsBoolean();
        while (!so && System.nanoTime() < end) {
            so = question.getAsBoolean();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return so;
    }

    private Map<String, String> flags() {
        DatabaseSettings settings = database.settings();
        return Map.of(
                "--data",
                folder.toString(),
                "--database-url",
                settings.url(),
                "--database-user",
                settings.user(),
                "--database-pool-size",
                "4",
                "--public-address",
                "http://localhost");
    }

    private static Application refreshing(Administration administration) {
        administration.accounts().create(new NewAccount("admin", "", Stage.PASSWORD, Set.of(Role.ADMINISTRATOR)));
        Application made = administration
                .applications()
                .create(new ApplicationDraft(
                        "Refreshing",
                        true,
                        "jwt",
                        Map.of("signing_algorithm", "RS256"),
                        ApplicationRules.NONE,
                        new RefreshSettings(true, Duration.ofDays(14))));
        administration.keys().generate(made.id());
        return made;
    }

    private Path data(int number) {
        return folder.resolve("server" + number);
    }

    private static URI freeAddress() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return URI.create("http://127.0.0.1:" + free.getLocalPort());
        }
    }
}
