package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationKeys;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.Applications;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenPagesTest {

    private static final String TOKENS = "/admin/config/people/rest_api_authentication/tokens";

    private final AdminServer server = new AdminServer();
    private final Browser admin = server.administrator();
    private Application application;
    private Account editor;
    private String token;

    @BeforeEach
    void issueAToken() {
        application = server.service(Applications.class)
                .create(new ApplicationDraft(
                        "Mobile app", true, "jwt", Map.of("signing_algorithm", "ES256"), ApplicationRules.NONE));
        server.service(ApplicationKeys.class).generate(application.id());
        editor = server.account("editor");
        token = issued();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void goodTokenIsExplainedAndNotShownAgain() {
        Answer answer = explain(token);

        assertThat(answer.page().select(".message").text()).contains("This token is accepted. It stands for editor.");
        assertThat(answer.page().select(".steps li")).isNotEmpty();
        assertThat(answer.body()).doesNotContain(token, token.substring(token.lastIndexOf('.') + 1));
    }

    @Test
    void tokenOfABlockedAccountIsExplained() {
        server.service(Accounts.class).setActive(editor.id(), false);

        assertThat(explain(token).page().select(".message").text()).contains("This token is refused with USER_BLOCKED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "Bearer", "eyJhbGciOiJub25lIn0.e30.", "\u0000"})
    void whatIsNoTokenIsExplainedToo(String text) {
        Answer answer = explain(text);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select(".message").text()).contains("This token is refused with");
    }

    @Test
    void missingTokenIsSaidAtItsField() {
        Answer answer = explain(" ");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-token-problem").text()).isNotEmpty();
    }

    @Test
    void issuedTokenIsListed() {
        Answer answer = admin.get(TOKENS + "?user=editor");

        assertThat(answer.page().select("tbody tr").text()).contains("editor", "Mobile app");
        assertThat(answer.body()).doesNotContain(token);
        assertThat(admin.get(TOKENS + "?user=nobody").text()).contains("No token matches.");
    }

    @Test
    void revokingAsksFirstAndHoldsAtOnce() {
        String path = admin.get(TOKENS).page().select("tbody a").attr("href");
        Answer question = admin.get(path);
        assertThat(explain(token).text()).contains("This token is accepted.");

        Answer answer = question.form(path).submit();

        assertThat(answer.messages()).contains("is revoked");
        assertThat(answer.page().select("tbody .tag").text()).isEqualTo("Revoked");
        assertThat(explain(token).text()).contains("This token is refused with TOKEN_REVOKED");
    }

    @Test
    void formWithoutTokenRevokesNothing() {
        String path = admin.get(TOKENS).page().select("tbody a").attr("href");

        assertThat(admin.post(path, "").status()).isEqualTo(403);
        assertThat(explain(token).text()).contains("This token is accepted.");
    }

    @Test
    void unknownTokenIsSaidToBeGone() {
        assertThat(admin.get(TOKENS + "/" + application.id() + "/none/revoke").status())
                .isEqualTo(404);
    }

    private Answer explain(String text) {
        return admin.get(TOKENS)
                .form(TOKENS)
                .set("application", application.id())
                .set("token", text)
                .submit();
    }

    private String issued() {
        String basic =
                Base64.getEncoder().encodeToString(("editor:" + AdminServer.PASSWORD).getBytes(StandardCharsets.UTF_8));
        Browser client = server.browser();
        String body = client.send(client.request("/rest_api/id_token")
                        .header("AUTH-METHOD", application.id())
                        .header("Authorization", "Basic " + basic)
                        .POST(BodyPublishers.noBody()))
                .body();
        return body.replaceAll(".*\"jwt_token\":\"([^\"]+)\".*", "$1");
    }
}
