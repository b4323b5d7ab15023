package dev.latchkey.server.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.server.testing.Calls;
import dev.latchkey.server.testing.Calls.Answer;
import dev.latchkey.server.testing.LiveServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /rest_api/introspect} on a running server (RFC 7662). */
final class IntrospectTest extends LoggedInTest {

    IntrospectTest() {
        super("HS256", LiveServer.refreshing());
    }

    @Test
    void goodTokenIsDescribed() {
        Answer state = calls().introspect(token());

        assertThat(state.status()).isEqualTo(200);
        assertThat(state.body().path("active").booleanValue()).isTrue();
        assertThat(state.body().path("exp")).isEqualTo(login.body().path("exp"));
        assertThat(state.body().path("iat")).isEqualTo(login.body().path("iat"));
        assertThat(state.text("sub")).isEqualTo(account.uuid().toString());
        assertThat(state.text("username")).isEqualTo(account.name());
        assertThat(state.text("aud")).isEqualTo(application.id());
        assertThat(state.text("client_id")).isEqualTo(application.id());
        assertThat(state.text("iss")).isEqualTo(server().base());
        assertThat(state.text("jti")).isEqualTo(Tokens.claim(login, "jti"));
        assertThat(state.text("token_type")).isEqualTo("Bearer");
        assertThat(state.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void goodRefreshTokenIsDescribed() {
        Answer state = calls().introspect(login.text("refresh_token"));

        assertThat(state.body().path("active").booleanValue()).isTrue();
        assertThat(state.text("username")).isEqualTo(account.name());
        assertThat(state.text("token_type")).isEqualTo("refresh_token");
    }

    @Test
    void usedRefreshTokenIsInactive() {
        calls().refresh(login.text("refresh_token"));

        assertInactive(calls().introspect(login.text("refresh_token")));
    }

    @Test
    void revokedTokenIsInactive() {
        calls().revoke(token(), "Bearer " + token());

        assertInactive(calls().introspect(token()));
    }

    @Test
    void tokenOfABlockedAccountIsInactive() {
        server().administration().accounts().setActive(account.id(), false);

        assertInactive(calls().introspect(token()));
        assertInactive(calls().introspect(login.text("refresh_token")));
    }

    @Test
    void tokenOfADisabledApplicationIsInactive() {
        server().administration().applications().setEnabled(application.id(), false);

        assertInactive(calls().introspect(token()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.e30."})
    void anythingElseIsInactive(String token) {
        assertInactive(calls().introspect(token));
    }

    @Test
    void whoeverHasNoPermissionIsToldNothing() {
        Answer answer = calls().form("/rest_api/introspect", token(), Calls.basic(account.name(), LiveServer.PASSWORD));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.error()).isEqualTo("ACCESS_DENIED");
        assertThat(answer.text("error_description")).contains("administer rest api authentication");
    }

    @Test
    void tokenIsNoProof() {
        Answer answer = calls().form("/rest_api/introspect", token(), "Bearer " + token());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic ");
    }

    @Test
    void wrongPasswordIsRefused() {
        Answer answer = calls().form("/rest_api/introspect", token(), Calls.basic(account.name(), "wrong"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.error()).isEqualTo("INVALID_CREDENTIALS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void otherMethodsAreRefused(String method) {
        Answer answer = calls().send(method, "/rest_api/introspect", "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    private static void assertInactive(Answer state) {
        assertThat(state.status()).isEqualTo(200);
        assertThat(state.response().body()).isEqualTo("{\"active\":false}");
    }
}
