package dev.latchkey.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.web.ApiTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One entity, many spellings, and spellings that mean nothing: contract "content", section 1.1. */
final class PathSpellingTest {

    @RegisterExtension
    final RestServer server = new RestServer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/node/1",
                "/NODE/1",
                "/node/1/",
                "/index.php/node/1",
                "/index.php/Node/1/",
                "/node/%31",
                "/n%6Fde/1",
                "/about",
                "/about/",
                "/index.php/about",
                "/node/about"
            })
    void everySpellingIsServedAndTheGateIsToldTheOneThatRulesKnow(String path) {
        assertThat(server.get(path).body()).isEqualTo("{\"note\":1}");
        assertThat(server.gate().asked()).containsExactly(new ApiTarget("GET", "/node/1"));
    }

    @Test
    void createPathHasSpellingsToo() {
        Answer answer = server.send(
                "POST", "/index.php/NODE/", "{}", "Content-Type", "application/json", TestGate.CALLER, "gate");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(server.gate().asked()).containsExactly(new ApiTarget("POST", "/node"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/node/1/../2",
                "/node/..",
                "/node/%2e%2e",
                "/node/.",
                "/x/../node/1",
                "/node%2f1",
                "/node/1%2F2",
                "/node/%5c1",
                "/node//1",
                "//node/1",
                "/node/1//",
                "/node;x/1",
                "/node/%001",
                "/node/%0a1",
                "/node/%ff",
                "/node/%c0%af1",
                "/index.php",
                "/index.php/index.php/node/1",
                "/loop"
            })
    void spellingThatMeansNothingIsNotFound(String target) {
        String answer = server.rawGet(target);

        assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*").doesNotContain("{\"note\":");
        assertThat(server.gate().asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/node/%zz", "/node/%", "/node/%u0031", "/node/1%"})
    void brokenEncodingIsTheClientsError(String target) {
        assertThat(server.rawGet(target)).matches("(?s)HTTP/1.1 40[04] .*");
    }

    @Test
    void parameterIsDecodedOnce() {
        assertThat(server.rawGet("/node/%2531")).startsWith("HTTP/1.1 404").contains("was not converted");
    }

    @Test
    void semicolonIsPartOfTheParameter() {
        assertThat(server.rawGet("/node/1;jsessionid=2"))
                .startsWith("HTTP/1.1 404")
                .contains("was not converted");
    }

    @Test
    void aliasOfAMissingEntityIsNotConverted() {
        assertThat(server.get("/gone").body()).contains("was not converted");
    }

    @Test
    void brokenQueryIsNoFault() {
        assertThat(server.rawGet("/node/1?_format=json&x=%zz")).startsWith("HTTP/1.1 200");
        assertThat(server.rawGet("/node/1?_format=%zz")).matches("(?s)HTTP/1.1 (200|40[06]) .*");
    }

    @ParameterizedTest
    @CsvSource({"PATCH, 200", "delete, 204", "Put, 405", "GET, 406", "FOO, 406"})
    void postStandsForTheMethodInItsOverride(String method, int status) {
        Answer answer = server.send(
                "POST", "/node/1", "{}", "X-HTTP-Method-Override", method, "Content-Type", "application/json");

        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void gateIsToldTheMethodThatIsMeant() {
        server.send("POST", "/node/1", "", "X-HTTP-Method-Override", "DELETE");

        assertThat(server.gate().asked()).containsExactly(new ApiTarget("DELETE", "/node/1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "OPTIONS", "POST", "BEFORE"})
    void overrideOfAGetIsIgnored(String method) {
        Answer answer = server.get("/node/1", "X-HTTP-Method-Override", method);

        assertThat(answer.body()).isEqualTo("{\"note\":1}");
        assertThat(server.gate().asked()).containsExactly(new ApiTarget("GET", "/node/1"));
    }
}
