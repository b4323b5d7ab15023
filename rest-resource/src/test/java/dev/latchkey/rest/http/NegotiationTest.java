package dev.latchkey.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content type and format: contract "content", sections 1.1, 1.2, 1.7. */
final class NegotiationTest {

    private static final String FORMAT = "No route found for the specified format. Supported formats: json.";

    @RegisterExtension
    final RestServer server = new RestServer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/x-json",
                "application/json; charset=utf-8",
                "Application/JSON;charset=\"UTF-8\"",
                "application/json; charset=iso-8859-1",
                "application/json;",
                "application/json; version=1; q"
            })
    void jsonIsTakenWithAnyParameters(String type) {
        assertThat(server.send("POST", "/node", "{}", "Content-Type", type, TestGate.CALLER, "gate")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/xml",
                "text/plain",
                "application/hal+json",
                "application/vnd.api+json",
                "application/jsonx",
                "application/json, text/xml",
                "application/json; charset=nope",
                "application/json; charset=",
                "application/json; charset=no pe"
            })
    void otherBodiesAreUnsupportedAndEchoed(String type) {
        server.send("PATCH", "/node/1", "{}", "Content-Type", type, TestGate.CALLER, "gate")
                .isRefusal(415, "No route found that matches \"Content-Type: " + type + "\"");
    }

    @Test
    void missingContentTypeIsUnsupported() {
        server.send("POST", "/node?_format=json", "{}", TestGate.CALLER, "gate")
                .isRefusal(415, "No \"Content-Type\" request header specified");
    }

    @Test
    void twoContentTypesAreUnsupported() {
        String answer = server.raw("""
                POST /node HTTP/1.1\r
                Host: cms.example\r
                Connection: close\r
                Content-Type: application/json\r
                Content-Type: text/xml\r
                Content-Length: 2\r
                \r
                {}""");

        assertThat(answer).startsWith("HTTP/1.1 415");
    }

    @Test
    void contentTypeOfGetAndDeleteIsNotLookedAt() {
        assertThat(server.get("/node/1", "Content-Type", "text/xml").status()).isEqualTo(200);
        assertThat(server.send("DELETE", "/node/1", "<a/>", "Content-Type", "text/xml", TestGate.CALLER, "gate")
                        .status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?_format", "?_format=", "?_format=json", "?_format=xml&_format=json", "?format=xml"})
    void jsonIsImpliedOrTheLastFormatWins(String query) {
        assertThat(server.get("/node/1" + query, "Accept", "text/html").header("Content-Type"))
                .isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?_format=xml",
                "?_format=JSON",
                "?_format=json&_format=html",
                "?_format=%6Aso",
                "?_format=api_json"
            })
    void otherFormatsAreNotAcceptableInJson(String query) {
        server.get("/node/1" + query).isRefusal(406, FORMAT);
        server.send("DELETE", "/node/1" + query, "").isRefusal(406, FORMAT);
    }

    @Test
    void contentTypeWinsOverFormat() {
        assertThat(server.send("POST", "/node?_format=xml", "{}", "Content-Type", "text/xml")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void formatWinsOverTheMissingEntity() {
        assertThat(server.get("/node/99?_format=xml").status()).isEqualTo(406);
    }
}
