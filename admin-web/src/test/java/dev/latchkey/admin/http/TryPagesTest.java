package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.admin.testing.PageForm;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationKeys;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.token.IssuedTokens;
import dev.latchkey.auth.token.TokenFilter;
import dev.latchkey.auth.token.TokenRecord;
import dev.latchkey.rest.domain.RestResourceDraft;
import dev.latchkey.rest.domain.RestResources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TryPagesTest {

    private static final String LIST = "/admin/config/people/rest_api_authentication/auth_settings";
    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]+\\.");

    private final AdminServer server = new AdminServer();
    private final Browser admin = server.administrator();
    private Application application;

    @BeforeEach
    void setUp() {
        application = application("ES256", Map.of());
        server.service(ApplicationKeys.class).generate(application.id());
        server.service(RestResources.class)
                .save(new RestResourceDraft.Uniform(
                        "entity:node", Set.of("GET", "POST"), Set.of("json"), Set.of("rest_api_authentication")));
        admin.get("/node/add/page")
                .form("/node/add/page")
                .set("title", "Opening hours")
                .submit();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void readingShowsAnswerAndDecisionSideBySide() {
        Answer answer = form(admin).submit();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select(".pair .tag").first().text()).isEqualTo("200 OK");
        assertThat(answer.page().select(".pair pre").text()).contains("Opening hours");
        assertThat(answer.text()).contains("The gate let the request pass as admin.", "X-Request-Id");
        assertThat(answer.page().select(".steps strong").eachText()).contains("application", "credential", "account");
        assertThat(answer.page().select(".steps").text()).contains("Is the signature right?");
    }

    @Test
    void creatingIsReallyDone() {
        Answer answer = admin.get(tryPath() + "?example=create").form(tryPath()).submit();

        assertThat(answer.text()).contains("201 Created");
        assertThat(admin.get("/admin/content").text()).contains("My first page");
    }

    @Test
    void commandShowsAPlaceForTheTokenAndNoPageTheToken() {
        Answer answer = form(admin).submit();

        assertThat(answer.page().select("pre").last().text())
                .contains("curl --request GET", "AUTH-METHOD: " + application.id(), "Bearer <received_JWT>");
        assertThat(answer.body()).doesNotContainPattern(TOKEN);
    }

    @Test
    void tokenEndsRightAfterTheRequest() {
        form(admin).submit();

        List<TokenRecord> tokens = tokens();
        assertThat(tokens).hasSize(1);
        assertThat(server.service(IssuedTokens.class).revoked(tokens.get(0))).isTrue();
    }

    @Test
    void requestOfAnotherAccountIsItsOwn() {
        server.account("reader");

        Answer answer = admin.get(tryPath() + "?example=create")
                .form(tryPath())
                .set("user", "reader")
                .submit();

        assertThat(answer.text())
                .contains(
                        "403 Forbidden",
                        "The gate let the request pass as reader. What refused it came after the gate");
        assertThat(answer.page().select(".pair pre").text()).contains("create page content");
    }

    @Test
    void refusalOfTheGateIsExplained() {
        Applications applications = server.service(Applications.class);
        ApplicationRules none = ApplicationRules.NONE;
        admin.get(LIST + "/" + application.id() + "/edit")
                .form(LIST + "/" + application.id() + "/edit")
                .tick("allowed_methods", "POST")
                .submit();
        assertThat(applications
                        .book()
                        .application(application.id())
                        .orElseThrow()
                        .rules())
                .isNotEqualTo(none);

        Answer answer = form(admin).submit();

        assertThat(answer.text()).contains("The gate refused the request with ACCESS_DENIED.");
        assertThat(answer.page().select(".steps .tag.bad")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "node/1",
                "//example.com/node/1",
                "http://example.com/node/1",
                "/node/1#part",
                "/node/1 HTTP/1.1",
                "/admin",
                "/user/login?_format=json",
                "/USER/LOGIN",
                "/index.php/user/login",
                "/rest_api/id_token",
                "/session/token",
                "/node/%2e%2e/admin",
                "/.well-known/jwks.json"
            })
    void onlyRestResourcesAreCalled(String path) {
        Answer answer = form(admin).set("path", path).submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-path-problem").text()).contains("the path of a REST resource");
        assertThat(tokens()).isEmpty();
    }

    @Test
    void everyMistakeIsSaidAtOnce() {
        Answer answer =
                form(admin).set("path", "x").set("body", "{}").set("user", " ").submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.messages()).contains("Nothing was sent.");
        assertThat(answer.page().select(".problem").eachAttr("id"))
                .contains("f-path-problem", "f-body-problem", "f-user-problem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "blocked"})
    void accountThatGetsNoTokenIsSaidAtItsField(String name) {
        Account blocked = server.account("blocked");
        server.service(Accounts.class).setActive(blocked.id(), false);

        Answer answer = form(admin).set("user", name).submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-user-problem").text()).contains("No token for this account: USER_");
    }

    @Test
    void withoutThePermissionOnAccountsOneTriesForOneselfOnly() {
        server.accountWith("operator", "administer rest api authentication", "access content");
        Browser operator = server.signedIn("operator");

        Answer page = operator.get(tryPath());
        assertThat(page.page().select("[name=user]")).isEmpty();
        assertThat(page.form(tryPath()).submit().text()).contains("The gate let the request pass as operator.");
        assertThat(operator.post(tryPath(), page.form(tryPath()).encoded() + "&user=admin")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nobodyTriesForAnAccountThatMayDoMore() {
        server.accountWith("helper", "administer rest api authentication", "administer users");
        server.account("reader");
        Browser helper = server.signedIn("helper");

        assertThat(form(helper).set("user", "admin").submit().status()).isEqualTo(403);
        assertThat(form(helper).set("user", "reader").submit().text()).contains("pass as reader");
        assertThat(tokens()).hasSize(1);
    }

    @Test
    void credentialFromElsewhereIsJudgedAndNotShownAgain() {
        application = application("HS256", Map.of("secret_key", "an external secret of more than 32 characters"));
        Answer page = admin.get(tryPath());
        assertThat(page.page().select("[name=user]")).isEmpty();

        Answer answer = page.form(tryPath())
                .set("credential", "eyJhbGciOiJIUzI1NiJ9.e30.bm90LXJlYWxseQ")
                .submit();

        assertThat(answer.text()).contains("401 Unauthorized", "The gate refused the request with ", "Bearer <token>");
        assertThat(answer.body()).doesNotContain("bm90LXJlYWxseQ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "snow \u2603 man"})
    void credentialThatCannotBeSentIsSaidAtItsFieldAndNotShownAgain(String credential) {
        application = application("HS256", Map.of("secret_key", "an external secret of more than 32 characters"));

        Answer answer = admin.get(tryPath())
                .form(tryPath())
                .set("credential", credential)
                .submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-credential-problem").text()).isNotEmpty();
        assertThat(answer.body()).doesNotContain("snow");
    }

    @Test
    void formWithoutTokenSendsNothing() {
        assertThat(admin.post(tryPath(), "user=admin&method=GET&path=%2Fnode%2F1")
                        .status())
                .isEqualTo(403);
        assertThat(tokens()).isEmpty();
    }

    private Application application(String algorithm, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("signing_algorithm", algorithm);
        return server.service(Applications.class)
                .create(new ApplicationDraft("Mobile app", true, "jwt", settings, ApplicationRules.NONE));
    }

    private PageForm form(Browser browser) {
        return browser.get(tryPath()).form(tryPath());
    }

    private String tryPath() {
        return LIST + "/" + application.id() + "/try";
    }

    private List<TokenRecord> tokens() {
        return server.service(IssuedTokens.class).page(TokenFilter.ALL, 0, 10);
    }
}
