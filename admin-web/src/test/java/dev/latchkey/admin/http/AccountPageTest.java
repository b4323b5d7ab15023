package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AccountPageTest {

    private static final String NEW = "a rather different sentence";

    private final AdminServer server = new AdminServer();
    private final Account editor = server.account("editor");
    private final Browser browser = server.signedIn("editor");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void passwordChangeEndsAllOtherSessionsAndKeepsThisOne() {
        Browser other = server.signedIn("editor");

        Answer answer = changePassword(AdminServer.PASSWORD, NEW, NEW);

        assertThat(answer.messages()).contains("Your password has been changed.");
        assertThat(browser.get("/user").path()).isEqualTo("/user");
        assertThat(other.get("/user").path()).isEqualTo("/user/login");
    }

    @Test
    void wrongCurrentPasswordChangesNothing() {
        Answer answer = changePassword("no", NEW, NEW);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-current_password-problem").text())
                .isEqualTo("This is not your current password.");
        assertThat(answer.body()).doesNotContain(NEW);
        assertThat(stored().passwordHash()).isEqualTo(editor.passwordHash());
    }

    @Test
    void weakPasswordIsRefused() {
        Answer answer = changePassword(AdminServer.PASSWORD, "short", "short");

        assertThat(answer.page().select("#f-password-problem").text()).contains("8 to 512 characters");
    }

    @Test
    void mailAddressIsChangedWithTheCurrentPassword() {
        Answer answer = browser.get("/user")
                .form("/user/profile")
                .set("mail", "editor@example.com")
                .set("profile_current_password", AdminServer.PASSWORD)
                .submit();

        assertThat(answer.messages()).contains("have been saved");
        assertThat(stored().mail()).isEqualTo("editor@example.com");
    }

    @Test
    void nameIsNotTheirsToChoose() {
        Answer page = browser.get("/user");

        assertThat(page.page().select("[name=name]")).isEmpty();
        browser.post(
                "/user/profile",
                page.form("/user/profile")
                                .set("profile_current_password", AdminServer.PASSWORD)
                                .encoded() + "&name=admin");
        assertThat(stored().name()).isEqualTo("editor");
    }

    @Test
    void otherSessionCanBeEnded() {
        Browser other = server.signedIn("editor");

        Answer answer = browser.get("/user").form("/user/sessions/end").submit();

        assertThat(answer.messages()).contains("The session has ended.");
        assertThat(other.get("/user").path()).isEqualTo("/user/login");
        assertThat(browser.get("/user").page().select("main tbody tr")).hasSize(1);
    }

    @Test
    void sessionOfSomebodyElseIsOutOfReach() {
        server.account("other");
        Browser other = server.signedIn("other");
        Browser second = server.signedIn("other");
        String session = other.get("/user").form("/user/sessions/end").value("session");
        server.signedIn("editor");

        browser.get("/user").form("/user/sessions/end").set("session", session).submit();

        assertThat(second.get("/user").path()).isEqualTo("/user");
    }

    private Answer changePassword(String current, String password, String again) {
        return browser.get("/user")
                .form("/user/change-password")
                .set("current_password", current)
                .set("password", password)
                .set("password_again", again)
                .submit();
    }

    private Account stored() {
        return server.service(Accounts.class).byId(editor.id()).orElseThrow();
    }
}
