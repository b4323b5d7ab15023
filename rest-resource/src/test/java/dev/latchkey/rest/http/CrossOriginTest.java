package dev.latchkey.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts of other origins may read what the dispatcher answers for a resource, and nothing else. */
final class CrossOriginTest {

    private static final String QUESTION = "Access-Control-Request-Method";

    @RegisterExtension
    final RestServer server = new RestServer();

    @ParameterizedTest
    @ValueSource(
            strings = {"/node/1", "/NODE/1", "/node/1/", "/index.php/node/1", "/n%6Fde/1", "/about", "/node/about"})
    void everySpellingIsAskedFor(String path) {
        assertThat(server.get(path).header("X-Readable")).isEqualTo("yes");

        Answer question = server.send("OPTIONS", path, "", QUESTION, "GET");
        assertThat(question.status()).isEqualTo(204);
        assertThat(question.header("Allow")).isEmpty();
    }

    @Test
    void refusalCanBeReadToo() {
        Answer refusal = server.get("/about", TestGate.CALLER, "refused");

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.header("X-Readable")).isEqualTo("yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nope", "/node/1/foo", "/node%2F1", "/loop", "/node/add"})
    void whatIsNoResourceIsNotAskedFor(String path) {
        Answer question = server.send("OPTIONS", path, "", QUESTION, "GET");

        assertThat(question.status()).isNotEqualTo(204);
        assertThat(question.header("X-Readable")).isEmpty();
    }
}
