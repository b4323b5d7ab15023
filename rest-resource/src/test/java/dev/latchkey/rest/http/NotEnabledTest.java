package dev.latchkey.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not enabled: contract "content", section 4.2, shape "bare". */
final class NotEnabledTest {

    private static final String HTML_ONLY =
            "A route that returns a rendered array as its response only supports the HTML format.";
    private static final String OTHER_METHOD = "The used authentication method is not allowed on this route.";

    @RegisterExtension
    final RestServer server = new RestServer();

    @Test
    void getOfADisabledResourceIsNotAcceptableForAnonymousAndSessions() {
        server.resources().disable("entity:node");

        server.get("/node/1?_format=json").isRefusal(406, HTML_ONLY);
        server.get("/node/1?_format=json", TestGate.CALLER, "cookie").isRefusal(406, HTML_ONLY);
    }

    @Test
    void getOfADisabledResourceIsForbiddenForCallersOfTheGate() {
        server.resources().disable("entity:node");

        server.get("/node/1?_format=json", TestGate.CALLER, "gate").isRefusal(403, OTHER_METHOD);
    }

    @Test
    void headOfADisabledResourceIsAnsweredAsGet() {
        server.resources().disable("entity:node");

        assertThat(server.send("HEAD", "/node/1", "").status()).isEqualTo(406);
    }

    @Test
    void postOfADisabledResourceIsNotFound() {
        server.resources().disable("entity:node");

        server.send("POST", "/node?_format=json", "{}", TestGate.CALLER, "gate")
                .isRefusal(404, "No route found for \"POST https://cms.example/node\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "DELETE"})
    void changesOfADisabledResourceAreNotAllowed(String method) {
        server.resources().disable("entity:node");

        Answer answer = server.send(method, "/node/1?_format=json", "", TestGate.CALLER, "gate");

        answer.isRefusal(
                405,
                "No route found for \"" + method
                        + " https://cms.example/node/1\": Method Not Allowed (Allow: GET, POST, HEAD)");
        assertThat(answer.header("Allow")).isEqualTo("GET, POST, HEAD");
    }

    @Test
    void methodThatIsOffIsNotAllowedWhileAnotherStaysOpen() {
        server.enable("json", "rest_api_authentication", "GET", "PATCH");

        assertThat(server.send("DELETE", "/node/1", "").header("Allow")).isEqualTo("GET, POST, HEAD, PATCH");
        assertThat(server.get("/node/1").status()).isEqualTo(200);
    }

    @Test
    void postToAnEntityFallsThroughToItsPage() {
        server.send("POST", "/node/1", "{}").isRefusal(406, HTML_ONLY);
        server.send("POST", "/node/1", "{}", TestGate.CALLER, "gate").isRefusal(403, OTHER_METHOD);
    }

    @Test
    void gateIsAskedBeforeItIsToldWhatIsEnabled() {
        server.resources().disable("entity:node");

        assertThat(server.get("/node/1", TestGate.CALLER, "refused").status()).isEqualTo(400);
    }

    @Test
    void savedAgainItIsOpenAtOnce() {
        server.resources().disable("entity:node");
        server.enable("json", "rest_api_authentication", "GET");

        assertThat(server.get("/node/1").status()).isEqualTo(200);
    }
}
