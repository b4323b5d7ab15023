package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.account.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PeoplePagesTest {

    private static final String LIST = "/admin/people";
    private static final String ADD = "/admin/people/create";

    private final AdminServer server = new AdminServer();
    private final Browser admin = server.administrator();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void accountIsAddedWithItsRole() {
        Answer answer = admin.get(ADD)
                .form(ADD)
                .set("name", "editor")
                .set("mail", "editor@example.com")
                .set("password", AdminServer.PASSWORD)
                .set("password_again", AdminServer.PASSWORD)
                .tick("roles", "content_editor")
                .submit();

        assertThat(answer.messages()).contains("The account editor has been added.");
        assertThat(answer.text()).contains("editor@example.com", "Content editor");
        assertThat(server.signedIn("editor").get("/user").path()).isEqualTo("/user");
    }

    @Test
    void nameThatIsTakenIsSaidAtItsField() {
        server.account("editor");

        Answer answer = admin.get(ADD).form(ADD).set("name", "EDITOR").submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-name-problem").text()).isNotEmpty();
    }

    @Test
    void listIsFilteredByTextAndRole() {
        server.account("editor", "content_editor");
        server.account("other");

        assertThat(admin.get(LIST + "?text=DIT").page().select("tbody th").eachText())
                .containsExactly("editor");
        assertThat(admin.get(LIST + "?role=content_editor")
                        .page()
                        .select("tbody th")
                        .eachText())
                .containsExactly("editor");
        assertThat(admin.get(LIST + "?text=nobody").text()).contains("No account matches.");
    }

    @Test
    void longListIsDividedIntoPages() {
        for (int i = 0; i < 55; i++) {
            server.account("user" + i);
        }

        Answer first = admin.get(LIST + "?text=user");

        assertThat(first.page().select("tbody tr")).hasSize(50);
        assertThat(first.text()).contains("55 accounts");
        Answer second = admin.get(first.page().select(".pager a").attr("href"));
        assertThat(second.page().select("tbody tr")).hasSize(5);
    }

    @Test
    void blockingEndsSessions() {
        Account editor = server.account("editor");
        Browser browser = server.signedIn("editor");

        admin.get(edit(editor)).form(edit(editor)).clear("active").submit();

        assertThat(browser.get("/user").path()).isEqualTo("/user/login");
        assertThat(stored(editor).active()).isFalse();
    }

    @Test
    void newPasswordEndsSessions() {
        Account editor = server.account("editor");
        Browser browser = server.signedIn("editor");

        admin.get(edit(editor))
                .form(edit(editor))
                .set("password", "something else entirely")
                .set("password_again", "something else entirely")
                .submit();

        assertThat(browser.get("/user").path()).isEqualTo("/user/login");
    }

    @Test
    void newRolesEndSessions() {
        Account editor = server.account("editor");
        Browser browser = server.signedIn("editor");

        admin.get(edit(editor))
                .form(edit(editor))
                .tick("roles", "content_editor")
                .submit();

        assertThat(browser.get("/user").path()).isEqualTo("/user/login");
        assertThat(stored(editor).roles()).containsExactly("content_editor");
    }

    @Test
    void refusedEditChangesNothingAtAll() {
        Account editor = server.account("editor");
        Account before = stored(editor);

        Answer answer = admin.get(edit(editor))
                .form(edit(editor))
                .set("mail", "new@example.com")
                .set("password", "12345678")
                .set("password_again", "12345678")
                .submit();

        assertThat(answer.page().select("#f-password-problem").text()).contains("most common");
        assertThat(stored(editor)).isEqualTo(before);
    }

    @Test
    void savingUnchangedKeepsTheAccount() {
        Account editor = server.account("editor", "content_editor");

        admin.get(edit(editor)).form(edit(editor)).submit();

        assertThat(stored(editor))
                .usingRecursiveComparison()
                .ignoringFields("changed")
                .isEqualTo(editor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"active", "roles"})
    void lastAdministratorStays(String field) {
        Account boss = server.service(Accounts.class).byName("admin").orElseThrow();

        Answer answer = admin.get(edit(boss)).form(edit(boss)).clear(field).submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(stored(boss).active()).isTrue();
        assertThat(stored(boss).roles()).contains(Role.ADMINISTRATOR);
    }

    @Test
    void loginLinkIsShownOnceAndWorks() {
        Account editor = server.account("editor");
        String path = "/user/" + editor.id() + "/link";

        String link = admin.get(path).form(path).submit().page().select("pre").text();

        assertThat(link).startsWith("http://localhost/user/sign-in-link?token=");
        assertThat(server.browser()
                        .get(link.substring("http://localhost".length()))
                        .text())
                .contains("This link logs in editor once.");
    }

    @Test
    void keeperOfUsersCannotRaiseAnybody() {
        server.accountWith("keeper", "administer users");
        Account editor = server.account("editor");
        Browser keeper = server.signedIn("keeper");
        Answer page = keeper.get(edit(editor));
        assertThat(page.page().select("[name=roles]")).isEmpty();

        keeper.post(edit(editor), page.form(edit(editor)).encoded() + "&roles=administrator");
        keeper.post(ADD, keeper.get(ADD).form(ADD).set("name", "made").encoded() + "&roles=administrator");

        assertThat(stored(editor).roles()).isEmpty();
        assertThat(server.service(Accounts.class).byName("made").orElseThrow().roles())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"edit", "cancel", "link"})
    void keeperOfUsersDoesNotReachAnAdministrator(String page) {
        server.accountWith("keeper", "administer users");
        Account boss = server.service(Accounts.class).byName("admin").orElseThrow();

        Answer answer = server.signedIn("keeper").get("/user/" + boss.id() + "/" + page);

        assertThat(answer.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "999999", "-1", "x", "99999999999999999999"})
    void unknownAccountIsSaidToBeGone(String id) {
        assertThat(admin.get("/user/" + id + "/edit").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST, ADD, "/user/1/edit", "/user/1/cancel", "/user/1/link"})
    void pagesNeedThePermission(String path) {
        server.account("plain");

        assertThat(server.browser().get(path).path()).isEqualTo("/user/login");
        assertThat(server.signedIn("plain").get(path).status()).isEqualTo(403);
    }

    @Test
    void formWithoutTokenChangesNothing() {
        Account editor = server.account("editor");

        for (String action : new String[] {"/edit", "/cancel", "/link"}) {
            assertThat(admin.post("/user/" + editor.id() + action, "name=x&active=true")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(stored(editor)).isEqualTo(editor);
        assertThat(admin.post(ADD, "name=x").status()).isEqualTo(403);
    }

    private Account stored(Account account) {
        return server.service(Accounts.class).byId(account.id()).orElseThrow();
    }

    private static String edit(Account account) {
        return "/user/" + account.id() + "/edit";
    }
}
