package dev.latchkey.server.gate;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.audit.AuditEntry;
import dev.latchkey.auth.audit.AuditFilter;
import dev.latchkey.auth.store.persistence.JdbiAuditRepository;
import dev.latchkey.server.testing.Calls;
import dev.latchkey.server.testing.Calls.Answer;
import dev.latchkey.server.testing.LiveServer;
import dev.latchkey.store.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What a day at the API leaves in the audit log and the log, once the server has stopped. */
final class AuditTrailTest {

    private static final String WRONG = "planted wrong password";
    private static final List<String> QUIETER =
            List.of("org.eclipse.jetty", "org.flywaydb", "com.zaxxer.hikari", "io.javalin", "jdk.");
    private static final String NODE = "/node/999999?_format=json";

    @TempDir
    private static Path data;

    private static final ListAppender<ILoggingEvent> LOGGED = new ListAppender<>();
    private static Application application;
    private static String token;
    private static String refresh;
    private static Map<String, AuditEntry> entries;

    @BeforeAll
    static void spendADay() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        root.setLevel(Level.DEBUG);
        List<Appender<ILoggingEvent>> usual = appenders(root);
        usual.forEach(root::detachAppender);
        LOGGED.start();
        root.addAppender(LOGGED);
        LiveServer server = LiveServer.start(data);
        try (server) {
            day(server);
        } finally {
            root.detachAppender(LOGGED);
            usual.forEach(root::addAppender);
            root.setLevel(before);
        }
        try (Database database = Database.open(server.settings().database())) {
            entries = new JdbiAuditRepository(database)
                    .page(AuditFilter.ALL, 0, 1000).stream()
                            .collect(Collectors.toMap(AuditEntry::requestId, Function.identity()));
        }
    }

    @AfterAll
    static void forget() {
        LOGGED.stop();
    }

    private static List<Appender<ILoggingEvent>> appenders(Logger logger) {
        List<Appender<ILoggingEvent>> appenders = new ArrayList<>();
        logger.iteratorForAppenders().forEachRemaining(appenders::add);
        return appenders;
    }

    private static void day(LiveServer server) {
        Calls calls = server.calls();
        application = server.application("HS256", LiveServer.refreshing());
        server.account("writer", LiveServer.WRITER_ROLE);
        Answer granted = calls.send("POST", "/rest_api/id_token", "", with("granted-1", basic(LiveServer.PASSWORD)));
        token = granted.text("jwt_token");
        refresh = granted.text("refresh_token");
        calls.send("POST", "/rest_api/id_token", "", with("wrong-password", basic(WRONG)));
        calls.send("GET", "/rest_api/id_token", "", "X-Request-Id", "wrong-method");
        calls.send("POST", "/rest_api/refresh_token", "{}", "X-Request-Id", "no-token-in-it");
        calls.send("GET", NODE, "", with("admitted", "Bearer " + token));
        calls.send("POST", "/node?_format=json", "{}", with("admitted-but-refused", "Bearer " + token));
        calls.send("GET", NODE + "&access_token=" + token, "", with("bad-token", "Bearer " + token + "x"));
        calls.send("GET", NODE, "", "X-Request-Id", "no-header", "User-Agent", "Client/1.0 (=HYPERLINK)");
        calls.refresh(refresh);
        calls.refresh(refresh + "x");
        calls.send("POST", "/rest_api/revoke", "token=" + token, with("revoking", "Bearer " + token));
    }

    private static String[] with(String requestId, String authorization) {
        return new String[] {
            "X-Request-Id",
            requestId,
            "AUTH-METHOD",
            application.id(),
            "Authorization",
            authorization,
            "Content-Type",
            requestId.equals("revoking") ? "application/x-www-form-urlencoded" : "application/json"
        };
    }

    private static String basic(String password) {
        return Calls.basic("writer", password);
    }

    @Test
    void tokenThatWasGranted() {
        AuditEntry entry = entries.get("granted-1");

        assertThat(entry.status()).isEqualTo(200);
        assertThat(entry.errorCode()).isEmpty();
        assertThat(entry.account()).isEqualTo("writer");
        assertThat(entry.applicationId()).isEqualTo(application.id());
        assertThat(entry.methodId()).isEqualTo("jwt");
        assertThat(entry.httpMethod()).isEqualTo("POST");
        assertThat(entry.path()).isEqualTo("/rest_api/id_token");
        assertThat(entry.address()).isEqualTo("127.0.0.1");
    }

    @Test
    void passwordThatWasWrong() {
        refused("wrong-password", 401, "INVALID_CREDENTIALS");
        assertThat(entries.get("wrong-password").steps()).last().satisfies(step -> {
            assertThat(step.name()).isEqualTo("password");
            assertThat(step.facts().toString()).contains("UNRECOGNIZED");
        });
    }

    @Test
    void requestsThatWereRefusedBeforeAnythingWasDecided() {
        refused("wrong-method", 405, "INVALID_HTTP_METHOD");
        refused("no-token-in-it", 400, "INCOMPLETE_REQUEST");
    }

    @Test
    void requestThatTheGateAdmittedCarriesTheFinalStatus() {
        AuditEntry missing = entries.get("admitted");
        AuditEntry invalid = entries.get("admitted-but-refused");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.errorCode()).isEmpty();
        assertThat(missing.account()).isEqualTo("writer");
        assertThat(invalid.status()).isBetween(400, 499);
        assertThat(invalid.errorCode()).isEmpty();
    }

    @Test
    void tokenThatWasRefused() {
        refused("bad-token", 401, "INVALID_TOKEN", "INVALID_SIGNATURE");
        assertThat(entries.get("bad-token").path()).doesNotContain("?", "access_token");
    }

    @Test
    void requestWithoutAnything() {
        refused("no-header", 400, "MISSING_HEADER");
        assertThat(entries.get("no-header").account()).isEqualTo(AuditEntry.ANONYMOUS);
        assertThat(entries.get("no-header").userAgent()).isEqualTo("Client/1.0 (=HYPERLINK)");
    }

    @Test
    void otherTokenEndpointsToo() {
        assertThat(entries.get("revoking").status()).isEqualTo(200);
        assertThat(entries.values())
                .filteredOn(entry -> entry.path().equals("/rest_api/refresh_token"))
                .extracting(AuditEntry::status)
                .containsExactlyInAnyOrder(200, 400, 401);
    }

    @Test
    void noSecretIsAmongTheEntriesOrInTheLog() {
        String audit = entries.values().toString();
        String log = LOGGED.list.stream()
                .filter(AuditTrailTest::reachesTheLogFile)
                .map(AuditTrailTest::line)
                .collect(Collectors.joining("\n"));
        assertThat(log).contains("authentication method jwt");
        for (String secret : List.of(token, refresh, LiveServer.PASSWORD, WRONG, signature(token))) {
            for (String form : forms(secret)) {
                assertThat(audit.contains(form)).isFalse();
                assertThat(log.lines().filter(line -> line.contains(form))).isEmpty();
            }
        }
    }

    private static List<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return List.of(
                secret,
                Base64.getEncoder().encodeToString(bytes),
                HexFormat.of().formatHex(bytes),
                basic(secret).substring(6));
    }

    private static String signature(String jwt) {
        return jwt.substring(jwt.lastIndexOf('.') + 1);
    }

    /** At level debug; the HTTP layer is kept quieter (see {@code Logs}), and the test's own client does not count. */
    private static boolean reachesTheLogFile(ILoggingEvent event) {
        boolean quieter = QUIETER.stream().anyMatch(event.getLoggerName()::startsWith);
        return event.getLevel().isGreaterOrEqual(quieter ? Level.WARN : Level.DEBUG);
    }

    private static String line(ILoggingEvent event) {
        String fault = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        return event.getFormattedMessage() + fault;
    }

    private static void refused(String requestId, int status, String... codes) {
        AuditEntry entry = entries.get(requestId);
        assertThat(entry).as(requestId).isNotNull();
        assertThat(entry.status()).isEqualTo(status);
        assertThat(entry.errorCode()).isIn((Object[]) codes);
    }
}
