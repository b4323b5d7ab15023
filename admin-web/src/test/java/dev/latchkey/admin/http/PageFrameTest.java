package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every page has: headers, style sheet, error pages, messages that nobody else can write. */
final class PageFrameTest {

    private static final AdminServer SERVER = new AdminServer();

    static {
        SERVER.account("plain");
    }

    private final Browser browser = SERVER.browser();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/user/login", "/admin/nowhere", "/user/first-run?token=x", "/admin", "/user"})
    void everyPageIsGuardedByItsHeaders(String path) {
        Answer answer = SERVER.administrator().get(path);

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .contains("form-action 'self'")
                .doesNotContain("unsafe", "data:", "*");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.page().select("script:not([src]), style, [style], [onclick], [onload]"))
                .isEmpty();
    }

    @Test
    void styleScriptAndIconAreKeptForEverUnderTheirHash() {
        Answer login = browser.get("/user/login");

        for (String address : new String[] {
            login.page().select("link[rel=stylesheet]").attr("href"),
            login.page().select("script").attr("src"),
            login.page().select("link[rel=icon]").attr("href")
        }) {
            Answer asset = browser.get(address);
            assertThat(asset.status()).isEqualTo(200);
            assertThat(asset.header("Cache-Control")).contains("immutable");
            assertThat(asset.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/assets/0000000000000000/admin.css",
                "/admin/assets/x/..%2f..%2fpackage-info.class",
                "/admin/assets/x/other.css"
            })
    void otherFilesAreNotServed(String path) {
        assertThat(browser.get(path).status()).isIn(400, 404);
    }

    @Test
    void unknownAdminPageSaysSo() {
        Answer answer = browser.get("/admin/there/is/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.title()).isEqualTo("Page not found");
    }

    @Test
    void whoMayNotSeeAPageIsToldWhichPermissionIsMissing() {
        Answer answer = SERVER.signedIn("plain").get("/admin");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("The 'access administration pages' permission is required");
    }

    @Test
    void whoMayUseOnePageSeesTheOverviewOfIt() {
        SERVER.account("writer", "content_editor");

        Answer answer = SERVER.signedIn("writer").get("/admin");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select(".entries a").eachAttr("href")).containsExactly("/admin/content");
    }

    @Test
    void lastFormatThatIsNamedCounts() {
        assertThat(browser.get("/admin?_format=html&_format=json").header("Content-Type"))
                .isEqualTo("application/json");
        assertThat(browser.get("/admin?_format=json&_format=html").header("Content-Type"))
                .startsWith("text/html");
        assertThat(browser.get("/user/login?_format=html&_format=json").status())
                .isEqualTo(406);
        assertThat(browser.get("/user/login?_format=json&_format=html").status())
                .isEqualTo(200);
    }

    @Test
    void anonymousVisitorIsSentToTheLoginAndBack() {
        Answer answer = browser.send(browser.request("/admin?x=1").GET());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/user/login?destination=%2Fadmin%3Fx%3D1");
    }

    @Test
    void programThatAsksForJsonIsNotSentToALoginPage() {
        Answer answer = browser.get("/admin?_format=json");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void formSentAfterTheSessionEndedIsNotActedUpon() {
        Browser plain = SERVER.signedIn("plain");
        var form = plain.get("/user").form("/user/profile");
        SERVER.clock().pass(Duration.ofHours(1));

        Answer answer = form.set("mail", "late@example.com").submit();

        assertThat(answer.path()).isEqualTo("/user/login");
        assertThat(answer.messages()).contains("Your session has ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "U1RBVFVTIGhlbGxv", "U1RBVFVTIGhlbGxv.AAAA", "a.b.c", "!.!"})
    void messageOfAnotherHandIsNotShown(String value) {
        Answer answer = browser.send(browser.request("/user/login")
                .header("Cookie", "latchkey_message=" + value)
                .GET());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.messages()).isEmpty();
    }

    @Test
    void messageIsShownOnce() {
        Browser plain = SERVER.signedIn("plain");
        assertThat(plain.get("/user").form("/user/logout").submit().messages()).isNotEmpty();

        assertThat(plain.get("/user/login").messages()).isEmpty();
    }

    @Test
    void cookiesAreBoundToHostAndTransportUnderHttps() {
        try (AdminServer secure = new AdminServer(URI.create("https://admin.example.com"))) {
            Browser visitor = secure.browser();

            assertThat(visitor.get("/user/login").headers("Set-Cookie"))
                    .singleElement()
                    .satisfies(cookie -> assertThat(cookie)
                            .startsWith("__Host-latchkey_form=")
                            .endsWith("; Path=/; HttpOnly; SameSite=Lax; Secure"));
        }
    }

    @Test
    void cookiesAreNotForScripts() {
        assertThat(browser.get("/user/login").headers("Set-Cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie).endsWith("; Path=/; HttpOnly; SameSite=Lax"));
    }

    @Test
    void frontDoorLeadsToWhereOneBelongs() {
        assertThat(browser.get("/").path()).isEqualTo("/user/login");
        assertThat(SERVER.signedIn("plain").get("/").path()).isEqualTo("/user");
        assertThat(SERVER.administrator().get("/").path()).isEqualTo("/admin");
    }
}
