package dev.latchkey.server.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.server.testing.Calls;
import dev.latchkey.server.testing.Calls.Answer;
import dev.latchkey.server.testing.LiveServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract "content", section 2.5: scripts of other origins. */
final class CorsTest {

    private static final String SHOP = "https://shop.example.com";
    private static final String SERVER = "https://www.example.com";
    private static final String EVIL = "https://evil.example";
    private static final String NODE = "/node/1?_format=json";

    @TempDir
    private static Path data;

    private static LiveServer server;
    private static Calls calls;
    private static Application shop;

    @BeforeAll
    static void start() {
        server = LiveServer.start(data, Map.of("--cors-origins", SERVER));
        calls = server.calls();
        ApplicationRules rules = new ApplicationRules(
                Set.of(),
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                false,
                "X-Shop-Token",
                List.of(SHOP),
                0);
        shop = server.application(RefreshSettings.OFF, rules, Map.of("signing_algorithm", "HS256"), true);
        server.account("editor");
        addNodeWithAlias();
    }

    private static void addNodeWithAlias() {
        Answer token = calls.send(
                "POST",
                "/rest_api/id_token",
                "",
                "AUTH-METHOD",
                shop.id(),
                "Authorization",
                Calls.basic(LiveServer.ADMINISTRATOR, LiveServer.PASSWORD));
        Answer made = calls.send(
                "POST",
                "/node?_format=json",
                "{\"type\":\"page\",\"title\":[\"About us\"],\"path\":[{\"alias\":\"/about-us\"}]}",
                "AUTH-METHOD",
                shop.id(),
                "Authorization",
                "Bearer " + token.text("jwt_token"),
                "Content-Type",
                "application/json");
        assertThat(made.status()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/node?_format=json", NODE, "/rest_api/id_token", "/rest_api/revoke"})
    void browserMayAskBeforehandWithoutCredentials(String path) {
        Answer answer = preflight(path, SHOP);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.response().body()).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(SHOP);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("POST", "PATCH", "DELETE");
        assertThat(answer.header("Access-Control-Allow-Headers").split(", "))
                .contains("AUTH-METHOD", "Authorization", "Content-Type", "X-Shop-Token");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("600");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(answer.header("Vary")).isEqualTo("Origin");
        assertThat(answer.header("Content-Type")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void everySpellingThatIsServedMayBeCalled(String path) {
        assertThat(preflight(path, SHOP).status()).isEqualTo(204);
        assertThat(preflight(path, SHOP).header("Access-Control-Allow-Origin")).isEqualTo(SHOP);

        Answer answer = calls.send("GET", path, "", "AUTH-METHOD", shop.id(), "Origin", SHOP);
        assertThat(answer.error()).isEqualTo("MISSING_AUTHORIZATION_HEADER");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(SHOP);
        assertThat(answer.header("Vary")).isEqualTo("Origin");
    }

    static List<String> spellings() {
        return List.of(
                "/NODE/1", "/node/1/", "/n%6Fde/%31", "/index.php/node/1", "/about-us", "/About-Us/", "/about%2Dus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/user/login", "/USER/login", "/user/log%69n", "/user/logout", "/node/add", "/user"})
    void pageThatLooksLikeAnEntityHasNoPartInIt(String path) {
        assertNothingAllowed(preflight(path, SHOP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nope", "/node/1/edit", "/node%2F1", "/rest_api/nothing", "/rest_api/id_token/x"})
    void pathThatIsNotServedHasNoPartInIt(String path) {
        assertNothingAllowed(preflight(path, SHOP));
        assertNothingAllowed(calls.send("POST", path, "", "AUTH-METHOD", shop.id(), "Origin", SHOP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/REST_API/id_token", "/rest_api/id_token/"})
    void everySpellingOfATokenEndpointMayBeCalled(String path) {
        assertThat(preflight(path, SHOP).status()).isEqualTo(204);
    }

    @Test
    void serversOriginMayAskToo() {
        assertThat(preflight(NODE, SERVER).header("Access-Control-Allow-Origin"))
                .isEqualTo(SERVER);
    }

    @Test
    void unknownOriginGetsThePlainAnswer() {
        Answer answer = preflight(NODE, EVIL);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Allow")).contains("GET");
        assertNothingAllowed(answer);
        assertThat(answer.header("Vary")).isEqualTo("Origin");
    }

    @Test
    void answerCanBeReadByTheOriginsOfItsApplication() {
        Answer answer = get(SHOP);

        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(SHOP);
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("X-Request-Id");
        assertThat(answer.header("Vary")).isEqualTo("Origin");
    }

    @Test
    void refusalCanBeReadLikeAnyAnswer() {
        Answer answer = get(SHOP);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.error()).isEqualTo("MISSING_AUTHORIZATION_HEADER");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(SHOP);
    }

    @Test
    void tokenCanBeFetchedByTheOriginsOfItsApplication() {
        Answer answer = calls.send(
                "POST",
                "/rest_api/id_token",
                "",
                "AUTH-METHOD",
                shop.id(),
                "Origin",
                SHOP,
                "Authorization",
                Calls.basic("editor", LiveServer.PASSWORD));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(SHOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {EVIL, SERVER, "null", "https://shop.example.com.evil.example"})
    void otherOriginsCannotReadIt(String origin) {
        Answer answer = get(origin);

        assertNothingAllowed(answer);
        assertThat(answer.header("Vary")).isEqualTo("Origin");
    }

    @Test
    void serversOriginsStandInWhereNoApplicationIsNamed() {
        assertThat(calls.send("GET", NODE, "", "Origin", SERVER).header("Access-Control-Allow-Origin"))
                .isEqualTo(SERVER);
    }

    @Test
    void requestWithoutOriginIsOrdinary() {
        assertNothingAllowed(calls.send("GET", NODE, "", "AUTH-METHOD", shop.id()));
    }

    @Test
    void pagesHaveNoPartInIt() {
        assertNothingAllowed(calls.send("GET", "/user/login", "", "Origin", SERVER));
        assertNothingAllowed(calls.send("GET", "/admin", "", "Origin", SERVER));
        assertNothingAllowed(preflight("/admin", SERVER));
    }

    private static void assertNothingAllowed(Answer answer) {
        assertThat(answer.response().headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
    }

    private static Answer get(String origin) {
        return calls.send("GET", NODE, "", "AUTH-METHOD", shop.id(), "Origin", origin);
    }

    private static Answer preflight(String path, String origin) {
        return calls.send(
                "OPTIONS",
                path,
                "",
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "auth-method,authorization,content-type");
    }
}
