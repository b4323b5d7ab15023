package dev.latchkey.server.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.server.testing.Calls.Answer;
import dev.latchkey.server.testing.LiveServer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /rest_api/refresh_token} on a running server. */
final class RefreshTest extends LoggedInTest {

    RefreshTest() {
        super("HS256", LiveServer.refreshing());
    }

    @Test
    void loginAlsoGivesARefreshToken() {
        assertThat(login.status()).isEqualTo(200);
        assertThat(login.text("refresh_token")).hasSize(43);
        assertThat(login.body().path("refresh_expires_in").asLong())
                .isBetween(LiveServer.REFRESH_LIFETIME.toSeconds() - 60, LiveServer.REFRESH_LIFETIME.toSeconds());
    }

    @Test
    void applicationWithoutRefreshGivesNone() {
        Application plain = server().application("HS256", RefreshSettings.OFF);

        Answer answer = calls().logIn(plain.id(), account.name());

        assertThat(answer.body().has("refresh_token")).isFalse();
        assertThat(answer.body().has("refresh_expires_in")).isFalse();
    }

    @Test
    void refreshTokenGivesANewPair() {
        Answer pair = calls().refresh(refreshToken());

        assertThat(pair.status()).isEqualTo(200);
        assertThat(pair.text("status")).isEqualTo("success");
        assertThat(pair.text("token_type")).isEqualTo("Bearer");
        assertThat(pair.text("refresh_token")).hasSize(43).isNotEqualTo(refreshToken());
        assertThat(pair.header("Cache-Control")).isEqualTo("no-store");
        assertThat(calls().use(application.id(), pair.text("jwt_token")).status())
                .isEqualTo(404);
    }

    @Test
    void successorCanBeUsedInTurn() {
        Answer second = calls().refresh(refreshToken());
        Answer third = calls().refresh(second.text("refresh_token"));

        assertThat(third.status()).isEqualTo(200);
    }

    @Test
    void answerThatWasLostIsGivenAgain() {
        calls().refresh(refreshToken());

        Answer again = calls().refresh(refreshToken());

        assertThat(again.status()).isEqualTo(200);
        assertThat(calls().refresh(again.text("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void reuseOfAnOldTokenEndsTheFamilyAndItsAccessTokens() {
        Answer second = calls().refresh(refreshToken());
        Answer third = calls().refresh(second.text("refresh_token"));

        Answer reuse = calls().refresh(refreshToken());

        assertThat(reuse.status()).isEqualTo(401);
        assertThat(reuse.error()).isEqualTo("INVALID_REFRESH_TOKEN");
        assertThat(reuse.header("WWW-Authenticate")).startsWith("Bearer ").contains("error=\"invalid_token\"");
        assertThat(calls().refresh(third.text("refresh_token")).error()).isEqualTo("INVALID_REFRESH_TOKEN");
        assertThat(List.of(login, second, third))
                .extracting(answer ->
                        calls().use(application.id(), answer.text("jwt_token")).error())
                .containsOnly("TOKEN_REVOKED");
    }

    @Test
    void reuseInOneFamilyLeavesTheOtherLoginsOfTheAccount() {
        Answer other = calls().logIn(application.id(), account.name());
        Answer second = calls().refresh(refreshToken());
        calls().refresh(second.text("refresh_token"));

        calls().refresh(refreshToken());

        assertThat(calls().use(application.id(), other.text("jwt_token")).status())
                .isEqualTo(404);
        assertThat(calls().refresh(other.text("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void manyUsesAtOnceGiveEachAPairAndLeaveOneBranchAlive() throws Exception {
        int users = 6;
        ExecutorService threads = Executors.newFixedThreadPool(users);
        List<Answer> pairs;
        try {
            Callable<Answer> use = () -> calls().refresh(refreshToken());
            pairs = threads
                    .invokeAll(IntStream.range(0, users).mapToObj(number -> use).toList())
                    .stream()
                    .map(RefreshTest::value)
                    .toList();
        } finally {
            threads.shutdown();
        }

        assertThat(pairs).extracting(Answer::status).containsOnly(200);
        assertThat(pairs.stream()
                        .map(pair -> calls().introspect(pair.text("refresh_token")))
                        .filter(state -> state.body().path("active").asBoolean()))
                .hasSize(1);
    }

    @Test
    void unknownTokenIsRefused() {
        Answer answer = calls().refresh("A".repeat(43));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.error()).isEqualTo("INVALID_REFRESH_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "",
                "{\"refresh_token\":7}",
                "{\"refresh_token\":null}",
                "{\"refresh_token\":\"a\",\"refresh_token\":\"b\"}",
                "{\"refresh_token\":\"a\"}{}",
                "{\"refresh_token\":\"\"}",
                "\"text\""
            })
    void bodyThatHoldsNoTokenIsIncomplete(String body) {
        Answer answer = calls().send("POST", "/rest_api/refresh_token", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("INCOMPLETE_REQUEST");
    }

    @Test
    void accessTokenIsNoRefreshToken() {
        assertThat(calls().refresh(login.text("jwt_token")).error()).isEqualTo("INVALID_REFRESH_TOKEN");
    }

    @Test
    void refreshTokenIsNoAccessToken() {
        assertThat(calls().use(application.id(), refreshToken()).error()).isEqualTo("INVALID_TOKEN");
    }

    @Test
    void tokenOfAnotherApplicationIsRefusedAndStaysGood() {
        Application other = server().application("HS256", LiveServer.refreshing());

        Answer answer = calls().send(
                        "POST",
                        "/rest_api/refresh_token",
                        "{\"refresh_token\":\"" + refreshToken() + "\"}",
                        "AUTH-METHOD",
                        other.id());

        assertThat(answer.error()).isEqualTo("INVALID_REFRESH_TOKEN");
        assertThat(calls().refresh(refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void blockingTheAccountEndsItsFamiliesForGood() {
        server().administration().accounts().setActive(account.id(), false);
        Answer blocked = calls().refresh(refreshToken());
        server().administration().accounts().setActive(account.id(), true);

        assertThat(blocked.error()).isEqualTo("INVALID_REFRESH_TOKEN");
        assertThat(calls().refresh(refreshToken()).error()).isEqualTo("INVALID_REFRESH_TOKEN");
    }

    @Test
    void changingThePasswordEndsTheFamilies() {
        server().administration().accounts().changePassword(account.id(), "another good password");

        assertThat(calls().refresh(refreshToken()).error()).isEqualTo("INVALID_REFRESH_TOKEN");
    }

    @Test
    void deletingTheAccountEndsTheFamilies() {
        server().administration().accounts().delete(account.id());

        assertThat(calls().refresh(refreshToken()).error()).isEqualTo("INVALID_REFRESH_TOKEN");
    }

    @Test
    void disablingTheApplicationEndsTheFamiliesForGood() {
        server().administration().applications().setEnabled(application.id(), false);
        server().administration().applications().setEnabled(application.id(), true);

        assertThat(calls().refresh(refreshToken()).error()).isEqualTo("INVALID_REFRESH_TOKEN");
    }

    @Test
    void switchingRefreshOffEndsTheFamilies() {
        server().administration()
                .applications()
                .update(
                        application.id(),
                        new ApplicationDraft(
                                "An application",
                                true,
                                "jwt",
                                application.settings(),
                                ApplicationRules.NONE,
                                RefreshSettings.OFF));

        assertThat(calls().refresh(refreshToken()).error()).isEqualTo("INVALID_REFRESH_TOKEN");
    }

    @Test
    void deletingTheApplicationEndsTheFamilies() {
        server().administration().applications().delete(application.id());

        assertThat(calls().refresh(refreshToken()).error()).isEqualTo("INVALID_REFRESH_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void otherMethodsAreRefused(String method) {
        Answer answer = calls().send(method, "/rest_api/refresh_token", "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.error()).isEqualTo("INVALID_HTTP_METHOD");
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    private String refreshToken() {
        return login.text("refresh_token");
    }

    private static Answer value(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
