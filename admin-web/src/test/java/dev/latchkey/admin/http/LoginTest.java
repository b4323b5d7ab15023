package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.session.SignInLinks;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LoginTest {

    private static final AdminServer SERVER = new AdminServer();

    static {
        SERVER.account("editor");
        SERVER.account("boss", Role.ADMINISTRATOR);
        SERVER.service(Accounts.class).setActive(SERVER.account("blocked").id(), false);
    }

    private final Browser browser = SERVER.browser();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void plainAccountComesToItsOwnPage() {
        Answer answer = login("editor", AdminServer.PASSWORD);

        assertThat(answer.path()).isEqualTo("/user");
        assertThat(answer.text()).contains("editor");
    }

    @Test
    void administratorComesToTheOverview() {
        assertThat(login("boss", AdminServer.PASSWORD).path()).isEqualTo("/admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor", "nobody"})
    void wrongPasswordAndUnknownNameAreAnsweredAlike(String name) {
        Answer answer = login(name, "guess-4711");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-name-problem").text()).isEqualTo("Unrecognized username or password.");
        assertThat(answer.body()).doesNotContain("guess-4711");
        SERVER.clock().pass(Duration.ofHours(7));
    }

    @Test
    void blockedAccountIsToldSoOnceThePasswordIsRight() {
        assertThat(login("blocked", AdminServer.PASSWORD).text())
                .contains("The username blocked has not been activated or is blocked.");
    }

    @Test
    void sixthWrongPasswordIsRefusedEvenWhenRight() {
        for (int i = 0; i < 5; i++) {
            login("boss", "wrong");
        }

        Answer answer = login("boss", AdminServer.PASSWORD);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text())
                .contains("There have been more than 5 failed login attempts for this account."
                        + " It is temporarily blocked. Try again later.");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        SERVER.clock().pass(Duration.ofHours(7));
        assertThat(login("boss", AdminServer.PASSWORD).path()).isEqualTo("/admin");
    }

    @Test
    void logoutEndsTheSessionOnTheServer() {
        Browser editor = SERVER.signedIn("editor");
        String cookies = editor.cookies().getCookieStore().getCookies().toString();

        Answer answer = editor.get("/user").form("/user/logout").submit();

        assertThat(answer.messages()).contains("You have been logged out.");
        assertThat(SERVER.browser()
                        .send(browser.request("/user")
                                .header(
                                        "Cookie",
                                        cookies.substring(1, cookies.length() - 1)
                                                .replace(",", ";")))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void pageThatNeedsALoginComesAfterIt() {
        Answer login = browser.get("/user?part=2");

        assertThat(login.path()).isEqualTo("/user/login");
        Answer answer = login.form("/user/login")
                .set("name", "editor")
                .set("pass", AdminServer.PASSWORD)
                .submit();
        assertThat(answer.path()).isEqualTo("/user");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https:evil.example",
                "%2f%2fevil.example",
                "/%2fevil.example"
            })
    void destinationElsewhereIsForgotten(String destination) {
        Browser fresh = SERVER.browser();
        Answer login = fresh.get("/user/login?destination=" + URLEncoder.encode(destination, StandardCharsets.UTF_8));
        assertThat(login.body()).doesNotContain("evil");

        Answer answer = fresh.post(
                "/user/login",
                login.form("/user/login")
                                .set("name", "editor")
                                .set("pass", AdminServer.PASSWORD)
                                .encoded()
                        + "&destination=" + URLEncoder.encode(destination, StandardCharsets.UTF_8));

        assertThat(answer.path()).isEqualTo("/user");
    }

    @Test
    void sessionThatSomebodyElseSetIsNotAdopted() {
        Browser victim = SERVER.signedIn("editor");
        String planted = session(victim);

        victim.get("/user").form("/user/logout").submit();
        victim.cookies().getCookieStore().add(SERVER.address(), cookie(sessionName(), planted));
        victim.get("/user/login")
                .form("/user/login")
                .set("name", "editor")
                .set("pass", AdminServer.PASSWORD)
                .submit();

        assertThat(session(victim)).isNotEqualTo(planted);
        assertThat(victim.get("/user").status()).isEqualTo(200);
    }

    @Test
    void loginLinkSignsInOnceByItsButtonOnly() {
        Account editor = SERVER.service(Accounts.class).byName("editor").orElseThrow();
        String link = "/user/sign-in-link?token="
                + SERVER.service(SignInLinks.class).forAccount(editor.id(), Duration.ofHours(1));
        browser.get(link);

        Answer answer = browser.get(link).form("/user/sign-in-link").submit();

        assertThat(answer.messages()).contains("You are logged in as editor.");
        assertThat(SERVER.browser().get(link).status()).isEqualTo(404);
    }

    @Test
    void loginLinkCanSetANewPassword() {
        Account lost = SERVER.account("lost");
        String token = SERVER.service(SignInLinks.class).forAccount(lost.id(), Duration.ofHours(1));

        Answer answer = browser.get("/user/sign-in-link?token=" + token)
                .form("/user/sign-in-link")
                .set("password", "another good password")
                .set("password_again", "another good password")
                .submit();

        assertThat(answer.messages()).contains("You are logged in as lost.");
        assertThat(SERVER.browser()
                        .get("/user/login")
                        .form("/user/login")
                        .set("name", "lost")
                        .set("pass", "another good password")
                        .submit()
                        .path())
                .isEqualTo("/user");
    }

    private Answer login(String name, String password) {
        return SERVER.browser()
                .get("/user/login")
                .form("/user/login")
                .set("name", name)
                .set("pass", password)
                .submit();
    }

    private static String session(Browser browser) {
        return sessionCookie(browser).getValue();
    }

    private static String sessionName() {
        return "SESS"
                + UUID.nameUUIDFromBytes("http://localhost".getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "");
    }

    private static HttpCookie sessionCookie(Browser browser) {
        return browser.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith("SESS"))
                .findFirst()
                .orElseThrow();
    }

    private static HttpCookie cookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookie.setDomain(SERVER.address().getHost());
        return cookie;
    }
}
