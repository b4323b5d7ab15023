package dev.latchkey.server.user;

import static dev.latchkey.server.testing.Bodies.credentials;
import static dev.latchkey.server.testing.Bodies.json;
import static dev.latchkey.server.testing.TestServer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.server.testing.Answer;
import dev.latchkey.server.testing.Browser;
import dev.latchkey.server.testing.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** REST by the cookie of a browser session (contract "content", sections 1.7, 2.6, 4.2 and 5). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CookieSessionTest {

    private static final String PAGE = json("{'type':[{'target_id':'page'}],'title':[{'value':'By cookie'}]}");
    private static final String STATUS = "/user/login_status?_format=json";

    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = new TestServer(folder);
        server.enable("entity:node", "GET", "POST", "PATCH", "DELETE");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Account author() {
        return server.account("access content", "create page content");
    }

    private static Answer create(Browser browser) {
        return browser.post("/node?_format=json", PAGE);
    }

    @Test
    void cookieWithTokenCreatesANode() {
        Account author = author();

        Answer answer = create(server.browserOf(author));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().at("/uid/0/target_id").asLong()).isEqualTo(author.id());
    }

    @Test
    void tokenFromTheTokenRouteWillDo() {
        Browser browser = server.browserOf(author());
        browser.withCsrfToken(browser.get("/session/token").body());

        assertThat(create(browser).status()).isEqualTo(201);
        assertThat(create(browser).status()).isEqualTo(201);
    }

    @Test
    void writeWithoutTokenIsRefused() {
        Browser browser = server.browserOf(author()).withCsrfToken("");

        assertThat(create(browser).refusal()).isEqualTo("403 X-CSRF-Token request header is missing");
    }

    @Test
    void writeWithAWrongTokenIsRefused() {
        Browser browser = server.browserOf(author()).withCsrfToken("x".repeat(43));

        assertThat(create(browser).refusal()).isEqualTo("403 X-CSRF-Token request header is invalid");
    }

    @Test
    void tokenOfAnotherSessionIsRefused() {
        Account author = author();
        Browser browser =
                server.browserOf(author).withCsrfToken(server.browserOf(author).csrfToken());

        assertThat(create(browser).refusal()).isEqualTo("403 X-CSRF-Token request header is invalid");
    }

    @Test
    void logoutTokenDoesNotGuardWrites() {
        Browser browser = server.browserOf(author());
        browser.withCsrfToken(browser.logoutToken());

        assertThat(create(browser).refusal()).isEqualTo("403 X-CSRF-Token request header is invalid");
    }

    @Test
    void readingNeedsNoToken() {
        Browser browser = server.browserOf(author());
        long node = create(browser).json().at("/nid/0/value").asLong();

        assertThat(browser.withCsrfToken("")
                        .get("/node/" + node + "?_format=json")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void cookieIsRefusedWhereItIsNoProvider() {
        server.enable("entity:path_alias", Set.of("rest_api_authentication"), "GET", "POST");

        assertThat(server.browserOf(author())
                        .post("/entity/path_alias?_format=json", "{}")
                        .refusal())
                .isEqualTo("403 The used authentication method is not allowed on this route.");
    }

    @Test
    void requestAddressedToTheGateIsTheGatesWhateverTheCookie() {
        Answer answer = server.browserOf(author()).post("/node?_format=json", PAGE, "AUTH-METHOD", "00000000");

        assertThat(answer.json().path("error").asText()).isEqualTo("INVALID_APPLICATION_ID");
    }

    @Test
    void logoutKillsTheCookie() {
        Browser browser = server.browserOf(author());
        String cookie = browser.cookie();
        browser.logout();

        Answer answer = create(server.browser().withCookie(cookie).withCsrfToken(browser.csrfToken()));

        assertThat(answer.json().path("error").asText()).isEqualTo("MISSING_HEADER");
    }

    @Test
    void cookieOfAnEndedSessionIsStillACredential(@TempDir Path folder) {
        try (TestServer open = new TestServer(folder)) {
            openForAnonymousReads(open);
            open.enable("entity:user", "GET");
            Account account = open.account();
            Browser browser = open.browserOf(account);
            String cookie = browser.cookie();
            browser.logout();
            String profile = "/user/" + account.id() + "?_format=json";

            assertThat(open.browser().get(profile).status()).isEqualTo(401);
            assertThat(open.browser().withCookie(cookie).get(profile).refusal())
                    .isEqualTo("403 The 'access user profiles' permission is required.");
        }
    }

    private static void openForAnonymousReads(TestServer server) {
        ApplicationRules none = ApplicationRules.NONE;
        Application application = server.administration()
                .applications()
                .create(new ApplicationDraft(
                        "Readers",
                        true,
                        "jwt",
                        Map.of("username_attribute", "name", "signing_algorithm", "RS256"),
                        new ApplicationRules(
                                none.allowedRoles(),
                                none.allowedPaths(),
                                none.blockedPaths(),
                                none.allowedMethods(),
                                none.allowedAddresses(),
                                none.blockedAddresses(),
                                true,
                                "",
                                none.corsOrigins(),
                                0)));
        server.administration().applications().makeDefault(application.id());
    }

    @Test
    void idleSessionEnds() {
        Browser browser = server.browserOf(author());
        server.clock().forward(Duration.ofMinutes(32));

        assertThat(browser.get(STATUS).body()).isEqualTo("0");
    }

    @Test
    void sessionInUseLivesOn() {
        Browser browser = server.browserOf(author());
        for (int i = 0; i < 4; i++) {
            server.clock().forward(Duration.ofMinutes(25));
            assertThat(browser.get(STATUS).body()).isEqualTo("1");
        }
    }

    @Test
    void sessionInUseEndsAfterItsAbsoluteLifetime() {
        Browser browser = server.browserOf(author());
        Duration step = Duration.ofMinutes(25);
        for (Duration age = step; age.compareTo(Duration.ofHours(12)) < 0; age = age.plus(step)) {
            server.clock().forward(step);
            assertThat(browser.get(STATUS).body()).as(age.toString()).isEqualTo("1");
        }
        server.clock().forward(step);

        assertThat(browser.get(STATUS).body()).isEqualTo("0");
    }

    @Test
    void presetCookieIsNotAdopted() {
        Account author = author();
        String name = server.browserOf(author).cookie().split("=", 2)[0];
        String preset = name + "=" + "A".repeat(43);
        Browser victim = server.browser().withCookie(preset);

        victim.login(author.name(), PASSWORD);

        assertThat(victim.cookie()).isNotEqualTo(preset);
        assertThat(server.browser().withCookie(preset).get(STATUS).body()).isEqualTo("0");
    }

    @Test
    void eachLoginHasASessionOfItsOwn() {
        Account author = author();
        Browser first = server.browserOf(author);
        Browser second = server.browserOf(author);

        assertThat(first.cookie()).isNotEqualTo(second.cookie());
        first.logout();
        assertThat(second.get(STATUS).body()).isEqualTo("1");
    }

    @Test
    void failedLoginSetsNoCookie() {
        Answer answer = server.browser().post("/user/login?_format=json", credentials("nobody", "wrong"));

        assertThat(answer.headers("Set-Cookie")).isEmpty();
    }

    @Test
    void blockedAccountLosesItsSessions() {
        Account author = author();
        Browser browser = server.browserOf(author);
        server.administration().accounts().setActive(author.id(), false);

        assertThat(browser.get(STATUS).body()).isEqualTo("0");
    }

    @Test
    void newPasswordEndsSessions() {
        Account author = author();
        Browser browser = server.browserOf(author);
        server.administration().accounts().changePassword(author.id(), "another long password");

        assertThat(browser.get(STATUS).body()).isEqualTo("0");
    }

    @Test
    void deletedAccountLosesItsSessions() {
        Account author = author();
        Browser browser = server.browserOf(author);
        server.administration().accounts().delete(author.id());

        assertThat(browser.get(STATUS).body()).isEqualTo("0");
    }

    @Test
    void takenPermissionIsGoneAtTheNextRequest() {
        Account author = author();
        Browser browser = server.browserOf(author);
        server.administration().accounts().setRoles(author.id(), Set.of());

        assertThat(create(browser).status()).isEqualTo(403);
    }

    @Test
    void cookieOfAPlainServerIsForHttpAndScriptsDoNotSeeIt() {
        Account account = server.account();

        Answer answer = server.browser().login(account.name(), PASSWORD);

        assertThat(answer.header("Set-Cookie"))
                .matches("SESS[0-9a-f]{32}=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void cookieOfASecureServerIsBoundToHostAndTransport(@TempDir Path folder) {
        try (TestServer secure = new TestServer(folder, "--public-address", "https://cms.example.com")) {
            Account account = secure.account();
            Browser browser = secure.browser();

            Answer answer = browser.login(account.name(), PASSWORD);

            assertThat(answer.header("Set-Cookie"))
                    .matches("__Host-SSESS[0-9a-f]{32}=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax; Secure");
            assertThat(browser.get(STATUS).body()).isEqualTo("1");
        }
    }
}
