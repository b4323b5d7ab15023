package dev.latchkey.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.rest.Notes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Successful answers and conditions: contract "content", sections 1.6, 2.1, 2.4; RFC 9110, sections 9.3.2 and 13. */
final class AnswerTest {

    @RegisterExtension
    final RestServer server = new RestServer();

    @Test
    void readAnswerIsJsonAndPrivate() {
        Answer answer = server.get("/node/1", TestGate.CALLER, "gate");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"note\":1}");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void createdAnswerTellsTheLocation() {
        Answer answer = server.send(
                "POST", "/node", "{\"note\":4}", "Content-Type", "application/json", TestGate.CALLER, "gate");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("https://cms.example/node/4");
        assertThat(answer.body()).isEqualTo("{\"note\":4}");
    }

    @Test
    void deletedAnswerIsEmptyAndWithoutType() {
        Answer answer = server.send("DELETE", "/node/1", "", TestGate.CALLER, "gate");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Content-Type")).isEmpty();
        assertThat(server.send("DELETE", "/node/1", "", TestGate.CALLER, "gate").status())
                .isEqualTo(404);
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() {
        Answer get = server.get("/node/1");
        Answer head = server.send("HEAD", "/node/1", "");

        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo("10");
        assertThat(head.response().headers().map().keySet())
                .isEqualTo(get.response().headers().map().keySet());
    }

    @Test
    void headOfAnErrorKeepsItsTypeAndLength() {
        Answer head = server.send("HEAD", "/node/99", "");

        assertThat(head.status()).isEqualTo(404);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void longAnswersAreOfKnownLengthToHeadToo() {
        String note = "{\"note\":\"" + "x".repeat(200_000) + "\"}";
        server.send("PATCH", "/node/1", note, "Content-Type", "application/json", TestGate.CALLER, "gate");

        Answer get = server.get("/node/1", "Accept-Encoding", "gzip");

        assertThat(get.body()).isEqualTo(note);
        assertThat(server.send("HEAD", "/node/1", "", "Accept-Encoding", "gzip").header("Content-Length"))
                .isEqualTo(get.header("Content-Length"))
                .isEqualTo(String.valueOf(note.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"tag\"", "W/\"tag\"", "\"a,b\", \"tag\"", "W/\"x\" , W/\"tag\"", "*", " * "})
    void knownTagIsNotSentAgain(String tags) {
        Answer answer = server.get("/node/1", "If-None-Match", tags);

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("ETag")).isEqualTo(Notes.TAG);
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(server.send("HEAD", "/node/1", "", "If-None-Match", tags).status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "tag", "\"TAG\"", "\"tag", "\"a,tag\"", "w/tag", ""})
    void otherTagsGetTheAnswer(String tags) {
        assertThat(server.get("/node/1", "If-None-Match", tags).body()).isEqualTo("{\"note\":1}");
    }

    @Test
    void unchangedSinceIsNotSentAgain() {
        assertThat(server.get("/node/1", "If-Modified-Since", Notes.CHANGED).status())
                .isEqualTo(304);
        assertThat(server.get("/node/1", "If-Modified-Since", "Sun, 21 Sep 2025 10:15:30 GMT")
                        .status())
                .isEqualTo(200);
        assertThat(server.get("/node/1", "If-Modified-Since", "yesterday").status())
                .isEqualTo(200);
    }

    @Test
    void tagWinsOverTheDate() {
        assertThat(server.get("/node/1", "If-Modified-Since", Notes.CHANGED, "If-None-Match", "\"other\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void conditionDoesNotOpenWhatIsRefused() {
        assertThat(server.get("/node/2", "If-None-Match", "*").status()).isEqualTo(401);
    }

    @Test
    void faultIsHidden() {
        Answer answer = server.get("/node/3");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().get("error")).isEqualTo("INTERNAL_ERROR");
        assertThat(answer.body()).doesNotContain("fault of the resource");
    }
}
