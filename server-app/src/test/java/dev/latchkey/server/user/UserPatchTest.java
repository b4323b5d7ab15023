package dev.latchkey.server.user;

import static dev.latchkey.server.testing.Bodies.credentials;
import static dev.latchkey.server.testing.Bodies.json;
import static dev.latchkey.server.testing.TestServer.PASSWORD;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code PATCH /user/{user}}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UserPatchTest {

    private static final String FAILED = "422 Unprocessable Entity: validation failed.\n";
    private static final String NEEDED =
            ": Your current password is missing or incorrect; it's required to change the ";

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

    private Answer patch(Account caller, Account account, String body) {
        return patch(server.browserOf(caller), account, body);
    }

    private static Answer patch(Browser browser, Account account, String body) {
        return browser.send("PATCH", "/user/" + account.id() + "?_format=json", json(body));
    }

    private Account now(Account account) {
        return server.administration().accounts().byId(account.id()).orElseThrow();
    }

    private boolean letsIn(String name, String password) {
        return server.browser()
                        .post("/user/login?_format=json", credentials(name, password))
                        .status()
                == 200;
    }

    @Test
    void ownBodySentBackChangesNothing() {
        Account account = server.account();
        Browser browser = server.browserOf(account);
        String path = "/user/" + account.id() + "?_format=json";
        String body = browser.get(path).body();

        Answer answer = browser.send("PATCH", path, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(now(account)).isEqualTo(account);
    }

    @Test
    void ownMailAddressNeedsTheCurrentPassword() {
        Account account = server.account();

        assertThat(patch(account, account, "{'mail':[{'value':'new@example.com'}]}")
                        .refusal())
                .isEqualTo(FAILED + "mail" + NEEDED + "Email.\n");
        assertThat(now(account).mail()).isEqualTo(account.mail());
    }

    @Test
    void ownMailAddressNeedsTheRightPassword() {
        Account account = server.account();

        assertThat(patch(account, account, "{'mail':[{'value':'new@example.com'}],'pass':[{'existing':'wrong'}]}")
                        .refusal())
                .isEqualTo(FAILED + "mail" + NEEDED + "Email.\n");
    }

    @Test
    void ownMailAddressIsChangedWithTheCurrentPassword() {
        Account account = server.account();

        Answer answer = patch(
                account, account, "{'mail':[{'value':'new@example.com'}],'pass':[{'existing':'" + PASSWORD + "'}]}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/mail/0/value").asText()).isEqualTo("new@example.com");
        assertThat(now(account).mail()).isEqualTo("new@example.com");
    }

    @Test
    void ownPasswordNeedsTheCurrentOne() {
        Account account = server.account();

        assertThat(patch(account, account, "{'pass':[{'value':'a quite new password'}]}")
                        .refusal())
                .isEqualTo(FAILED + "pass" + NEEDED + "Password.\n");
        assertThat(letsIn(account.name(), PASSWORD)).isTrue();
    }

    @Test
    void ownPasswordAndMailAddressAreRefusedTogether() {
        Account account = server.account();

        assertThat(patch(account, account, "{'mail':[{'value':'x@example.com'}],'pass':[{'value':'a new password'}]}")
                        .refusal())
                .isEqualTo(FAILED + "pass" + NEEDED + "Password.\nmail" + NEEDED + "Email.\n");
    }

    @Test
    void ownPasswordIsChangedWithTheCurrentOne() {
        Account account = server.account();

        Answer answer =
                patch(account, account, "{'pass':[{'value':'a quite new password','existing':'" + PASSWORD + "'}]}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(letsIn(account.name(), PASSWORD)).isFalse();
        assertThat(letsIn(account.name(), "a quite new password")).isTrue();
    }

    @Test
    void newPasswordEndsTheSessionThatAskedForIt() {
        Account account = server.account();
        Browser browser = server.browserOf(account);
        patch(browser, account, "{'pass':[{'value':'a quite new password','existing':'" + PASSWORD + "'}]}");

        assertThat(browser.get("/user/login_status?_format=json").body()).isEqualTo("0");
    }

    @Test
    void wrongCurrentPasswordsAreCountedAndRefusedInTheEnd() {
        Account account = server.account();
        Browser browser = server.browserOf(account);
        for (int i = 0; i < 5; i++) {
            patch(browser, account, "{'mail':[{'value':'x@example.com'}],'pass':[{'existing':'wrong'}]}");
        }

        Answer answer = patch(
                browser, account, "{'mail':[{'value':'x@example.com'}],'pass':[{'existing':'" + PASSWORD + "'}]}");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.json().path("error").asText()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(answer.header("Retry-After")).isEqualTo("21600");
        assertThat(now(account).mail()).isEqualTo(account.mail());
    }

    @Test
    void currentPasswordAloneChangesNothing() {
        Account account = server.account();

        assertThat(patch(account, account, "{'pass':[{'existing':'wrong'}]}").status())
                .isEqualTo(200);
        assertThat(now(account)).isEqualTo(account);
    }

    @Test
    void ownNameNeedsAPermission() {
        Account account = server.account();

        assertThat(patch(account, account, "{'name':[{'value':'Cooler name'}]}").refusal())
                .isEqualTo("403 Access denied on updating field 'name'.");
    }

    @Test
    void ownNameIsChangedWithThePermission() {
        Account account = server.account("change own username");
        String name = account.name() + " renamed";

        Answer answer = patch(account, account, "{'name':[{'value':'" + name + "'}]}");

        assertThat(answer.json().at("/name/0/value").asText()).isEqualTo(name);
        assertThat(letsIn(name, PASSWORD)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "uid, [{'value':1}], ' The entity ID cannot be changed.'",
        "uuid, [{'value':'2e9403a4-d8af-4096-a116-624710140be0'}], ' The entity UUID cannot be changed.'",
        "status, [{'value':true}], ''",
        "created, [{'value':'2001-01-01T00:00:00+00:00'}], ''",
        "changed, [{'value':'2001-01-01T00:00:00+00:00'}], ''",
        "default_langcode, [{'value':false}], ''"
    })
    void protectedFieldIsRefused(String field, String value, String reason) {
        Account account = server.account();

        assertThat(patch(account, account, "{'" + field + "':" + quoted(value) + "}")
                        .refusal())
                .isEqualTo("403 Access denied on updating field '" + field + "'." + reason);
    }

    /** The reader of the table takes apostrophes for itself. */
    private static String quoted(String value) {
        return value.replace("''", "'");
    }

    @Test
    void rolesOfOneselfAreNotOnesOwnToGive() {
        Account account = server.account();

        assertThat(patch(account, account, "{'roles':[{'target_id':'administrator'}]}")
                        .refusal())
                .isEqualTo("403 Access denied on updating field 'roles'.");
        assertThat(now(account).roles()).isEqualTo(account.roles());
    }

    @Test
    void firstRefusedFieldWinsAndNothingIsSaved() {
        Account account = server.account("change own username");

        Answer answer = patch(account, account, "{'name':[{'value':'half'}],'uid':[{'value':1}],'roles':[]}");

        assertThat(answer.refusal())
                .isEqualTo("403 Access denied on updating field 'uid'. The entity ID cannot be changed.");
        assertThat(now(account)).isEqualTo(account);
    }

    @Test
    void othersAreForAdministrators() {
        assertThat(patch(server.account("access user profiles"), server.account(), "{'mail':[]}")
                        .refusal())
                .isEqualTo("403 Users can only update their own account,"
                        + " unless they have the 'administer users' permission.");
    }

    @Test
    void administratorChangesOthersWithoutAPassword() {
        Account account = server.account();

        Answer answer = patch(
                server.account("administer users", "administer permissions"),
                account,
                "{'name':[{'value':'Renamed by admin'}],'mail':[{'value':'admin-set@example.com'}],"
                        + "'status':[{'value':false}],'roles':[{'target_id':'content_editor'}],"
                        + "'pass':[{'value':'set by the admin'}]}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(now(account).name()).isEqualTo("Renamed by admin");
        assertThat(now(account).mail()).isEqualTo("admin-set@example.com");
        assertThat(now(account).active()).isFalse();
        assertThat(now(account).roles()).containsExactly("content_editor");
    }

    @Test
    void rolesAreForWhoMayAdministerPermissionsToo() {
        Account account = server.account();

        assertThat(patch(server.account("administer users"), account, "{'roles':[{'target_id':'administrator'}]}")
                        .refusal())
                .isEqualTo("403 Access denied on updating field 'roles'."
                        + " The 'administer permissions' permission is required.");
        assertThat(now(account).roles()).isEqualTo(account.roles());
    }

    @Test
    void bodySentBackByAnAdministratorOfUsersChangesNothing() {
        Account account = server.account();
        Browser browser = server.browserOf(server.account("administer users"));
        String path = "/user/" + account.id() + "?_format=json";

        Answer answer = browser.send("PATCH", path, browser.get(path).body());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(now(account)).isEqualTo(account);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'pass':[{'value':'taken over now'}]}", "{'status':[{'value':false}]}", "{}"})
    void accountThatMayMoreIsNotChanged(String body) {
        Account strong = server.account("administer permissions");

        assertThat(patch(server.account("administer users"), strong, body).refusal())
                .isEqualTo("403 The 'administer permissions' permission is required.");
        assertThat(now(strong)).isEqualTo(strong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{'status':[{'value':false}]} | status", "{'roles':[]} | roles"})
    void onlyAdministratorStaysOne(String body, String field) {
        Account only = server.accountWith("administrator");

        Answer answer = patch(only, only, body);

        server.administration().accounts().delete(only.id());
        assertThat(answer.refusal())
                .isEqualTo(FAILED + field + ": This is the only active administrator."
                        + " Make another account an administrator first.\n");
    }

    @Test
    void administratorNeedsTheOwnPasswordForHimself() {
        Account admin = server.account("administer users");

        assertThat(patch(admin, admin, "{'mail':[{'value':'x@example.com'}]}").refusal())
                .isEqualTo(FAILED + "mail" + NEEDED + "Email.\n");
    }

    @Test
    void blockedByAdministratorIsOutAtOnce() {
        Account account = server.account();
        Browser browser = server.browserOf(account);
        patch(server.account("administer users"), account, "{'status':[{'value':false}]}");

        assertThat(browser.get("/user/login_status?_format=json").body()).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "'1'"})
    void statusIsReadAsDrupalReadsIt(String value) {
        Account account = server.account();
        server.administration().accounts().setActive(account.id(), false);

        patch(server.account("administer users"), account, "{'status':[{'value':" + value + "}]}");

        assertThat(now(account).active()).isTrue();
    }

    @Test
    void takenNameIsRefused() {
        Account taken = server.account();
        String name = taken.name().toUpperCase(java.util.Locale.ROOT);

        assertThat(patch(server.account("administer users"), server.account(), "{'name':[{'value':'" + name + "'}]}")
                        .refusal())
                .isEqualTo(FAILED + "name: The username " + name + " is already taken.\n");
    }

    @Test
    void ownNameInAnotherCaseIsNotTaken() {
        Account account = server.account("change own username");
        String name = account.name().toUpperCase(java.util.Locale.ROOT);

        assertThat(patch(account, account, "{'name':[{'value':'" + name + "'}]}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceInTheOrderOfTheFields() {
        Answer answer = patch(
                server.account("administer users", "administer permissions"),
                server.account(),
                "{'roles':[{'target_id':'content_editor'},{'target_id':'nope'}],'status':[{'value':'maybe'}],"
                        + "'mail':[{'value':'invalid'}],'name':[{'value':' two  blanks '}],'pass':[{'value':'short'}],"
                        + "'langcode':[{'value':'xx'}]}");

        assertThat(answer.refusal())
                .isEqualTo(FAILED
                        + "langcode.0: The value you selected is not a valid choice.\n"
                        + "name: The username cannot begin with a space.\n"
                        + "name: The username cannot end with a space.\n"
                        + "name: The username cannot contain multiple spaces in a row.\n"
                        + "pass.0.value: A password has 8 to 512 characters; 15 or more are advised.\n"
                        + "mail.0.value: This value is not a valid email address.\n"
                        + "status.0.value: This value should be of the correct primitive type.\n"
                        + "roles.1.target_id: The referenced entity (user_role: nope) does not exist.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name':[]} | name: You must enter a username.",
                "{'name':[{'value':'a'},{'value':'b'}]} | name: Name: this field cannot hold more than 1 values.",
                "{'name':[{'value':['a']}]} | name.0.value: This value should be of the correct primitive type.",
                "{'name':[{'value':'colon:name'}]} | name: The username contains an illegal character.",
                "{'status':[]} | status: This value should not be null.",
                "{'roles':[{}]} | roles.0.target_id: This value should not be null.",
                "{'roles':[{'target_id':'authenticated'}]} | roles: The roles 'anonymous' and 'authenticated' are"
                        + " implied, never given.",
                "{'pass':[{'value':['a']}]} | pass.0.value: This value should be of the correct primitive type."
            })
    void wrongValueIsRefused(String body, String line) {
        assertThat(patch(server.account("administer users", "administer permissions"), server.account(), body)
                        .refusal())
                .isEqualTo(FAILED + line + "\n");
    }

    @Test
    void nameThatIsTooLongIsRefused() {
        String name = "x".repeat(61);

        assertThat(patch(server.account("administer users"), server.account(), "{'name':[{'value':'" + name + "'}]}")
                        .refusal())
                .isEqualTo(FAILED + "name: The username " + name + " is too long: it must be 60 characters or less.\n");
    }

    @Test
    void mailAddressThatIsTooLongIsRefused() {
        String mail = "x".repeat(250) + "@example.com";

        assertThat(patch(server.account("administer users"), server.account(), "{'mail':[{'value':'" + mail + "'}]}")
                        .refusal())
                .isEqualTo(FAILED + "mail.0.value: Email: the email address can not be longer than 254 characters.\n"
                        + "mail.0.value: This value is not a valid email address.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'' | 400 No entity content received.",
                "{ | 400 Syntax error",
                "5 | 400 The body must be a JSON object.",
                "{'nope':[]} | 422 The field \"nope\" does not exist on user accounts.",
                "{'mail':'x@example.com'} | 422 Field values for \"mail\" must use an array structure"
            })
    void malformedBodyIsRefused(String body, String refusal) {
        Account account = server.account();
        String sent = body.equals("''") ? "" : body;

        Answer answer = server.browserOf(account)
                .send(
                        "PATCH",
                        "/user/" + account.id() + "?_format=json",
                        json(sent),
                        "Content-Type",
                        "application/json");

        assertThat(answer.refusal()).isEqualTo(refusal);
    }

    @Test
    void administratorCanTakeTheMailAddressAway() {
        Account account = server.account();

        assertThat(patch(server.account("administer users"), account, "{'mail':[]}")
                        .json()
                        .path("mail"))
                .hasToString("[]");
    }
}
