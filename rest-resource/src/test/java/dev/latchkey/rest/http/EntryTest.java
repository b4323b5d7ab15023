package dev.latchkey.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.rest.domain.MethodConfig;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Providers, cross-site tokens and challenges: contract "content", sections 1.7, 2.6, 3.3, 4.2. */
final class EntryTest {

    private static final String OTHER_METHOD = "The used authentication method is not allowed on this route.";
    private static final String[] JSON_BY_COOKIE = {"Content-Type", "application/json", TestGate.CALLER, "cookie"};

    @RegisterExtension
    final RestServer server = new RestServer();

    @Test
    void callerOfTheGateIsForbiddenWhereOnlySessionsAreAllowed() {
        server.enable("json", "cookie", "GET");

        server.get("/node/1", TestGate.CALLER, "gate").isRefusal(403, OTHER_METHOD);
    }

    @Test
    void sessionIsForbiddenWhereOnlyTheGateIsAllowed() {
        server.get("/node/1", TestGate.CALLER, "cookie").isRefusal(403, OTHER_METHOD);
    }

    @Test
    void anonymousCallerReadsWhatIsPublicWhicheverProviderIsAllowed() {
        server.enable("json", "cookie", "GET");

        assertThat(server.get("/node/1").status()).isEqualTo(200);
    }

    @Test
    void providersCanDifferByMethod() {
        server.enable(Map.of(
                "GET", new MethodConfig(Set.of("json"), Set.of("cookie")),
                "DELETE", new MethodConfig(Set.of("json"), Set.of("rest_api_authentication"))));

        assertThat(server.get("/node/1", TestGate.CALLER, "cookie").status()).isEqualTo(200);
        server.get("/node/1", TestGate.CALLER, "gate").isRefusal(403, OTHER_METHOD);
        assertThat(server.send("DELETE", "/node/1", "", TestGate.CALLER, "gate").status())
                .isEqualTo(204);
    }

    @Test
    void missingEntityWinsOverTheProvider() {
        assertThat(server.get("/node/99", TestGate.CALLER, "cookie").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "DELETE"})
    void sessionWithoutTokenChangesNothing(String method) {
        server.enable("json", "cookie", "GET", "PATCH", "DELETE");

        server.send(method, "/node/1", "{}", JSON_BY_COOKIE).isRefusal(403, "X-CSRF-Token request header is missing");
        assertThat(server.get("/node/1").body()).isEqualTo("{\"note\":1}");
    }

    @Test
    void sessionWithAWrongTokenIsForbidden() {
        server.enable("json", "cookie", "POST");

        server.send("POST", "/node", "{}", withToken("wrong")).isRefusal(403, "X-CSRF-Token request header is invalid");
    }

    @Test
    void sessionWithTheRightTokenGetsThrough() {
        server.enable("json", "cookie", "POST");

        assertThat(server.send("POST", "/node", "{}", withToken(RestServer.CSRF_TOKEN))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void sessionReadsWithoutToken() {
        server.enable("json", "cookie", "GET");

        assertThat(server.get("/node/1", TestGate.CALLER, "cookie").status()).isEqualTo(200);
        assertThat(server.send("HEAD", "/node/1", "", TestGate.CALLER, "cookie").status())
                .isEqualTo(200);
    }

    @Test
    void callerOfTheGateNeedsNoToken() {
        assertThat(server.send("DELETE", "/node/1", "", TestGate.CALLER, "gate").status())
                .isEqualTo(204);
    }

    @Test
    void refusedAnonymousCallerIsAskedForCredentials() {
        Answer answer = server.get("/node/2");

        answer.isRefusal(401, "No authentication credentials provided.");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"Latchkey\"");
    }

    @Test
    void refusedCallerWithCredentialsKeepsTheReason() {
        Answer answer = server.get("/node/2", TestGate.CALLER, "gate");

        answer.isRefusal(403, "The 'access content' permission is required.");
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void refusedAnonymousCallerKeepsTheReasonWhereOnlySessionsAreAllowed() {
        server.enable("json", "cookie", "GET");

        server.get("/node/2").isRefusal(403, "The 'access content' permission is required.");
    }

    @Test
    void refusedAnonymousCallerKeepsTheReasonWhenTheGateIsOff() {
        server.gate().switchOff();

        server.get("/node/2").isRefusal(403, "The 'access content' permission is required.");
    }

    private static String[] withToken(String token) {
        return new String[] {
            "Content-Type", "application/json", TestGate.CALLER, "cookie", "X-CSRF-Token", token,
        };
    }
}
