package dev.latchkey.content.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.content.node.testing.Answer;
import dev.latchkey.content.node.testing.Callers;
import dev.latchkey.content.node.testing.ContentApi;
import dev.latchkey.content.node.testing.FakeAccounts;
import dev.latchkey.store.Database;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is accepted, and what it becomes (contract "content", section 1.5 and its corrections in 0.3). */
abstract class NodeInputContract {

    abstract Database database();

    private ContentApi api;

    @BeforeEach
    void start() {
        api = new ContentApi(database());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"page\"",
                "[{\"target_id\":\"page\"}]",
                "[{\"target_id\":\"page\",\"bogus\":1},{\"target_id\":\"x\"}]"
            })
    void typeIsNamedInEitherForm(String type) {
        Answer created = api.post(Callers.everything(), "{\"type\":" + type + ",\"title\":[\"x\"]}");

        assertThat(created.json().at("/type/0/target_id").textValue()).isEqualTo("page");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"value\":\"x\"}]|x",
                "[\"x\"]|x",
                "{\"value\":\"x\"}|x",
                "[{\"value\":\"x\",\"bogus\":1}]|x",
                "[5]|5",
                "[1.5]|1.5",
                "[true]|1",
                "[\"  \"]|'  '",
                "[\"a\\nb\"]|'a\nb'",
                "[null,\"x\"]|x"
            })
    void titleIsRead(String sent, String title) {
        Answer created = api.post(Callers.everything(), "{\"type\":\"page\",\"title\":" + sent + "}");

        assertThat(created.json().at("/title/0/value").textValue()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"true,true", "false,false", "1,true", "0,false", "'\"1\"',true", "'\"0\"',false"})
    void booleanIsRead(String sent, boolean value) {
        assertThat(page("\"status\":[" + sent + "]").field("status")).isEqualTo("[{\"value\":" + value + "}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|1970-01-01T00:00:00+00:00",
                "\"1600000000\"|2020-09-13T12:26:40+00:00",
                "-1|1969-12-31T23:59:59+00:00",
                "1.6e9|2020-09-13T12:26:40+00:00",
                "\"2020-01-01T12:00:00Z\"|2020-01-01T12:00:00+00:00",
                "\"2020-01-01T12:00:00+0000\"|2020-01-01T12:00:00+00:00",
                "\"2020-01-01T12:00:00+02:00\"|2020-01-01T10:00:00+00:00",
                "\"2020-01-01T12:00:00-05:30\"|2020-01-01T17:30:00+00:00"
            })
    void momentIsReadAndShownInUtc(String sent, String shown) {
        assertThat(page("\"created\":[{\"value\":" + sent + "}]")
                        .json()
                        .at("/created/0/value")
                        .textValue())
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-01-01T12:00:00+02:00|Y-m-d\\\\TH:i:sP|2020-01-01T10:00:00+00:00",
                "01.02.2020 12:30|d.m.Y H:i|2020-02-01T12:30:00+00:00",
                "1600000000|U|2020-09-13T12:26:40+00:00"
            })
    void momentIsReadInTheFormatThatItNames(String sent, String format, String shown) {
        String item = "{\"value\":\"" + sent + "\",\"format\":\"" + format + "\"}";

        assertThat(page("\"created\":[" + item + "]")
                        .json()
                        .at("/created/0/value")
                        .textValue())
                .isEqualTo(shown);
    }

    @Test
    void momentInAFormatThatIsNotKnownIsRefused() {
        assertThat(page("\"created\":[{\"value\":\"x\",\"format\":\"l\"}]").refusal())
                .isEqualTo("422 The specified date \"x\" is not in an accepted format: \"l\".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[8]",
                "[\"8\"]",
                "[{\"target_id\":8}]",
                "[{\"target_id\":\"8\",\"target_type\":\"bogus\",\"url\":\"/x\"}]",
                "[{\"target_id\":7,\"target_uuid\":\"5a9b7c64-0f0e-4a5b-b7c8-3d2e1f0a9b08\"}]",
                "[{\"target_type\":\"user\",\"target_uuid\":\"5A9B7C64-0F0E-4A5B-B7C8-3D2E1F0A9B08\"}]"
            })
    void ownerIsNamedByNumberOrUuid(String sent) {
        assertThat(page("\"uid\":" + sent).json().at("/uid/0/target_id").longValue())
                .isEqualTo(FakeAccounts.OTHER.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "[0]", "[{\"target_id\":null}]"})
    void emptyOwnerIsTheAnonymousAccount(String sent) {
        assertThat(page("\"uid\":" + sent).field("uid"))
                .isEqualTo("[{\"target_id\":0,\"target_type\":\"user\","
                        + "\"target_uuid\":\"5a9b7c64-0f0e-4a5b-b7c8-3d2e1f0a9b00\",\"url\":\"/user/0\"}]");
    }

    @Test
    void ownerIsTheAuthorOfTheFirstRevision() {
        assertThat(page("\"uid\":[8]").json().at("/revision_uid/0/target_id").longValue())
                .isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "[null]",
                "[{}]",
                "[{\"value\":null}]",
                "[{\"value\":\"\"}]",
                "[\"\"]",
                "[{\"format\":\"nope\"}]",
                "false"
            })
    void bodyThatSaysNothingIsEmpty(String sent) {
        assertThat(page("\"body\":" + sent).field("body")).isEqualTo("[]");
    }

    @Test
    void summaryWithAnEmptyValueIsKept() {
        assertThat(page("\"body\":[{\"value\":\"\",\"summary\":\"s\"}]").field("body"))
                .isEqualTo("[{\"value\":\"\",\"format\":null,\"processed\":\"\",\"summary\":\"s\"}]");
    }

    @Test
    void emptySummaryIsNoMissingSummary() {
        assertThat(page("\"body\":[{\"value\":\"x\",\"summary\":\"\"}]")
                        .json()
                        .at("/body/0/summary")
                        .textValue())
                .isEmpty();
    }

    @Test
    void bodyIsKeptRawAndProcessedInItsFormat() {
        String body = "{\"value\":\"<p>a<script>b</script></p>\",\"format\":\"basic_html\",\"processed\":\"c\"}";

        Answer created = page("\"body\":[" + body + "]");

        assertThat(created.json().at("/body/0/value").textValue()).isEqualTo("<p>a<script>b</script></p>");
        assertThat(created.json().at("/body/0/processed").textValue()).isEqualTo("<p>ab</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"langcode\":[]", "\"langcode\":[\"en\"]", "\"default_langcode\":[true]"})
    void whatSaysTheDefaultIsAccepted(String field) {
        Answer created = api.post(
                Callers.author("access content", "create page content"),
                "{\"type\":\"page\",\"title\":[\"x\"]," + field + "}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.field("langcode")).isEqualTo("[{\"value\":\"en\"}]");
    }

    @Test
    void lastOfEqualNamesWins() {
        Answer created = api.post(Callers.everything(), "{\"type\":\"page\",\"title\":[\"a\"],\"title\":[\"b\"]}");

        assertThat(created.json().at("/title/0/value").textValue()).isEqualTo("b");
    }

    @Test
    void uuidMayBeAnyText() {
        String uuid = "not a uuid ☃ " + UUID.randomUUID();

        assertThat(page("\"uuid\":[\"" + uuid + "\"]")
                        .json()
                        .at("/uuid/0/value")
                        .textValue())
                .isEqualTo(uuid);
    }

    @Test
    void articleHasItsOwnDefaults() {
        Answer created = api.post(Callers.everything(), "{\"type\":\"article\",\"title\":[\"x\"]}");

        assertThat(created.field("promote")).isEqualTo("[{\"value\":true}]");
    }

    private Answer page(String fields) {
        return api.post(Callers.everything(), "{\"type\":\"page\",\"title\":[\"x\"]," + fields + "}");
    }
}
