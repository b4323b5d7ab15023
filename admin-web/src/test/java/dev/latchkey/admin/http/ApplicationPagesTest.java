package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.admin.testing.PageForm;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationKey;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.auth.engine.OperatorDesk;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.auth.token.RefreshFamilies;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ApplicationPagesTest {

    private static final String LIST = "/admin/config/people/rest_api_authentication/auth_settings";
    private static final String ADD = LIST + "/add";

    private final AdminServer server = new AdminServer();
    private final Browser admin = server.administrator();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void guidesStepsLeadToAnApplicationWithKeys() {
        Answer page = admin.get(LIST);
        assertThat(page.page().select("legend").eachText())
                .contains("Basic Configuration", "JWT Configuration", "Generate Custom Keys");
        assertThat(page.page().select("label").eachText())
                .contains("Enable Authentication", "Username Attribute (required)", "JWKS URI", "Certificate");

        Answer answer = page.form(ADD).set("name", "Mobile app").submit();

        Application application = only();
        assertThat(answer.messages()).contains("AUTH-METHOD: " + application.id());
        assertThat(application.name()).isEqualTo("Mobile app");
        assertThat(application.methodId()).isEqualTo("jwt");
        assertThat(keys()).singleElement().satisfies(key -> {
            assertThat(key.algorithm()).isEqualTo("RS256");
            assertThat(key.state()).isEqualTo(KeyState.ACTIVE);
        });
        assertThat(admin.get(LIST).text()).contains("Mobile app", "AUTH-METHOD: " + application.id());
    }

    @Test
    void everyMistakeIsSaidAtOnceAtItsField() {
        Answer answer = admin.get(ADD)
                .form(ADD)
                .set("name", " ")
                .set("setting.username_attribute", "a b")
                .set("setting.jwks_uri", "nowhere")
                .set("setting.token_expiry_time", "0")
                .set("blocked_paths", "node")
                .set("allowed_addresses", "999.1.1.1")
                .set("cors_origins", "app.example.com")
                .set("custom_header", "Cookie")
                .set("requests_per_minute", "many")
                .set("refresh_lifetime", "0")
                .submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".problem").eachAttr("id"))
                .contains(
                        "f-name-problem",
                        "f-setting-username_attribute-problem",
                        "f-setting-jwks_uri-problem",
                        "f-setting-token_expiry_time-problem",
                        "f-blocked_paths-problem",
                        "f-allowed_addresses-problem",
                        "f-cors_origins-problem",
                        "f-custom_header-problem",
                        "f-requests_per_minute-problem",
                        "f-refresh_lifetime-problem");
        assertThat(answer.page().select("#problems a").eachAttr("href"))
                .allSatisfy(link -> assertThat(answer.page().select(link)).hasSize(1));
        assertThat(answer.form(ADD).value("blocked_paths")).isEqualTo("node");
        assertThat(book().isEmpty()).isTrue();
    }

    @Test
    void refreshTokensAreSwitchedOnAndStayOn() {
        Answer answer = admin.get(ADD)
                .form(ADD)
                .set("name", "Mobile app")
                .set("refresh_tokens", "true")
                .set("refresh_lifetime", "90")
                .submit();
        answer.form(edit()).set("name", "Mobile app 2").submit();

        assertThat(only().name()).isEqualTo("Mobile app 2");
        assertThat(only().refresh()).isEqualTo(new RefreshSettings(true, Duration.ofMinutes(90)));
    }

    @Test
    void storedSecretIsNeverShownAndKeptWhenLeftAlone() {
        String secret = "an external secret of more than 32 characters";
        Answer answer = admin.get(ADD)
                .form(ADD)
                .set("name", "External")
                .set("setting.signing_algorithm", "HS256")
                .set("setting.secret_key", secret)
                .set("keys", "none")
                .submit();
        String sealed = only().sealedSettings().get("secret_key");

        assertThat(answer.body()).doesNotContain(secret).contains("A value is set and is never shown.");
        answer.form(edit()).set("name", "External 2").submit();
        assertThat(only().name()).isEqualTo("External 2");
        assertThat(only().sealedSettings()).containsEntry("secret_key", sealed);
    }

    @Test
    void storedSecretCanBeRemoved() {
        admin.get(ADD)
                .form(ADD)
                .set("name", "External")
                .set("setting.signing_algorithm", "HS256")
                .set("setting.secret_key", "an external secret of more than 32 characters")
                .submit();

        admin.get(edit()).form(edit()).set("setting.secret_key.remove", "true").submit();

        assertThat(only().sealedSettings()).isEmpty();
    }

    @Test
    void refusedSecretIsNotWrittenBack() {
        Answer answer = admin.get(ADD)
                .form(ADD)
                .set("name", "External")
                .set("setting.signing_algorithm", "HS256")
                .set("setting.secret_key", "too-short-4711")
                .submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-setting-secret_key-problem")).isNotEmpty();
        assertThat(answer.body()).doesNotContain("too-short-4711");
    }

    @Test
    void pastedKeyIsTakenWithTheApplication() throws Exception {
        admin.get(ADD)
                .form(ADD)
                .set("name", "Own key")
                .set("keys", "paste")
                .set("private_key", privateKey())
                .submit();

        assertThat(keys()).hasSize(1);
    }

    @Test
    void applicationWhoseKeyIsRefusedIsNotCreated() {
        Answer answer = admin.get(ADD)
                .form(ADD)
                .set("name", "Own key")
                .set("keys", "paste")
                .set("private_key", "no key at all")
                .submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-private_key-problem").text()).isNotEmpty();
        assertThat(answer.body()).doesNotContain("no key at all");
        assertThat(book().isEmpty()).isTrue();
    }

    @Test
    void rulesComeBackAsTheyWereSaved() {
        create("Ruled");
        admin.get(edit())
                .form(edit())
                .tick("allowed_roles", "content_editor")
                .tick("allowed_methods", "GET")
                .tick("allowed_methods", "POST")
                .set("allowed_paths", "/node\n/node/*")
                .set("blocked_addresses", "192.0.2.0/24")
                .set("cors_origins", "https://app.example.com")
                .set("requests_per_minute", "60")
                .set("anonymous_reads", "true")
                .set("custom_header", "X-Custom-Auth")
                .submit();
        var saved = only().rules();

        admin.get(edit()).form(edit()).submit();

        assertThat(only().rules()).isEqualTo(saved);
        assertThat(saved.allowedPaths()).containsExactly("/node", "/node/*");
        assertThat(saved.allowedMethods()).containsExactlyInAnyOrder("GET", "POST");
        assertThat(saved.requestsPerMinute()).isEqualTo(60);
    }

    @Test
    void savingUnchangedChangesNoSetting() {
        create("Same");
        Application before = only();

        admin.get(edit()).form(edit()).submit();

        assertThat(only())
                .usingRecursiveComparison()
                .ignoringFields("version", "changed", "settings")
                .isEqualTo(before);
        assertThat(only().settings()).containsAllEntriesOf(before.settings());
    }

    @Test
    void oldFormDoesNotOverwriteWhatSomebodyElseSaved() {
        create("Shared");
        PageForm old = admin.get(edit()).form(edit());
        admin.get(edit()).form(edit()).set("name", "Theirs").submit();

        Answer answer = old.set("name", "Mine").submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.messages()).contains("Somebody else changed this application");
        assertThat(only().name()).isEqualTo("Theirs");
    }

    @ParameterizedTest
    @CsvSource({"activate,ACTIVE", "retire,RETIRING", "standby,STANDBY"})
    void keyIsPutIntoEachState(String action, KeyState state) {
        create("Rotating");
        ApplicationKey key = keys().get(0);
        press(LIST + "/" + only().id() + "/keys/generate");
        String path = LIST + "/" + only().id() + "/keys/" + key.id() + "/" + action;

        admin.post(path, token());

        assertThat(state(key)).isEqualTo(state);
    }

    @Test
    void activatingAKeyRetiresTheOneBefore() {
        create("Rotating");
        String first = keys().get(0).id();
        press(LIST + "/" + only().id() + "/keys/generate");
        String second = keys().stream()
                .map(ApplicationKey::id)
                .filter(id -> !id.equals(first))
                .findFirst()
                .orElseThrow();

        press(LIST + "/" + only().id() + "/keys/" + second + "/activate");

        assertThat(keys())
                .extracting(ApplicationKey::state)
                .containsExactlyInAnyOrder(KeyState.RETIRING, KeyState.ACTIVE);
    }

    @Test
    void revokingAsksFirst() {
        create("Revoking");
        String path = LIST + "/" + only().id() + "/keys/" + keys().get(0).id() + "/revoke";
        assertThat(admin.get(edit()).page().select("a[href=\"" + path + "\"]")).hasSize(1);

        Answer question = admin.get(path);
        assertThat(question.text()).contains("This cannot be undone.");
        assertThat(keys().get(0).state()).isEqualTo(KeyState.ACTIVE);
        question.form(path).submit();

        assertThat(keys().get(0).state()).isEqualTo(KeyState.REVOKED);
    }

    @Test
    void keyThatDoesNotExistIsSaidToBeGone() {
        create("Keyed");

        Answer answer = admin.post(LIST + "/" + only().id() + "/keys/nokey/retire", token());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("The application has no key 'nokey'.");
    }

    @Test
    void privateKeyIsInNoPage() throws Exception {
        String pem = privateKey();
        admin.get(ADD).form(ADD).set("name", "Keyed").submit();
        Answer edit = admin.get(edit());

        Answer answer = edit.form(LIST + "/" + only().id() + "/keys/paste")
                .set("private_key", pem)
                .submit();

        assertThat(answer.messages()).contains("has been added on standby");
        assertThat(answer.body()).doesNotContain("PRIVATE KEY", pem.substring(40, 90));
    }

    @Test
    void applicationIsDisabledAndEnabledAgain() {
        create("Switched");
        String path = LIST + "/" + only().id();

        press(LIST, path + "/disable");
        assertThat(only().enabled()).isFalse();
        press(LIST, path + "/enable");
        assertThat(only().enabled()).isTrue();
    }

    @Test
    void defaultIsMarkedAndTakenBackByTheSameButton() {
        create("Standard");
        String path = LIST + "/" + only().id() + "/default";

        assertThat(press(LIST, path).page().select(".tag").eachText()).contains("Default");
        assertThat(server.service(Applications.class).book().defaultApplication())
                .isPresent();
        press(LIST, path);
        assertThat(server.service(Applications.class).book().defaultApplication())
                .isEmpty();
    }

    @Test
    void deletingAsksFirst() {
        create("Unwanted");
        String path = LIST + "/" + only().id() + "/delete";
        Answer question = admin.get(path);
        assertThat(question.title()).isEqualTo("Delete the application Unwanted?");
        assertThat(book()).hasSize(1);

        Answer answer = question.form(path).submit();

        assertThat(answer.messages()).contains("has been deleted");
        assertThat(book().isEmpty()).isTrue();
    }

    @Test
    void questionBeforeDeletingSaysWhatDependsOnIt() {
        create("Used");
        server.service(Applications.class).makeDefault(only().id());
        server.service(OperatorDesk.class).issue("admin", only().id());
        server.service(RefreshFamilies.class)
                .start(
                        only().id(),
                        server.service(Accounts.class)
                                .byName("admin")
                                .orElseThrow()
                                .id(),
                        server.clock().instant(),
                        Duration.ofDays(1));

        Answer question = admin.get(LIST + "/" + only().id() + "/delete");

        assertThat(question.page().select("main li").eachText())
                .anyMatch(line -> line.endsWith("and its keys: 1."))
                .anyMatch(line -> line.endsWith("Tokens on record: 1."))
                .anyMatch(line -> line.endsWith("have to log in again: 1."))
                .anyMatch(line -> line.startsWith("It is the default application"));
    }

    @Test
    void listSaysWhenEachApplicationWasLastUsed() {
        create("Used");
        assertThat(admin.get(LIST).page().select("tbody").text()).contains("Not in the audit log");
        String path = LIST + "/" + only().id() + "/try";

        admin.get(path).form(path).submit();

        assertThat(admin.get(LIST).page().select("tbody").text()).contains("2026-11-24 08:00:00 UTC");
    }

    @Test
    void copyButtonIsThereForScriptsOnly() {
        create("Copied");

        Element button = admin.get(LIST).page().selectFirst("button[data-copies]");
        assertThat(button.attr("data-copies")).isEqualTo("AUTH-METHOD: " + only().id());
        assertThat(button.hasAttr("hidden")).isTrue();
    }

    @Test
    void masterSwitchIsInListAndForm() {
        create("Any");

        admin.get(LIST).form(LIST + "/switch").clear("enable_authentication").submit();
        assertThat(gateEnabled()).isFalse();
        admin.get(edit()).form(edit()).set("enable_authentication", "true").submit();
        assertThat(gateEnabled()).isTrue();
    }

    @Test
    void unknownApplicationIsSaidToBeGone() {
        assertThat(admin.get(LIST + "/00000000/edit").status()).isEqualTo(404);
        assertThat(admin.get(LIST + "/..%2f..%2f/edit").status()).isIn(400, 404);
    }

    @ParameterizedTest
    @CsvSource({"'',303", "/add,303", "/00000000/edit,303", "/00000000/delete,303"})
    void nobodyGetsInWithoutALogin(String path, int status) {
        Browser stranger = server.browser();

        assertThat(stranger.send(stranger.request(LIST + path).GET()).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"''", "/add", "/00000000/edit"})
    void editorDoesNotGetIn(String path) {
        server.account("editor", "content_editor");

        assertThat(server.signedIn("editor").get(LIST + path).status()).isEqualTo(403);
    }

    @Test
    void formWithoutTokenChangesNothing() {
        create("Safe");
        String path = LIST + "/" + only().id();

        for (String action : List.of("/delete", "/disable", "/default", "/keys/generate", "/edit")) {
            assertThat(admin.post(path + action, "name=x").status()).as(action).isEqualTo(403);
        }
        assertThat(only().enabled()).isTrue();
        assertThat(keys()).hasSize(1);
    }

    private void create(String name) {
        admin.get(ADD)
                .form(ADD)
                .set("name", name)
                .set("setting.signing_algorithm", "ES256")
                .submit();
    }

    /** Presses a button of the application's own page. */
    private Answer press(String action) {
        return press(edit(), action);
    }

    private Answer press(String page, String action) {
        return admin.get(page).form(action).submit();
    }

    private String token() {
        return "form_token=" + admin.get(LIST).form("/user/logout").value("form_token");
    }

    private String edit() {
        return LIST + "/" + only().id() + "/edit";
    }

    private Application only() {
        return book().get(0);
    }

    private List<Application> book() {
        return List.copyOf(
                server.service(Applications.class).book().applications().values());
    }

    private boolean gateEnabled() {
        return server.service(Applications.class).book().gate().enabled();
    }

    private List<ApplicationKey> keys() {
        return server.service(Applications.class).book().keysOf(only().id());
    }

    private KeyState state(ApplicationKey key) {
        return keys().stream()
                .filter(now -> now.id().equals(key.id()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static String privateKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
