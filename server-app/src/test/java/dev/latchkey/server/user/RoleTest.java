package dev.latchkey.server.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.server.testing.Answer;
import dev.latchkey.server.testing.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Roles over REST, and what they grant (contract "content", section 3.2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RoleTest {

    private TestServer server;
    private Account first;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = new TestServer(folder);
        server.enable("entity:user_role", "GET");
        server.enable("entity:user", "GET");
        first = server.accountWith();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Answer role(Account reader, String id) {
        return server.browserOf(reader).get("/entity/user_role/" + id + "?_format=json");
    }

    @Test
    void roleIsShownAsAConfigurationEntity() {
        Answer answer = role(server.account("administer permissions"), "anonymous");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json())
                .hasToString("{\"langcode\":\"en\",\"status\":true,\"dependencies\":[],\"id\":\"anonymous\","
                        + "\"label\":\"Anonymous user\",\"weight\":0,\"is_admin\":false,"
                        + "\"permissions\":[\"access content\",\"use text format restricted_html\"]}");
    }

    @Test
    void administratorRoleListsNoPermission() {
        Answer answer = role(server.account("administer permissions"), Role.ADMINISTRATOR);

        assertThat(answer.json().path("is_admin").asBoolean()).isTrue();
        assertThat(answer.json().path("permissions")).isEmpty();
    }

    @Test
    void rolesNeedAPermission() {
        assertThat(role(server.account("administer users"), "anonymous").refusal())
                .isEqualTo("403 The 'administer permissions' permission is required.");
    }

    @Test
    void unknownRoleIsNotFound() {
        assertThat(role(server.account("administer permissions"), "nope").refusal())
                .isEqualTo("404 The \"user_role\" parameter was not converted for the path"
                        + " \"/entity/user_role/{user_role}\" (route name: \"rest.entity.user_role.GET\")");
    }

    @Test
    void rolesAreReadOnly() {
        Answer answer = server.browserOf(server.account("administer permissions"))
                .send("DELETE", "/entity/user_role/anonymous?_format=json", "");

        assertThat(answer.status()).isEqualTo(405);
    }

    @Test
    void administratorImpliesEveryPermission() {
        Account administrator = server.accountWith(Role.ADMINISTRATOR);

        assertThat(role(administrator, "anonymous").status()).isEqualTo(200);
        assertThat(server.browserOf(administrator)
                        .get("/user/" + server.account().id() + "?_format=json")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void accountOneHasNoPermissionOfItsOwn() {
        assertThat(first.id()).isEqualTo(1);
        assertThat(role(first, "anonymous").status()).isEqualTo(403);
        assertThat(server.browserOf(first)
                        .get("/user/" + server.account().id() + "?_format=json")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void everyAccountHasTheAuthenticatedRole() {
        Roles roles = server.administration().roles();
        Role before = roles.current().role(Role.AUTHENTICATED).orElseThrow();
        roles.grant(Role.AUTHENTICATED, "access user profiles");

        Answer answer = server.browserOf(first).get("/user/" + server.account().id() + "?_format=json");

        roles.save(before);
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void roleThatIsGoneGrantsNothing() {
        Account account = server.account("administer permissions");
        account.roles().forEach(server.administration().roles()::delete);

        assertThat(role(account, "anonymous").status()).isEqualTo(403);
    }
}
