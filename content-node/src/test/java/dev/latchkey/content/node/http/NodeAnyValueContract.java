package dev.latchkey.content.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.latchkey.content.node.testing.Answer;
import dev.latchkey.content.node.testing.Callers;
import dev.latchkey.content.node.testing.ContentApi;
import dev.latchkey.store.Database;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a field is given, on either database: it is kept as sent or refused in words, never a fault. */
abstract class NodeAnyValueContract {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final List<String> SCALARS = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "1",
            "-1",
            "1.5",
            "1e5",
            "1e400",
            "1e999999999",
            "-1e-999999999",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "999999999999999999",
            "9".repeat(900),
            "\"\"",
            "\"0\"",
            "\"1\"",
            "\"x\"",
            "\"page\"",
            "\"en\"",
            "\"/x\"",
            "\"\\u0000\"",
            "\"\\uffff\"",
            "\"\\ud83d\\ude00\"",
            "\"" + "x".repeat(300) + "\"",
            "\"" + "\\u0130".repeat(255) + "\"",
            "\"2020-01-01T00:00:00Z\"",
            "\"9999-12-31T23:59:59-18:00\"",
            "\"+999999999-01-01T00:00:00Z\"");

    private ContentApi api;
    private Answer node;

    abstract Database database();

    static Stream<String> shapes() {
        return Stream.of(
                "%s",
                "[%s]",
                "[[%s]]",
                "[%s,%s]",
                "{\"value\":%s}",
                "[{\"value\":%s}]",
                "[{\"value\":[%s]}]",
                "[{\"value\":{\"value\":%s}}]",
                "[{\"target_id\":%s}]",
                "[{\"target_uuid\":%s}]",
                "[{\"target_uuid\":%s,\"target_type\":%s}]",
                "[{\"alias\":%s}]",
                "[{\"alias\":\"/y\",\"pid\":%s}]",
                "[{\"alias\":\"/z\",\"langcode\":%s}]",
                "[{\"value\":\"x\",\"format\":%s}]",
                "[{\"value\":1,\"format\":%s}]",
                "[{\"value\":\"x\",\"summary\":%s}]",
                "[{\"value\":%s,\"summary\":%s}]");
    }

    @BeforeEach
    void start() {
        api = new ContentApi(database());
        node = api.post(Callers.everything(), "{\"type\":\"page\",\"title\":[\"x\"]}");
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void fieldThatIsSetToAnythingIsNoFault(String shape) {
        for (String field : fieldNames()) {
            for (String scalar : SCALARS) {
                String fields = "\"" + field + "\":" + shape.replace("%s", scalar);
                assertWords(
                        api.post(Callers.everything(), "{\"type\":\"page\",\"title\":[\"x\"]," + fields + "}"), fields);
                assertWords(api.patch(Callers.everything(), node.nid(), "{\"type\":\"page\"," + fields + "}"), fields);
            }
            assertThat(api.get(Callers.everything(), node.nid()).status()).isEqualTo(200);
        }
    }

    @Test
    void naughtyStringsAreGivenBackExactly() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/vectors/blns.json")) {
            for (String naughty : MAPPER.readValue(file, String[].class)) {
                assertGivenBack(naughty.substring(0, naughty.offsetByCodePoints(0, Math.min(250, points(naughty)))));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"path", "type", "nid"})
    void fieldTwiceInABodyIsNoFault(String field) {
        String twice = "{\"type\":\"page\",\"title\":[\"x\"],\"" + field + "\":[1],\"" + field + "\":[]}";

        assertWords(api.post(Callers.everything(), twice), field);
    }

    private void assertGivenBack(String text) throws IOException {
        String quoted = MAPPER.writeValueAsString("." + text);
        Answer created = api.post(
                Callers.everything(),
                "{\"type\":\"page\",\"title\":[" + quoted + "],\"body\":[{\"value\":" + quoted + ",\"summary\":"
                        + quoted + "}]}");

        Answer read = api.get(Callers.everything(), created.nid());

        assertThat(List.of(
                        read.json().at("/title/0/value"),
                        read.json().at("/body/0/value"),
                        read.json().at("/body/0/summary")))
                .allSatisfy(value -> assertThat(value.textValue()).isEqualTo("." + text));
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }

    private List<String> fieldNames() {
        return Stream.concat(node.json().propertyStream().map(Map.Entry::getKey), Stream.of("nope"))
                .toList();
    }

    private static void assertWords(Answer answer, String sent) {
        assertThat(answer.status()).as(sent).isIn(200, 201, 400, 403, 409, 422);
        assertThat(answer.text()).as(sent).isNotBlank();
    }
}
