package dev.latchkey.server.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Role;
import dev.latchkey.server.testing.Calls;
import dev.latchkey.server.testing.Calls.Answer;
import dev.latchkey.server.testing.LiveServer;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /rest_api/revoke} on a running server. */
final class RevokeTest extends LoggedInTest {

    RevokeTest() {
        super("RS256", LiveServer.refreshing());
    }

    @Test
    void holderRevokesItsOwnToken() {
        assertRevoked(calls().revoke(token(), "Bearer " + token()));

        assertThat(use().error()).isEqualTo("TOKEN_REVOKED");
    }

    @Test
    void verifiedTokenIsRevokedForTheVeryNextRequest() {
        assertThat(use().status()).isEqualTo(404);
        assertThat(use().status()).isEqualTo(404);

        calls().revoke(token(), "Bearer " + token());

        assertThat(use().status()).isEqualTo(401);
        assertThat(use().header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @Test
    void ownerRevokesByPassword() {
        assertRevoked(calls().revoke(token(), password(account.name())));

        assertThat(use().error()).isEqualTo("TOKEN_REVOKED");
    }

    @Test
    void administratorRevokesAnybodysToken() {
        assertRevoked(calls().revoke(token(), password(LiveServer.ADMINISTRATOR)));

        assertThat(use().error()).isEqualTo("TOKEN_REVOKED");
    }

    @Test
    void permissionAloneIsEnoughToRevokeAnybodysToken() {
        server().administration()
                .roles()
                .save(new Role("token_keeper", "Keeper", 11, false, Set.of("administer rest api authentication")));
        Account keeper = server().account(unused("keeper"), "token_keeper");

        assertRevoked(calls().revoke(token(), password(keeper.name())));
    }

    @Test
    void strangerIsRefusedAndTheTokenStaysGood() {
        Account stranger = server().account(unused("stranger"));

        Answer answer = calls().revoke(token(), password(stranger.name()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.error()).isEqualTo("ACCESS_DENIED");
        assertThat(use().status()).isEqualTo(404);
    }

    @Test
    void anotherTokenIsNoProof() {
        Answer other = calls().logIn(application.id(), account.name());

        Answer answer = calls().revoke(token(), "Bearer " + other.text("jwt_token"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(use().status()).isEqualTo(404);
    }

    @Test
    void otherTokensOfTheAccountStayGood() {
        Answer other = calls().logIn(application.id(), account.name());

        calls().revoke(token(), "Bearer " + token());

        assertThat(calls().use(application.id(), other.text("jwt_token")).status())
                .isEqualTo(404);
    }

    @Test
    void jsonBodyAndHintAreTaken() {
        Answer answer = calls().send(
                        "POST",
                        "/rest_api/revoke",
                        "{\"token\":\"" + token() + "\",\"token_type_hint\":\"refresh_token\"}",
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        "Bearer " + token());

        assertRevoked(answer);
        assertThat(use().error()).isEqualTo("TOKEN_REVOKED");
    }

    @Test
    void refreshTokenTakesItsFamilyAlong() {
        String refresh = login.text("refresh_token");

        assertRevoked(calls().revoke(refresh, "Bearer " + refresh));

        assertThat(use().error()).isEqualTo("TOKEN_REVOKED");
        assertThat(calls().refresh(refresh).error()).isEqualTo("INVALID_REFRESH_TOKEN");
    }

    @Test
    void strangerCannotEndARefreshFamily() {
        Account stranger = server().account(unused("stranger"));

        assertThat(calls().revoke(login.text("refresh_token"), password(stranger.name()))
                        .status())
                .isEqualTo(403);
        assertThat(calls().refresh(login.text("refresh_token")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "\u2603"})
    void unknownTokenIsAsGoodAsRevoked(String token) {
        assertRevoked(calls().revoke(token, password(account.name())));
    }

    @Test
    void revokingTwiceIsNoFault() {
        assertRevoked(calls().revoke(token(), "Bearer " + token()));
        assertRevoked(calls().revoke(token(), "Bearer " + token()));
    }

    @Test
    void tokenOfADisabledApplicationStaysRevokedOnceItIsEnabledAgain() {
        server().administration().applications().setEnabled(application.id(), false);
        assertRevoked(calls().revoke(token(), "Bearer " + token()));
        server().administration().applications().setEnabled(application.id(), true);

        assertThat(use().error()).isEqualTo("TOKEN_REVOKED");
    }

    @Test
    void withoutProofNothingHappens() {
        Answer answer = calls().send(
                        "POST",
                        "/rest_api/revoke",
                        "token=" + token(),
                        "Content-Type",
                        "application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.error()).isEqualTo("MISSING_AUTHORIZATION_HEADER");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic ");
        assertThat(use().status()).isEqualTo(404);
    }

    @Test
    void wrongPasswordIsNoProof() {
        Answer answer = calls().revoke(token(), Calls.basic(account.name(), "wrong"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.error()).isEqualTo("INVALID_CREDENTIALS");
        assertThat(use().status()).isEqualTo(404);
    }

    @Test
    void wrongPasswordsAreCountedAsAtTheTokenEndpoint() {
        for (int turn = 0; turn < 5; turn++) {
            calls().revoke(token(), Calls.basic(account.name(), "wrong"));
        }

        Answer answer = calls().revoke(token(), password(account.name()));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.error()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void otherSchemeIsRefused() {
        Answer answer = calls().revoke(token(), "Digest x");

        assertThat(answer.error()).isEqualTo("INVALID_AUTHORIZATION_HEADER_TOKEN_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "token=", "other=1", "token=a&token=b", "token=%zz"})
    void formWithoutOneTokenIsIncomplete(String form) {
        Answer answer = calls().send(
                        "POST",
                        "/rest_api/revoke",
                        form,
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Authorization",
                        password(account.name()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("INCOMPLETE_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void otherMethodsAreRefused(String method) {
        Answer answer = calls().send(method, "/rest_api/revoke", "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.error()).isEqualTo("INVALID_HTTP_METHOD");
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    private static void assertRevoked(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("success");
        assertThat(answer.text("message")).isEqualTo("Token revoked successfully");
    }

    private Answer use() {
        return calls().use(application.id(), token());
    }

    private static String password(String name) {
        return Calls.basic(name, LiveServer.PASSWORD);
    }
}
