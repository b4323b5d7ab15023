package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.admin.testing.PageForm;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.account.Roles;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles and what they may do. */
final class RolePagesTest {

    private static final String PERMISSIONS = "/admin/people/permissions";
    private static final String ROLES = "/admin/people/roles";
    private static final String CREATE = "create page content";

    private final AdminServer server = new AdminServer();
    private final Browser admin = server.administrator();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void guidesStepGrantsTheRoleToCreatePages() {
        Answer page = admin.get(PERMISSIONS);
        assertThat(page.page().select("tbody th").eachText())
                .anyMatch(title -> title.startsWith("Basic page: Create new content"));

        Answer answer =
                page.form(PERMISSIONS).tick("granted.authenticated", CREATE).submit();

        assertThat(answer.messages()).contains("The changes have been saved.");
        assertThat(role("authenticated").permissions()).contains(CREATE);
    }

    @Test
    void permissionIsTakenAgain() {
        server.service(Roles.class).grant("authenticated", CREATE);

        admin.get(PERMISSIONS)
                .form(PERMISSIONS)
                .clear("granted.authenticated", CREATE)
                .submit();

        assertThat(role("authenticated").permissions()).doesNotContain(CREATE);
    }

    @Test
    void savingUnchangedChangesNothing() {
        var before = server.service(Roles.class).current().roles();

        Answer answer = admin.get(PERMISSIONS).form(PERMISSIONS).submit();

        assertThat(answer.messages()).contains("No permission was changed.");
        assertThat(server.service(Roles.class).current().roles()).isEqualTo(before);
    }

    @Test
    void whatSomebodyElseGrantedMeanwhileStays() {
        PageForm old = admin.get(PERMISSIONS).form(PERMISSIONS);
        server.service(Roles.class).grant("authenticated", "create article content");

        old.tick("granted.authenticated", CREATE).submit();

        assertThat(role("authenticated").permissions()).contains(CREATE, "create article content");
    }

    @Test
    void permissionOfAPartThatIsMissingNowIsKept() {
        server.service(Roles.class).grant("authenticated", "use of something removed");

        admin.get(PERMISSIONS)
                .form(PERMISSIONS)
                .tick("granted.authenticated", CREATE)
                .submit();

        assertThat(role("authenticated").permissions()).contains("use of something removed");
    }

    @Test
    void permissionThatDoesNotExistIsRefused() {
        Answer answer = admin.post(
                PERMISSIONS, admin.get(PERMISSIONS).form(PERMISSIONS).encoded() + "&granted.anonymous=everything");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(role("anonymous").permissions()).doesNotContain("everything");
    }

    @Test
    void administratorHasEverythingAndCannotBeChanged() {
        Answer page = admin.get(PERMISSIONS);

        assertThat(page.page().select("[name=\"granted.administrator\"]")).allSatisfy(box -> {
            assertThat(box.hasAttr("disabled")).isTrue();
            assertThat(box.hasAttr("checked")).isTrue();
        });
        admin.post(
                PERMISSIONS,
                page.form(PERMISSIONS).clear("granted.administrator").encoded()
                        + "&before.administrator=access+content");
        assertThat(role("administrator").administrator()).isTrue();
    }

    @Test
    void oneRoleCanBeShownAlone() {
        Answer page = admin.get(PERMISSIONS + "?role=content_editor");

        assertThat(page.page().select("thead th").eachText()).containsExactly("Permission", "Content editor");
        assertThat(admin.get(PERMISSIONS + "?role=none").status()).isEqualTo(404);
    }

    @Test
    void roleIsAddedAndComesToItsPermissions() {
        Answer answer = admin.get(ROLES)
                .form(ROLES)
                .set("label", "Page author")
                .set("id", "page_author")
                .submit();

        assertThat(answer.path()).isEqualTo(PERMISSIONS);
        assertThat(answer.page().select("thead th").eachText()).contains("Page author");
        assertThat(role("page_author").permissions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Any,Not A Name,id", "'',fine,label", "Twin,administrator,id"})
    void mistakeIsSaidAtItsField(String label, String id, String field) {
        Answer answer =
                admin.get(ROLES).form(ROLES).set("label", label).set("id", id).submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-" + field + "-problem").text()).isNotEmpty();
        assertThat(role("administrator").administrator()).isTrue();
    }

    @Test
    void roleIsRenamedAndKeepsItsPermissions() {
        server.service(Roles.class).save(new Role("author", "Author", 9, false, Set.of(CREATE)));

        admin.get(ROLES + "/author/edit")
                .form(ROLES + "/author/edit")
                .set("label", "Writer")
                .submit();

        assertThat(role("author")).isEqualTo(new Role("author", "Writer", 9, false, Set.of(CREATE)));
    }

    @Test
    void deletingAsksFirstAndSparesThoseThatComeWithTheServer() {
        server.service(Roles.class).save(new Role("author", "Author", 9, false, Set.of()));
        Answer question = admin.get(ROLES + "/author/delete");
        assertThat(role("author")).isNotNull();

        question.form(ROLES + "/author/delete").submit();

        assertThat(server.service(Roles.class).current().role("author")).isEmpty();
        assertThat(admin.get(ROLES + "/administrator/delete").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {PERMISSIONS, ROLES, ROLES + "/content_editor/edit", ROLES + "/content_editor/delete"})
    void pagesNeedThePermission(String path) {
        server.accountWith("keeper", "administer users", "access administration pages");

        assertThat(server.browser().get(path).path()).isEqualTo("/user/login");
        assertThat(server.signedIn("keeper").get(path).status()).isEqualTo(403);
    }

    @Test
    void formWithoutTokenChangesNothing() {
        var before = server.service(Roles.class).current().roles();

        assertThat(admin.post(PERMISSIONS, "granted.anonymous=access+content").status())
                .isEqualTo(403);
        assertThat(admin.post(ROLES, "id=a&label=A").status()).isEqualTo(403);
        assertThat(admin.post(ROLES + "/content_editor/delete", "").status()).isEqualTo(403);
        assertThat(server.service(Roles.class).current().roles()).isEqualTo(before);
    }

    private Role role(String id) {
        return server.service(Roles.class).current().role(id).orElseThrow();
    }
}
