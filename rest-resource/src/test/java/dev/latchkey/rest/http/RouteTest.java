package dev.latchkey.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths and methods: contract "content", sections 1.1, 1.2, 1.7, 2.4. */
final class RouteTest {

    @RegisterExtension
    final RestServer server = new RestServer();

    @Test
    void unknownPathIsNotFoundUnderThePublicAddress() {
        server.get("/nodes/1?_format=json").isRefusal(404, "No route found for \"GET https://cms.example/nodes/1\"");
    }

    @Test
    void unknownSubPathIsNotFound() {
        server.get("/node/61/foo").isRefusal(404, "No route found for \"GET https://cms.example/node/61/foo\"");
    }

    @Test
    void refererIsNamedWhereNoRouteIsFound() {
        server.get("/nope", "Referer", "https://other.example/\"page")
                .isRefusal(
                        404,
                        "No route found for \"GET https://cms.example/nope\" (from \"https://other.example/\"page\")");
    }

    @Test
    void unknownMethodOnAnUnknownPathIsNotFound() {
        server.send("PROPFIND", "/nope", "").isRefusal(404, "No route found for \"PROPFIND https://cms.example/nope\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE", "PROPFIND"})
    void createPathTakesPostAlone(String method) {
        Answer answer = server.send(method, "/node?_format=json", "");

        answer.isRefusal(
                405,
                "No route found for \"" + method + " https://cms.example/node\": Method Not Allowed (Allow: POST)");
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    @Test
    void headOfTheCreatePathIsNotAllowed() {
        Answer answer = server.send("HEAD", "/node", "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void putOnAnEntityIsNotAllowed() {
        Answer answer = server.send("PUT", "/node/1?_format=json", "{}");

        answer.isRefusal(
                405,
                "No route found for \"PUT https://cms.example/node/1\": Method Not Allowed (Allow: GET, POST, HEAD,"
                        + " DELETE, PATCH)");
        assertThat(answer.header("Allow")).isEqualTo("GET, POST, HEAD, DELETE, PATCH");
    }

    @Test
    void methodsThatAreOffAreLeftOutOfAllow() {
        server.enable("json", "rest_api_authentication", "GET");

        assertThat(server.send("PUT", "/node/1", "").header("Allow")).isEqualTo("GET, POST, HEAD");
    }

    @Test
    void nothingIsAtTheCreatePathWhenPostIsOff() {
        server.enable("json", "rest_api_authentication", "GET");

        server.send("PUT", "/node", "").isRefusal(404, "No route found for \"PUT https://cms.example/node\"");
    }

    @Test
    void methodThatIsNeverOfferedIsRefusedBeforeTheGateIsAsked() {
        assertThat(server.send("PUT", "/node/1", "", TestGate.CALLER, "refused").status())
                .isEqualTo(405);
        assertThat(server.gate().asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"/node | POST", "/node/1 | GET, POST, DELETE, PATCH", "/node/99 | GET, POST, DELETE, PATCH"})
    void optionsTellsTheMethodsWithoutCredentials(String path, String allow) {
        Answer answer = server.send("OPTIONS", path, "", TestGate.CALLER, "refused");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Allow")).isEqualTo(allow);
        assertThat(answer.header("Content-Type")).isEmpty();
        assertThat(server.gate().asked()).isEmpty();
    }

    @Test
    void optionsOfADisabledResourceTellsThePageAlone() {
        server.resources().disable("entity:node");

        assertThat(server.send("OPTIONS", "/node/1", "").header("Allow")).isEqualTo("GET, POST");
        server.send("OPTIONS", "/node", "").isRefusal(404, "No route found for \"OPTIONS https://cms.example/node\"");
    }

    @Test
    void optionsOfAnUnknownPathIsNotFound() {
        server.send("OPTIONS", "/nope", "").isRefusal(404, "No route found for \"OPTIONS https://cms.example/nope\"");
    }

    @Test
    void callerRefusedByTheGateGetsTheGatesBody() {
        Answer answer = server.get("/node/1", TestGate.CALLER, "refused");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error")).isEqualTo("INVALID_APPLICATION_ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "abc", "0", "-1", "99999999999999999999", "1.5", "%20", "1;x=1", "%C3%A9"})
    void parameterThatLeadsNowhereIsNotConverted(String parameter) {
        server.get("/node/" + parameter + "?_format=json")
                .isRefusal(
                        404,
                        "The \"node\" parameter was not converted for the path \"/node/{node}\" (route name:"
                                + " \"rest.entity.node.GET\")");
    }

    @Test
    void routeNameCarriesTheMethod() {
        assertThat(server.send("DELETE", "/node/99", "").body()).contains("rest.entity.node.DELETE");
        assertThat(server.send("PATCH", "/node/99", "{}", "Content-Type", "application/json")
                        .body())
                .contains("rest.entity.node.PATCH");
    }
}
