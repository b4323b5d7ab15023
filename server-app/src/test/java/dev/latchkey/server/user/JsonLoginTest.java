package dev.latchkey.server.user;

import static dev.latchkey.server.testing.Bodies.credentials;
import static dev.latchkey.server.testing.Bodies.json;
import static dev.latchkey.server.testing.TestServer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Role;
import dev.latchkey.server.testing.Answer;
import dev.latchkey.server.testing.Browser;
import dev.latchkey.server.testing.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract "content", section 5. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JsonLoginTest {

    private static final String LOGIN = "/user/login?_format=json";
    private static final String UNRECOGNIZED = "400 Sorry, unrecognized username or password.";

    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = new TestServer(folder);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Answer login(String body, String... headers) {
        return server.browser().post(LOGIN, body, headers);
    }

    @Test
    void goodLoginIsGreetedWithBothTokens() {
        Account account = server.account();

        Answer answer = login(credentials(account.name(), PASSWORD));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.json().path("current_user"))
                .hasToString(json("{'uid':'" + account.id() + "','name':'" + account.name() + "'}"));
        assertThat(answer.json().path("csrf_token").asText()).hasSize(43);
        assertThat(answer.json().path("logout_token").asText()).hasSize(43);
        assertThat(answer.headers("Set-Cookie")).hasSize(1);
    }

    @Test
    void rolesAreToldToWhoMayAdministerUsers() {
        Account account = server.accountWith(Role.ADMINISTRATOR);

        JsonNode user = login(credentials(account.name(), PASSWORD)).json().path("current_user");

        assertThat(user)
                .hasToString(json("{'uid':'" + account.id() + "','roles':['authenticated','administrator'],'name':'"
                        + account.name() + "'}"));
    }

    @Test
    void nameIsComparedWithoutRegardToCase() {
        Account account = server.account();

        Answer answer = login(credentials(account.name().toUpperCase(java.util.Locale.ROOT), PASSWORD));

        assertThat(answer.json().path("current_user").path("name").asText()).isEqualTo(account.name());
    }

    @Test
    void nameIsNotTrimmed() {
        Account account = server.account();

        assertThat(login(credentials(" " + account.name(), PASSWORD)).refusal()).isEqualTo(UNRECOGNIZED);
    }

    @Test
    void mailAddressIsNoName() {
        Account account = server.account();

        assertThat(login(credentials(account.mail(), PASSWORD)).refusal()).isEqualTo(UNRECOGNIZED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'name':null,'pass':null}", "[]", "5", "null"})
    void missingCredentialsAreTold(String body) {
        assertThat(login(json(body)).refusal()).isEqualTo("400 Missing credentials.");
    }

    @Test
    void missingNameIsTold() {
        assertThat(login(json("{'pass':'x'}")).refusal()).isEqualTo("400 Missing credentials.name.");
    }

    @Test
    void missingPasswordIsTold() {
        assertThat(login(json("{'name':'x'}")).refusal()).isEqualTo("400 Missing credentials.pass.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'name':['x'],'pass':'y'}", "{'name':{},'pass':'y'}", "{'name':1,'pass':'y'}"})
    void nameThatIsNoTextIsRefusedByName(String body) {
        assertThat(login(json(body)).refusal()).isEqualTo("400 The value of credentials.name must be a string.");
    }

    @Test
    void wrongPasswordIsRefused() {
        assertThat(login(credentials(server.account().name(), "wrong")).refusal())
                .isEqualTo(UNRECOGNIZED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "", "anonymous", "\u0000", "\uD800"})
    void unknownNameIsRefusedLikeAWrongPassword(String name) {
        String body = json("{'name':'" + escaped(name) + "','pass':'wrong'}");

        assertThat(login(body).status()).isEqualTo(400);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
        return escaped.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {PASSWORD, "wrong"})
    void blockedAccountIsToldWhateverThePassword(String password) {
        Account account = server.account();
        server.administration().accounts().setActive(account.id(), false);

        assertThat(login(credentials(account.name(), password)).refusal())
                .isEqualTo("400 The user has not been activated or is blocked.");
    }

    @Test
    void emptyBodyIsRefused() {
        assertThat(login("").refusal()).isEqualTo("400 No entity content received.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "name=x&pass=y", "{'name':'x','pass':'y'} trailing"})
    void malformedBodyIsRefused(String body) {
        assertThat(login(json(body)).refusal()).isEqualTo("400 Syntax error");
    }

    @Test
    void contentTypeIsNotChecked() {
        String body = credentials(server.account().name(), PASSWORD);

        assertThat(login(body, "Content-Type", "text/weird").status()).isEqualTo(200);
    }

    @Test
    void whoIsLoggedInCannotLogIn() {
        Browser browser = server.browserOf(server.account());

        assertThat(browser.post(LOGIN, credentials("x", "y")).refusal())
                .isEqualTo("403 This route can only be accessed by anonymous users.");
    }

    @Test
    void basicCredentialsAreRefused() {
        Answer answer = login(credentials(server.account().name(), PASSWORD), "Authorization", "Basic eDp5");

        assertThat(answer.refusal()).isEqualTo("403 The used authentication method is not allowed on this route.");
    }

    @Test
    void pageOfAnotherSiteCannotLogItsVisitorsIn() {
        Answer answer = login(credentials(server.account().name(), PASSWORD), "Sec-Fetch-Site", "cross-site");

        assertThat(answer.refusal()).isEqualTo("403 Logging in from a page of another site is not allowed.");
    }

    @Test
    void loginFormHasNoJson() {
        assertThat(server.browser().get(LOGIN).refusal())
                .isEqualTo("406 A route that returns a rendered array as its response only supports the HTML format.");
    }

    @Test
    void logoutEndsTheSession() {
        Browser browser = server.browserOf(server.account());
        String cookie = browser.cookie();

        Answer answer = browser.logout();

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Content-Type")).isEmpty();
        assertThat(answer.header("Set-Cookie")).contains("=deleted; Max-Age=0");
        assertThat(server.browser()
                        .withCookie(cookie)
                        .get("/user/login_status?_format=json")
                        .body())
                .isEqualTo("0");
    }

    @Test
    void logoutWithoutTokenIsRefused() {
        assertThat(server.browserOf(server.account())
                        .post("/user/logout?_format=json", "")
                        .refusal())
                .isEqualTo("403 'csrf_token' URL query argument is missing.");
    }

    @Test
    void logoutWithTheOtherTokenIsRefusedAndNothingEnds() {
        Browser browser = server.browserOf(server.account());

        Answer answer = browser.post("/user/logout?_format=json&token=" + browser.csrfToken(), "");

        assertThat(answer.refusal()).isEqualTo("403 'csrf_token' URL query argument is invalid.");
        assertThat(browser.get("/user/login_status?_format=json").body()).isEqualTo("1");
    }

    @Test
    void logoutOfNobodyIsRefused() {
        assertThat(server.browser()
                        .post("/user/logout?_format=json&token=" + "x".repeat(43), "")
                        .refusal())
                .isEqualTo("403 'csrf_token' URL query argument is invalid.");
    }

    @Test
    void loginStatusIsPlainText() {
        Answer answer = server.browser().get("/user/login_status?_format=json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(answer.body()).isEqualTo("0");
    }

    @Test
    void loginStatusOfWhoIsLoggedInIsOne() {
        assertThat(server.browserOf(server.account())
                        .get("/user/login_status?_format=json")
                        .body())
                .isEqualTo("1");
    }

    @Test
    void loginStatusTakesNoBasicCredentials() {
        assertThat(server.browser()
                        .get("/user/login_status?_format=json", "Authorization", "Basic eDp5")
                        .refusal())
                .isEqualTo("403 The used authentication method is not allowed on this route.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'name':'user1'}", "{'name':'nobody'}", "{'mail':'nobody@example.com'}"})
    void newPasswordIsAskedForWithoutLearningAnything(String body) {
        Answer answer = server.browser().post("/user/password?_format=json", json(body));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void newPasswordForNobodyIsRefused() {
        assertThat(server.browser().post("/user/password?_format=json", "{}").refusal())
                .isEqualTo("400 Missing credentials.name or credentials.mail");
    }

    @Test
    void newPasswordWithoutFormatIsNotFound() {
        assertThat(server.browser().post("/user/password", "{}").refusal())
                .isEqualTo("404 No route found for \"POST " + server.publicAddress() + "/user/password\"");
    }

    @Test
    void sixthTryIsRefusedEvenWithTheRightPassword() {
        Account account = server.account();
        failFiveTimes(account);

        assertThat(login(credentials(account.name(), PASSWORD)).refusal())
                .isEqualTo("403 Too many failed login attempts from your IP address."
                        + " This IP address is temporarily blocked.");
    }

    @Test
    void refusedAccountIsLetInWhenTheWindowHasPassed() {
        Account account = server.account();
        failFiveTimes(account);
        server.clock().forward(Duration.ofHours(6).plusSeconds(1));

        assertThat(login(credentials(account.name(), PASSWORD)).status()).isEqualTo(200);
    }

    @Test
    void successClearsTheCounterOfTheAccount() {
        Account account = server.account();
        List.of(1, 2, 3, 4).forEach(i -> login(credentials(account.name(), "wrong")));
        login(credentials(account.name(), PASSWORD));
        List.of(1, 2, 3, 4).forEach(i -> login(credentials(account.name(), "wrong")));

        assertThat(login(credentials(account.name(), PASSWORD)).status()).isEqualTo(200);
    }

    @Test
    void floodFromOneAddressBlocksTheAddress(@TempDir Path folder) {
        try (TestServer strict = new TestServer(folder, "--flood-address-failures", "3")) {
            String name = strict.account().name();
            List.of(1, 2, 3).forEach(i -> strict.browser().post(LOGIN, credentials("nobody" + i, "wrong")));

            assertThat(strict.browser().post(LOGIN, credentials(name, PASSWORD)).refusal())
                    .isEqualTo("403 Access is blocked because of IP based flood prevention.");
        }
    }

    private void failFiveTimes(Account account) {
        List.of(1, 2, 3, 4, 5)
                .forEach(i -> assertThat(
                                login(credentials(account.name(), "wrong")).refusal())
                        .isEqualTo(UNRECOGNIZED));
    }
}
