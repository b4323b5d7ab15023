package dev.latchkey.content.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.content.node.testing.Answer;
import dev.latchkey.content.node.testing.Callers;
import dev.latchkey.content.node.testing.ContentApi;
import dev.latchkey.store.Database;
import dev.latchkey.web.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Creating and reading a page, on either database (contract "content", sections 1.3 to 1.6). */
abstract class NodeCreateContract {

    static final Caller CREATOR = Callers.author("access content", "create page content");

    private static final String SEED = """
            {"type":[{"target_id":"page"}],"title":[{"value":"Creating the first page"}],
             "body":[{"value":"Page created using the JWT Authentication."}]}
            """;

    private ContentApi api;

    abstract Database database();

    @BeforeEach
    void start() {
        api = new ContentApi(database());
    }

    @Test
    void createdPageHasEveryKeyInOrder() {
        Answer created = api.post(CREATOR, SEED);

        assertThat(created.status()).isEqualTo(201);
        assertThat(masked(created)).isEqualTo(seedAnswer(""));
    }

    @Test
    void locationIsTheAbsoluteAddressOfTheNode() {
        Answer created = api.post(CREATOR, SEED);

        assertThat(created.headers()).containsEntry("Location", "https://cms.example.com/node/" + created.nid());
    }

    @Test
    void pageIsReadAsItWasCreated() {
        Answer created = api.post(CREATOR, SEED);

        Answer read = api.get(Callers.author("access content", "edit own page content"), created.nid());

        assertThat(read.status()).isEqualTo(200);
        assertThat(masked(read)).isEqualTo(seedAnswer("\"revision_log\":[],"));
    }

    @Test
    void textsAreGivenBackExactly() {
        String title = "Näive ☃ 😀 <script>&'\\\"";

        Answer created = api.post(CREATOR, "{\"type\":\"page\",\"title\":[{\"value\":\"" + title + "\"}]}");

        assertThat(api.get(CREATOR, created.nid()).json().at("/title/0/value").textValue())
                .isEqualTo("Näive ☃ 😀 <script>&'\"");
    }

    @Test
    void answerIsAsciiThatMayStandInAPage() {
        Answer created = api.post(CREATOR, "{\"type\":\"page\",\"title\":[\"é </script> & ' \\\" 😀 \\u2028\"]}");

        assertThat(created.text())
                .contains("\"\\u00E9 \\u003C/script\\u003E \\u0026 \\u0027 \\u0022 \\uD83D\\uDE00 \\u2028\"");
    }

    @Test
    void uuidsHaveTheFormOfVersionFourAndSortByTheirTime() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            made.add(api.post(CREATOR, SEED).json().at("/uuid/0/value").textValue());
            api.clock().advance(Duration.ofMillis(1));
        }

        assertThat(made)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(uuid -> UUID.fromString(uuid).version() == 4);
    }

    @Test
    void uuidInUseIsAConflict() {
        String node = """
                {"type":"page","title":["x"],"uuid":["4ac6d0ce-9a5f-4a5b-93d1-5c0e4f0a1b01"]}
                """;
        api.post(CREATOR, node);

        assertThat(api.post(CREATOR, node).refusal()).isEqualTo("409 uuid: There is content with this UUID already.");
    }

    @Test
    void longestTitleIs255CodePointsOfAnyKind() {
        String title = "😀".repeat(255);

        Answer created = api.post(CREATOR, "{\"type\":\"page\",\"title\":[\"" + title + "\"]}");

        assertThat(created.json().at("/title/0/value").textValue()).isEqualTo(title);
    }

    @Test
    void numbersOfRevisionsCountOverAllNodes() {
        long first = api.post(CREATOR, SEED).json().at("/vid/0/value").longValue();

        assertThat(api.post(CREATOR, SEED).json().at("/vid/0/value").longValue())
                .isGreaterThan(first);
    }

    /** Numbers and uuids differ from run to run. */
    private static String masked(Answer answer) {
        return answer.text()
                .replaceFirst("\"nid\":\\[\\{\"value\":\\d+", "\"nid\":[{\"value\":42")
                .replaceFirst("\"vid\":\\[\\{\"value\":\\d+", "\"vid\":[{\"value\":57")
                .replaceFirst("(\"uuid\":\\[\\{\"value\":)\"[0-9a-f-]{14}4[0-9a-f-]{21}\"", "$1\"U\"")
                .replaceFirst("(\"node_type\",\"target_uuid\":)\"[0-9a-f-]{14}4[0-9a-f-]{21}\"", "$1\"T\"");
    }

    private static String seedAnswer(String revisionLog) {
        String author = "\"target_id\":7,\"target_type\":\"user\","
                + "\"target_uuid\":\"5a9b7c64-0f0e-4a5b-b7c8-3d2e1f0a9b07\",\"url\":\"/user/7\"";
        String now = "\"value\":\"2025-09-22T10:15:30+00:00\",\"format\":\"Y-m-d\\\\TH:i:sP\"";
        return "{\"nid\":[{\"value\":42}],\"uuid\":[{\"value\":\"U\"}],\"vid\":[{\"value\":57}],"
                + "\"langcode\":[{\"value\":\"en\"}],"
                + "\"type\":[{\"target_id\":\"page\",\"target_type\":\"node_type\",\"target_uuid\":\"T\"}],"
                + "\"revision_timestamp\":[{" + now + "}],\"revision_uid\":[{" + author + "}]," + revisionLog
                + "\"status\":[{\"value\":true}],\"uid\":[{" + author + "}],"
                + "\"title\":[{\"value\":\"Creating the first page\"}],"
                + "\"created\":[{" + now + "}],\"changed\":[{" + now + "}],"
                + "\"promote\":[{\"value\":false}],\"sticky\":[{\"value\":false}],"
                + "\"default_langcode\":[{\"value\":true}],\"revision_translation_affected\":[{\"value\":true}],"
                + "\"path\":[{\"alias\":null,\"pid\":null,\"langcode\":\"en\"}],"
                + "\"body\":[{\"value\":\"Page created using the JWT Authentication.\",\"format\":null,"
                + "\"processed\":\"\\u003Cp\\u003EPage created using the JWT Authentication.\\u003C/p\\u003E\\n\","
                + "\"summary\":null}]}";
    }
}
