package dev.latchkey.server.user;

import static dev.latchkey.server.testing.Bodies.credentials;
import static dev.latchkey.server.testing.Bodies.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.Account;
import dev.latchkey.server.testing.Answer;
import dev.latchkey.server.testing.Browser;
import dev.latchkey.server.testing.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /entity/user} and {@code DELETE /user/{user}}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UserCreateTest {

    private static final String FAILED = "422 Unprocessable Entity: validation failed.\n";

    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = new TestServer(folder);
        server.enable("entity:user", "GET", "POST", "PATCH", "DELETE");
        server.enable("entity:node", "GET", "POST");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Answer create(String body) {
        return server.browserOf(server.account("administer users", "administer permissions"))
                .post("/entity/user?_format=json", json(body));
    }

    @Test
    void accountIsCreatedAndCanLogIn() {
        Answer answer = create("{'name':[{'value':'Llama'}],'mail':[{'value':'llama@example.com'}],"
                + "'pass':[{'value':'drama of a llama'}],'status':[{'value':true}],"
                + "'roles':[{'target_id':'content_editor'}]}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        long id = answer.json().at("/uid/0/value").asLong();
        assertThat(answer.header("Location")).isEqualTo(server.publicAddress() + "/user/" + id);
        assertThat(answer.json().at("/roles/0/target_id").asText()).isEqualTo("content_editor");
        assertThat(answer.body()).doesNotContain("drama");
        assertThat(server.browser()
                        .post("/user/login?_format=json", credentials("Llama", "drama of a llama"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void accountIsBlockedUnlessSaidOtherwise() {
        Answer answer = create("{'name':[{'value':'Drama llama'}]}");

        assertThat(answer.json().path("status")).hasToString("[{\"value\":false}]");
        assertThat(answer.json().path("mail")).hasToString("[]");
    }

    @Test
    void creatingNeedsAPermissionWhateverTheBody() {
        Browser browser = server.browserOf(server.account("access user profiles"));

        assertThat(browser.post("/entity/user?_format=json", "{").refusal())
                .isEqualTo("403 The 'administer users' permission is required.");
    }

    @Test
    void missingNameIsRefused() {
        assertThat(create("{}").refusal()).isEqualTo(FAILED + "name: You must enter a username.\n");
    }

    @Test
    void takenNameIsRefused() {
        Account taken = server.account();

        assertThat(create("{'name':[{'value':'" + taken.name() + "'}],'pass':[{'value':'short'}]}")
                        .refusal())
                .isEqualTo(FAILED + "name: The username " + taken.name() + " is already taken.\n"
                        + "pass.0.value: A password has 8 to 512 characters; 15 or more are advised.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uid", "uuid", "created", "changed", "default_langcode"})
    void fieldOfTheServerIsRefused(String field) {
        assertThat(create("{'name':[{'value':'x'}],'" + field + "':[{'value':'1'}]}")
                        .refusal())
                .isEqualTo("403 Access denied on creating field '" + field + "'.");
    }

    @Test
    void rolesAreForWhoMayAdministerPermissionsToo() {
        Browser browser = server.browserOf(server.account("administer users"));

        assertThat(browser.post(
                                "/entity/user?_format=json",
                                json("{'name':[{'value':'Climber'}],'roles':[{'target_id':'administrator'}]}"))
                        .refusal())
                .isEqualTo("403 Access denied on creating field 'roles'.");
    }

    @Test
    void onlyAdministratorIsNotDeleted() {
        Account only = server.accountWith("administrator");

        Answer answer = server.browserOf(only).send("DELETE", "/user/" + only.id(), "");

        assertThat(answer.refusal())
                .isEqualTo("409 This is the only active administrator. Make another account an administrator first.");
    }

    @Test
    void accountThatMayMoreIsNotDeleted() {
        Browser browser = server.browserOf(server.account("administer users"));
        Account strong = server.account("administer permissions");

        assertThat(browser.send("DELETE", "/user/" + strong.id(), "").refusal())
                .isEqualTo("403 The 'administer permissions' permission is required.");
    }

    @Test
    void administratorDeletesAccounts() {
        Account account = server.account();
        Browser admin = server.browserOf(server.account("administer users"));
        String path = "/user/" + account.id() + "?_format=json";

        assertThat(admin.send("DELETE", path, "").status()).isEqualTo(204);
        assertThat(admin.send("DELETE", path, "").status()).isEqualTo(404);
    }

    @Test
    void ownAccountIsDeletedWithThePermissionAndOthersAreNot() {
        Account account = server.account("cancel account");
        Browser browser = server.browserOf(account);

        assertThat(browser.send("DELETE", "/user/" + server.account().id(), "").refusal())
                .isEqualTo("403 The 'administer users' permission is required.");
        assertThat(browser.send("DELETE", "/user/" + account.id(), "").status()).isEqualTo(204);
    }

    @Test
    void ownAccountIsNotDeletedWithoutThePermission() {
        Account account = server.account();

        assertThat(server.browserOf(account)
                        .send("DELETE", "/user/" + account.id(), "")
                        .refusal())
                .isEqualTo("403 The 'cancel account' permission is required.");
    }

    @Test
    void contentOfADeletedAccountStaysAndNamesItsNumberOnly() {
        Account author = server.account("access content", "create page content");
        Browser browser = server.browserOf(author);
        long node = browser.post("/node?_format=json", json("{'type':'page','title':[{'value':'Left behind'}]}"))
                .json()
                .at("/nid/0/value")
                .asLong();
        Account reader = server.account("access content");
        server.administration().accounts().delete(author.id());

        Answer answer = server.browserOf(reader).get("/node/" + node + "?_format=json");

        assertThat(answer.json().path("uid")).hasToString("[{\"target_id\":" + author.id() + "}]");
    }
}
