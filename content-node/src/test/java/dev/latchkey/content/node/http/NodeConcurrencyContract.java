package dev.latchkey.content.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.content.node.testing.Answer;
import dev.latchkey.content.node.testing.Callers;
import dev.latchkey.content.node.testing.ContentApi;
import dev.latchkey.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several writers at once, on either database. */
abstract class NodeConcurrencyContract {

    private static final int WRITERS = 4;
    private static final int ROUNDS = 15;

    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    private ContentApi api;
    private Answer node;

    abstract Database database();

    @BeforeEach
    void start() {
        api = new ContentApi(database());
        node = api.post(Callers.everything(), "{\"type\":\"page\",\"title\":[\"0\"],\"body\":[\"0\"]}");
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void nodeIsNeverAMixtureOfTwoWriters() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(atOnce(writer -> patch("\"title\":[\"" + writer + "\"],\"body\":[\"" + writer + "\"]")))
                    .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200))
                    .allSatisfy(NodeConcurrencyContract::assertWhole);
            assertWhole(read());
        }
    }

    @Test
    void writersOfDifferentFieldsDoNotUndoEachOther() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            String value = "[\"" + round + "\"]";
            List<String> fields = List.of("\"title\":" + value, "\"body\":" + value, "\"revision_log\":" + value);
            atOnce(writer -> patch(fields.get(writer % fields.size())));

            JsonNode now = read().json();
            assertThat(List.of(now.at("/title/0/value"), now.at("/body/0/value"), now.at("/revision_log/0/value")))
                    .allSatisfy(
                            field -> assertThat(field.textValue()).isEqualTo(value.substring(2, value.length() - 2)));
        }
    }

    @Test
    void onlyOneOfThoseWhoSawTheSameNodeChangesIt() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String seen = read().etag();
            int number = round;

            List<Answer> answers = atOnce(writer -> api.patch(
                    Callers.everything(),
                    node.nid(),
                    "{\"type\":\"page\",\"title\":[\"" + number + "-" + writer + "\"]}",
                    Map.of("If-Match", seen)));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412, 412, 412);
        }
    }

    @Test
    void onlyOneOfThoseWhoWantAnAliasGetsIt() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String page = "{\"type\":\"page\",\"title\":[\"x\"],\"path\":[{\"alias\":\"/wanted-" + round + "\"}]}";

            List<Answer> answers = atOnce(writer -> api.post(Callers.everything(), page));

            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409, 422));
        }
    }

    @Test
    void nodeThatIsDeletedAndChangedAtOnceIsGoneAndNobodyFails() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            node = api.post(Callers.everything(), "{\"type\":\"page\",\"title\":[\"x\"]}");

            List<Answer> answers = atOnce(writer -> writer == 0
                    ? api.delete(Callers.everything(), node.nid())
                    : patch("\"title\":[\"" + writer + "\"]"));

            assertThat(answers.get(0).status()).isEqualTo(204);
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 204, 404));
            assertThat(read().status()).isEqualTo(404);
        }
    }

    private Answer patch(String fields) {
        return api.patch(Callers.everything(), node.nid(), "{\"type\":\"page\"," + fields + "}");
    }

    private Answer read() {
        return api.get(Callers.everything(), node.nid());
    }

    private List<Answer> atOnce(IntFunction<Answer> work) throws Exception {
        List<Callable<Answer>> writers = IntStream.range(0, WRITERS)
                .<Callable<Answer>>mapToObj(writer -> () -> work.apply(writer))
                .toList();
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer : threads.invokeAll(writers)) {
            answers.add(answer.get());
        }
        return answers;
    }

    private static void assertWhole(Answer answer) {
        assertThat(answer.json().at("/title/0/value")).isEqualTo(answer.json().at("/body/0/value"));
    }
}
