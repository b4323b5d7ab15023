package dev.latchkey.server.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.server.testing.Calls;
import dev.latchkey.server.testing.Calls.Answer;
import dev.latchkey.server.testing.LiveServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract "auth", section 4: each row of the table, as a client gets it. */
final class ErrorTableTest {

    private static final String SECRET = "a secret of 32 bytes or more 7kQ2";
    private static final String NODE = "/node/999999?_format=json";
    private static final String ASK_BEARER = "Bearer realm=\"Latchkey\"";
    private static final String ASK_BASIC = "Basic realm=\"Latchkey\", charset=\"UTF-8\"";

    @TempDir
    private static Path data;

    private static LiveServer server;
    private static Calls calls;
    private static Application application;
    private static String keyId;

    @BeforeAll
    static void start() {
        server = LiveServer.start(data, Map.of("--jwks-allow-loopback", "true"));
        calls = server.calls();
        application = application(ApplicationRules.NONE);
        keyId = server.administration()
                .keys()
                .paste(application.id(), SECRET, "")
                .id();
        server.account("editor");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void missingHeader() {
        Answer answer = calls.send("GET", NODE, "");

        row(answer, 400, "MISSING_HEADER", "Missing required unique header. It should contain the application ID.");
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000", "nonsense", "../../etc"})
    void unknownOrMalformedApplication(String id) {
        row(get(id, "Bearer x"), 400, "INVALID_APPLICATION_ID");
    }

    @Test
    void repeatedApplication() {
        row(
                calls.send("GET", NODE, "", "AUTH-METHOD", application.id(), "AUTH-METHOD", application.id()),
                400,
                "INVALID_APPLICATION_ID");
    }

    @Test
    void disabledApplication() {
        Application disabled = application(ApplicationRules.NONE);
        server.administration().applications().setEnabled(disabled.id(), false);

        row(get(disabled.id(), "Bearer x"), 400, "INVALID_APPLICATION_ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic %%%", "Basic ZWRpdG9y", "Basic //8="})
    void basicThatCannotBeRead(String value) {
        row(idToken(value), 400, "INCOMPLETE_REQUEST");
    }

    @Test
    void repeatedCredential() {
        row(
                calls.send(
                        "GET",
                        NODE,
                        "",
                        "AUTH-METHOD",
                        application.id(),
                        "Authorization",
                        "Bearer a",
                        "Authorization",
                        "Bearer a"),
                400,
                "INCOMPLETE_REQUEST");
    }

    @Test
    void missingAuthorization() {
        Answer answer = calls.send("GET", NODE, "", "AUTH-METHOD", application.id());

        row(answer, 401, "MISSING_AUTHORIZATION_HEADER", "Authorization header not received.");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo(ASK_BEARER);
    }

    @Test
    void missingAuthorizationForAToken() {
        Answer answer = calls.send("POST", "/rest_api/id_token", "", "AUTH-METHOD", application.id());

        row(answer, 401, "MISSING_AUTHORIZATION_HEADER", "Authorization header not received.");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo(ASK_BASIC);
    }

    @Test
    void anotherScheme() {
        Answer answer = get(application.id(), "Basic ZWRpdG9yOng=");

        row(
                answer,
                401,
                "INVALID_AUTHORIZATION_HEADER_TOKEN_TYPE",
                "Authorization header must be the type of Bearer Token.");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo(ASK_BEARER);
    }

    @Test
    void expiredToken() {
        long now = Instant.now().getEpochSecond();

        judged(
                bearer(token(payload("editor", now - 7200, now - 3600))),
                "TOKEN_EXPIRED",
                "Invalid request: Token Expired.");
    }

    @Test
    void userThatIsUnknown() {
        judged(bearer(token(payload("nobody"))), "USER_INFORMATION_NOT_FOUND", "Could Not Retrieve User Information.");
    }

    @Test
    void anonymousUserCannotBeNamed() {
        judged(bearer(token(payload(""))), "USER_INFORMATION_NOT_FOUND", "Could Not Retrieve User Information.");
    }

    @Test
    void forgedSignature() {
        String forged = Forged.token(header(keyId), payload("editor"), "another secret of 32 bytes 7kQ2xx");

        judged(bearer(forged), "INVALID_SIGNATURE", "Invalid Token signature.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b", "a.b.c", "..", "eyJhbGciOiJIUzI1NiJ9.e30.====", "a.b.c.d.e"})
    void nonsenseIsNoToken(String text) {
        judged(bearer(text), "INVALID_TOKEN");
    }

    @Test
    void tokenWithoutSignature() {
        String token = Forged.token("{\"alg\":\"none\"}", payload("editor"), SECRET);

        judged(bearer(token), "INVALID_ALGORITHM");
    }

    @Test
    void tokenWithCriticalHeader() {
        String token = Forged.token("{\"alg\":\"HS256\",\"crit\":[null]}", payload("editor"), SECRET);

        judged(bearer(token), "INVALID_TOKEN");
    }

    @Test
    void unknownKey() {
        judged(bearer(Forged.token(header("no-such-key"), payload("editor"), SECRET)), "UNKNOWN_KEY");
    }

    @Test
    void tokenOfTheFuture() {
        long now = Instant.now().getEpochSecond();

        judged(bearer(token(payload("editor", now + 3600, now + 7200))), "TOKEN_NOT_YET_VALID");
    }

    @Test
    void anotherIssuer() {
        judged(bearer(token(payload("editor").replace(server.base(), "https://evil.example"))), "INVALID_ISSUER");
    }

    @Test
    void anotherAudience() {
        judged(bearer(token(payload("editor").replace(application.id(), "00000000"))), "INVALID_AUDIENCE");
    }

    @Test
    void revokedToken() {
        Account ended = server.account("ended");
        String token = calls.logIn(application.id(), "ended").text("jwt_token");
        server.administration().accounts().changePassword(ended.id(), "another good password");

        judged(bearer(token), "TOKEN_REVOKED");
    }

    @Test
    void wrongPasswordAndUnknownNameAreAnsweredAlike() {
        Answer wrong = idToken(Calls.basic("editor", "wrong password"));
        Answer unknown = idToken(Calls.basic("nobody", "wrong password"));

        row(wrong, 401, "INVALID_CREDENTIALS");
        row(unknown, 401, "INVALID_CREDENTIALS");
        assertThat(unknown.text("error_description")).isEqualTo(wrong.text("error_description"));
        assertThat(wrong.header("WWW-Authenticate")).isEqualTo(ASK_BASIC);
    }

    @Test
    void missingUserName() {
        Answer answer = idToken(Calls.basic("", "password"));

        row(answer, 401, "MISSING_USERNAME");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo(ASK_BASIC);
    }

    @Test
    void refreshTokenThatIsUnknown() {
        Answer answer = calls.refresh("A".repeat(43));

        row(answer, 401, "INVALID_REFRESH_TOKEN");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer ");
    }

    @Test
    void blockedUser() {
        Account blocked = server.account("blocked");
        String token = calls.logIn(application.id(), "blocked").text("jwt_token");
        server.administration().accounts().setActive(blocked.id(), false);

        row(bearer(token), 403, "USER_BLOCKED");
        row(idToken(Calls.basic("blocked", LiveServer.PASSWORD)), 403, "USER_BLOCKED");
        row(idToken(Calls.basic("blocked", "wrong password")), 401, "INVALID_CREDENTIALS");
        assertThat(bearer(token).header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void ruleOfTheApplication() {
        Application strict = application(new ApplicationRules(
                Set.of("administrator"),
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                false,
                "",
                List.of(),
                0));
        String key =
                server.administration().keys().paste(strict.id(), SECRET, "").id();
        String token = Forged.token(header(key), payload("editor").replace(application.id(), strict.id()), SECRET);

        Answer answer = get(strict.id(), "Bearer " + token);

        row(answer, 403, "ACCESS_DENIED", "The application does not allow any of the account's roles.");
    }

    @Test
    void blockedAddress() {
        Application elsewhere = application(addresses("10.0.0.0/8"));

        row(get(elsewhere.id(), "Bearer x"), 403, "IP_BLOCKED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void otherMethods(String method) {
        for (String path : List.of("/rest_api/id_token", "/rest_api/id_token/")) {
            Answer answer = calls.send(method, path, "");

            row(answer, 405, "INVALID_HTTP_METHOD");
            assertThat(answer.header("Allow")).isEqualTo("POST");
        }
    }

    @Test
    void oversizedBody() {
        Answer answer = calls.send(
                "POST",
                "/rest_api/id_token",
                "x".repeat(1_100_000),
                "AUTH-METHOD",
                application.id(),
                "Authorization",
                Calls.basic("editor", LiveServer.PASSWORD));

        row(answer, 413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void oversizedHeaders() {
        row(calls.send("GET", NODE, "", "X-Large", "x".repeat(20_000)), 431, "HEADERS_TOO_LARGE");
    }

    @Test
    void tooManyFailures() {
        server.account("guessed");
        for (int i = 0; i < 5; i++) {
            idToken(Calls.basic("guessed", "wrong password"));
        }

        Answer answer = idToken(Calls.basic("guessed", LiveServer.PASSWORD));

        row(answer, 429, "TOO_MANY_REQUESTS");
        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]{1,5}");
    }

    @Test
    void applicationThatCannotIssue() {
        Application external = application(ApplicationRules.NONE);

        Answer answer = calls.send(
                "POST",
                "/rest_api/id_token",
                "",
                "AUTH-METHOD",
                external.id(),
                "Authorization",
                Calls.basic("editor", LiveServer.PASSWORD));

        row(answer, 400, "TOKEN_ISSUING_NOT_CONFIGURED");
    }

    @Test
    void keysOutOfReach() {
        Application remote = server.application(
                RefreshSettings.OFF,
                ApplicationRules.NONE,
                Map.of("signing_algorithm", "RS256", "jwks_uri", "http://127.0.0.1:1/keys"),
                false);
        String token = Forged.token("{\"alg\":\"RS256\",\"kid\":\"k\"}", payload("editor"), SECRET);

        Answer answer = get(remote.id(), "Bearer " + token);

        row(answer, 503, "KEY_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
    }

    @Test
    void methodThatFails() {
        Application failing = server.administration()
                .applications()
                .create(new dev.latchkey.auth.application.ApplicationDraft(
                        "Failing", true, FailingMethodProvider.ID, Map.of(), ApplicationRules.NONE));

        Answer answer = get(failing.id(), "Bearer x");

        row(answer, 503, "AUTH_METHOD_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
        assertThat(answer.response().body()).doesNotContain("planted");
    }

    @Test
    void requestIdIsTakenOverIfWellFormed() {
        Answer given = calls.send("GET", NODE, "", "X-Request-Id", "caller-0123456789");
        Answer malformed = calls.send("GET", NODE, "", "X-Request-Id", "not good!");

        assertThat(given.text("request_id")).isEqualTo("caller-0123456789");
        assertThat(malformed.text("request_id")).isNotEqualTo("not good!");
        row(given, 400, "MISSING_HEADER");
        row(malformed, 400, "MISSING_HEADER");
    }

    @Test
    void masterSwitchOffMakesEverybodyAnonymous() {
        server.administration().applications().enableGate(false);
        try {
            assertThat(get("nonsense", "Bearer x").status()).isNotIn(400, 401);
        } finally {
            server.administration().applications().enableGate(true);
        }
        row(get("nonsense", "Bearer x"), 400, "INVALID_APPLICATION_ID");
    }

    private static void judged(Answer answer, String error, String description) {
        row(answer, 401, error, description);
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo(ASK_BEARER + ", error=\"invalid_token\", error_description=\"" + description + "\"");
    }

    private static void judged(Answer answer, String error) {
        judged(answer, error, answer.text("error_description"));
    }

    private static void row(Answer answer, int status, String error) {
        row(answer, status, error, answer.text("error_description"));
    }

    private static void row(Answer answer, int status, String error, String description) {
        assertThat(answer.error()).isEqualTo(error);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(description).isNotBlank();
        boolean repeated = Set.of("TOKEN_EXPIRED", "USER_INFORMATION_NOT_FOUND", "INVALID_SIGNATURE")
                .contains(error);
        assertThat(answer.response().body())
                .isEqualTo("{\"status\":\"error\",\"http_code\":" + status + ",\"error\":\"" + error
                        + "\",\"error_description\":\"" + description + "\","
                        + (repeated ? "\"message\":\"" + description + "\"," : "")
                        + "\"request_id\":\"" + answer.header("X-Request-Id") + "\"}");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("WWW-Authenticate").isEmpty()).isEqualTo(status != 401);
    }

    private static Answer bearer(String token) {
        return get(application.id(), "Bearer " + token);
    }

    private static Answer get(String id, String authorization) {
        return calls.send("GET", NODE, "", "AUTH-METHOD", id, "Authorization", authorization);
    }

    private static Answer idToken(String authorization) {
        return calls.send(
                "POST", "/rest_api/id_token", "", "AUTH-METHOD", application.id(), "Authorization", authorization);
    }

    private static String token(String payload) {
        return Forged.token(header(keyId), payload, SECRET);
    }

    private static String header(String kid) {
        return "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"" + kid + "\"}";
    }

    private static String payload(String name) {
        long now = Instant.now().getEpochSecond();
        return payload(name, now, now + 3600);
    }

    private static String payload(String name, long from, long until) {
        return "{\"iss\":\"" + server.base() + "\",\"aud\":\"" + application.id() + "\",\"sub\":\"x\",\"jti\":\"j1\","
                + "\"iat\":" + from + ",\"nbf\":" + from + ",\"exp\":" + until + ",\"name\":\"" + name + "\"}";
    }

    private static Application application(ApplicationRules rules) {
        return server.application(RefreshSettings.OFF, rules, Map.of("signing_algorithm", "HS256"), false);
    }

    private static ApplicationRules addresses(String allowed) {
        return new ApplicationRules(
                Set.of(), List.of(), List.of(), Set.of(), List.of(allowed), List.of(), false, "", List.of(), 0);
    }
}
