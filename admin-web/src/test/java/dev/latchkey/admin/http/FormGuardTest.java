package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.admin.testing.PageForm;
import dev.latchkey.auth.account.Accounts;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A change goes through only if its form came from one of our own pages. */
final class FormGuardTest {

    private static final AdminServer SERVER = new AdminServer();
    private static final String FORM = "application/x-www-form-urlencoded";

    static {
        SERVER.account("editor");
    }

    private final Browser browser = SERVER.signedIn("editor");
    private PageForm form;

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void fillIn() {
        form = browser.get("/user")
                .form("/user/profile")
                .set("mail", "new@example.com")
                .set("profile_current_password", AdminServer.PASSWORD);
        SERVER.service(Accounts.class).rename(id(), "editor", "old@example.com");
    }

    @Test
    void ownFormIsTaken() {
        form.submit();

        assertThat(mail()).isEqualTo("new@example.com");
    }

    @Test
    void formWithoutTokenIsRefused() {
        refused(form.clear("form_token").submit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void formWithAFalseTokenIsRefused(String token) {
        refused(form.set("form_token", token).submit());
    }

    @Test
    void tokenOfAnotherSessionIsRefused() {
        String other =
                SERVER.signedIn("editor").get("/user").form("/user/profile").value("form_token");

        refused(form.set("form_token", other).submit());
    }

    @Test
    void tokenFromBeforeTheLoginIsRefused() {
        Browser fresh = SERVER.browser();
        PageForm login = fresh.get("/user/login").form("/user/login");
        String before = login.value("form_token");
        login.set("name", "editor").set("pass", AdminServer.PASSWORD).submit();

        refused(fresh.get("/user")
                .form("/user/profile")
                .set("form_token", before)
                .submit());
    }

    @ParameterizedTest
    @CsvSource({
        "Origin,https://evil.example",
        "Origin,null",
        "Origin,http://localhost.evil.example",
        "Sec-Fetch-Site,cross-site",
        "Sec-Fetch-Site,same-site"
    })
    void requestFromElsewhereIsRefused(String header, String value) {
        refused(send(FORM, header, value));
    }

    @ParameterizedTest
    @CsvSource({"Origin,http://localhost", "Sec-Fetch-Site,same-origin"})
    void requestFromOurOwnPageIsTaken(String header, String value) {
        send(FORM, header, value);

        assertThat(mail()).isEqualTo("new@example.com");
    }

    @Test
    void addressThatTheBrowserCalledIsOurs() {
        send(FORM, "Origin", SERVER.address().toString());

        assertThat(mail()).isEqualTo("new@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "multipart/form-data; boundary=x"})
    void whatIsNoFormIsRefused(String type) {
        assertThat(send(type, "X-Sample", "1").status()).isEqualTo(415);
        assertThat(mail()).isEqualTo("old@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz=1", "a=%", "%ff=1", "mail=a&mail=b"})
    void brokenFormIsRefused(String body) {
        Answer answer = browser.post("/user/profile", form.encoded() + "&" + body);

        assertThat(answer.status()).isIn(400, 403);
        assertThat(mail()).isEqualTo("old@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/user/profile", "/user/change-password", "/user/sessions/end", "/user/logout"})
    void askingForAFormsTargetChangesNothing(String path) {
        browser.get(path + "?" + form.encoded());

        assertThat(mail()).isEqualTo("old@example.com");
        assertThat(browser.get("/user").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/user/login", "/user/logout", "/user/first-run", "/user/sign-in-link"})
    void formsBeforeTheLoginNeedTheirTokenToo(String path) {
        assertThat(SERVER.browser().post(path, "name=editor&pass=x&token=y").status())
                .isEqualTo(403);
    }

    private Answer send(String type, String header, String value) {
        return browser.send(browser.request("/user/profile")
                .header("Content-Type", type)
                .header(header, value)
                .POST(BodyPublishers.ofString(form.encoded())));
    }

    private void refused(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.title()).isEqualTo("The form was not accepted");
        assertThat(mail()).isEqualTo("old@example.com");
    }

    private static long id() {
        return SERVER.service(Accounts.class).byName("editor").orElseThrow().id();
    }

    private static String mail() {
        return SERVER.service(Accounts.class).byName("editor").orElseThrow().mail();
    }
}
