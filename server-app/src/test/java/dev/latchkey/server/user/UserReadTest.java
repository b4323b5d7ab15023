package dev.latchkey.server.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Role;
import dev.latchkey.server.testing.Answer;
import dev.latchkey.server.testing.TestServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /user/{user}}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UserReadTest {

    private static final List<String> OF_ALL =
            List.of("uid", "uuid", "langcode", "name", "created", "changed", "default_langcode");

    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = new TestServer(folder);
        server.enable("entity:user", "GET", "POST", "PATCH", "DELETE");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Answer read(Account reader, long id) {
        return server.browserOf(reader).get("/user/" + id + "?_format=json");
    }

    private static List<String> fields(Answer answer) {
        return answer.json().properties().stream().map(Map.Entry::getKey).toList();
    }

    @Test
    void ownAccountShowsItsMailAddress() {
        Account account = server.account();

        Answer answer = read(account, account.id());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(fields(answer))
                .containsExactly("uid", "uuid", "langcode", "name", "mail", "created", "changed", "default_langcode");
        assertThat(answer.json().at("/mail/0/value").asText()).isEqualTo(account.mail());
    }

    @Test
    void itemsHaveDrupalsShapes() {
        Account account = server.account();

        Answer answer = read(account, account.id());

        assertThat(answer.json().path("uid")).hasToString("[{\"value\":" + account.id() + "}]");
        assertThat(answer.json().path("uuid")).hasToString("[{\"value\":\"" + account.uuid() + "\"}]");
        assertThat(answer.json().path("langcode")).hasToString("[{\"value\":\"en\"}]");
        assertThat(answer.json().path("name")).hasToString("[{\"value\":\"" + account.name() + "\"}]");
        assertThat(answer.json().path("default_langcode")).hasToString("[{\"value\":true}]");
        assertThat(answer.json().path("created"))
                .hasToString("[{\"value\":\"2026-11-24T12:00:00+00:00\",\"format\":\"Y-m-d\\\\TH:i:sP\"}]");
    }

    @Test
    void whoMayAccessProfilesSeesNamesOfOthersAndNoMore() {
        Answer answer =
                read(server.account("access user profiles"), server.account().id());

        assertThat(fields(answer)).containsExactlyElementsOf(OF_ALL);
    }

    @Test
    void profilesOfOthersNeedAPermission() {
        assertThat(read(server.account(), server.account().id()).refusal())
                .isEqualTo("403 The 'access user profiles' permission is required.");
    }

    @Test
    void blockedAccountsAreForAdministrators() {
        Account blocked = server.account();
        server.administration().accounts().setActive(blocked.id(), false);

        assertThat(read(server.account("access user profiles"), blocked.id()).refusal())
                .isEqualTo("403 The 'administer users' permission is required.");
        assertThat(read(server.account("administer users"), blocked.id()).json().path("status"))
                .hasToString("[{\"value\":false}]");
    }

    @Test
    void administratorSeesStatusAndRoles() {
        Answer answer = read(
                server.account("administer users"),
                server.accountWith("content_editor").id());

        assertThat(fields(answer))
                .containsExactly(
                        "uid",
                        "uuid",
                        "langcode",
                        "name",
                        "mail",
                        "status",
                        "created",
                        "changed",
                        "roles",
                        "default_langcode");
        assertThat(answer.json().path("roles"))
                .hasToString("[{\"target_id\":\"content_editor\",\"target_type\":\"user_role\"}]");
        assertThat(answer.json().path("status")).hasToString("[{\"value\":true}]");
    }

    @Test
    void hashOfThePasswordIsNeverShown() {
        Account account = server.accountWith(Role.ADMINISTRATOR);

        assertThat(read(account, account.id()).body()).doesNotContain("pass", "argon2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "999999", "-1", "x", "99999999999999999999"})
    void accountThatDoesNotExistIsNotFound(String id) {
        Answer answer = server.browserOf(server.account("administer users")).get("/user/" + id + "?_format=json");

        assertThat(answer.refusal())
                .isEqualTo("404 The \"user\" parameter was not converted for the path \"/user/{user}\""
                        + " (route name: \"rest.entity.user.GET\")");
    }

    @Test
    void unchangedAccountIsNotSentAgain() {
        Account account = server.account();
        Answer first = read(account, account.id());

        Answer second = server.browserOf(account)
                .get("/user/" + account.id() + "?_format=json", "If-None-Match", first.header("ETag"));

        assertThat(second.status()).isEqualTo(304);
    }
}
