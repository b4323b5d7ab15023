package dev.latchkey.server.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.server.testing.Calls;
import dev.latchkey.server.testing.Calls.Answer;
import dev.latchkey.server.testing.LiveServer;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /admin/api/tokens/explain} on a running server. */
final class ExplainTest extends LoggedInTest {

    private static final String PATH = "/admin/api/tokens/explain";

    ExplainTest() {
        super("HS256", RefreshSettings.OFF);
    }

    @Test
    void acceptedTokenIsExplainedStepByStep() {
        Answer answer = explained(token());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("accepted").booleanValue()).isTrue();
        assertThat(answer.text("account")).isEqualTo(account.name());
        assertThat(answer.error()).isEmpty();
        assertThat(results(answer)).doesNotContain("failed").contains("passed");
        assertThat(names(answer)).contains("application", "revocation", "account", "rules");
    }

    @Test
    void schemeInFrontIsNoHindrance() {
        assertThat(explained("Bearer " + token()).body().path("accepted").booleanValue())
                .isTrue();
    }

    @Test
    void revokedTokenIsExplained() {
        calls().revoke(token(), "Bearer " + token());

        Answer answer = explained(token());

        assertThat(answer.body().path("accepted").booleanValue()).isFalse();
        assertThat(answer.error()).isEqualTo("TOKEN_REVOKED");
        assertThat(failed(answer)).containsExactly("revocation");
    }

    @Test
    void forgedTokenIsExplained() {
        Answer answer = explained(token().substring(0, token().lastIndexOf('.')) + "." + "A".repeat(43));

        assertThat(answer.error()).isEqualTo("INVALID_SIGNATURE");
        assertThat(failed(answer)).startsWith("signature");
    }

    @Test
    void unknownApplicationIsExplained() {
        assertThat(explained(token(), "00000000", administrator()).error()).isEqualTo("INVALID_APPLICATION_ID");
    }

    @Test
    void answerHoldsNothingOfTheToken() {
        String signature = token().substring(token().lastIndexOf('.') + 1);

        assertThat(explained(token()).response().body()).doesNotContain(signature);
    }

    @Test
    void explainingFillsNoCacheAndRevokesNothing() {
        explained(token());

        assertThat(calls().use(application.id(), token()).status()).isEqualTo(404);
    }

    @Test
    void accountWithoutThePermissionIsRefused() {
        Answer answer = explained(token(), application.id(), Calls.basic(account.name(), LiveServer.PASSWORD));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.error()).isEqualTo("ACCESS_DENIED");
    }

    @Test
    void nobodyIsRefused() {
        Answer answer = calls().send("POST", PATH, body(token(), application.id()));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.error()).isEqualTo("MISSING_AUTHORIZATION_HEADER");
    }

    @Test
    void browserSessionNeedsItsFormToken() {
        Answer signedIn = calls().send(
                        "POST",
                        "/user/login?_format=json",
                        "{\"name\":\"" + LiveServer.ADMINISTRATOR + "\",\"pass\":\"" + LiveServer.PASSWORD + "\"}",
                        "Content-Type",
                        "application/json");
        String set = signedIn.header("Set-Cookie");
        String cookie = set.substring(0, set.indexOf(';'));
        String csrf = signedIn.text("csrf_token");

        Answer without = calls().send("POST", PATH, body(token(), application.id()), "Cookie", cookie);
        Answer with =
                calls().send("POST", PATH, body(token(), application.id()), "Cookie", cookie, "X-CSRF-Token", csrf);

        assertThat(without.status()).isEqualTo(403);
        assertThat(with.status()).isEqualTo(200);
        assertThat(with.body().path("accepted").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"token\":\"a\"}", "{\"application\":\"a\"}"})
    void incompleteQuestionIsRefused(String body) {
        Answer answer = calls().send("POST", PATH, body, "Authorization", administrator());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("INCOMPLETE_REQUEST");
    }

    private Answer explained(String token) {
        return explained(token, application.id(), administrator());
    }

    private static Answer explained(String token, String application, String authorization) {
        return calls().send("POST", PATH, body(token, application), "Authorization", authorization);
    }

    private static String body(String token, String application) {
        return "{\"token\":\"" + token + "\",\"application\":\"" + application + "\"}";
    }

    private static List<String> names(Answer answer) {
        return steps(answer, "name");
    }

    private static List<String> results(Answer answer) {
        return steps(answer, "result");
    }

    private static List<String> failed(Answer answer) {
        return StreamSupport.stream(answer.body().path("steps").spliterator(), false)
                .filter(step -> step.path("result").asText().equals("failed"))
                .map(step -> step.path("name").asText())
                .toList();
    }

    private static List<String> steps(Answer answer, String member) {
        return StreamSupport.stream(answer.body().path("steps").spliterator(), false)
                .map((JsonNode step) -> step.path(member).asText())
                .toList();
    }

    private static String administrator() {
        return Calls.basic(LiveServer.ADMINISTRATOR, LiveServer.PASSWORD);
    }
}
