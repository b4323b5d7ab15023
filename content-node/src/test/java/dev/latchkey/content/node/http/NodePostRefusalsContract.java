package dev.latchkey.content.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.content.node.testing.Callers;
import dev.latchkey.content.node.testing.ContentApi;
import dev.latchkey.store.Database;
import dev.latchkey.web.Caller;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row of the table of POST errors that is the resource's own (contract "content", section 1.7). */
abstract class NodePostRefusalsContract {

    abstract Database database();

    private static final Caller CREATOR = Callers.author("access content", "create page content");
    private static final String FAILED = "422 Unprocessable Entity: validation failed.\n";

    private ContentApi api;

    @BeforeEach
    void start() {
        api = new ContentApi(database());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0"})
    void bodyWithoutContentIsRefused(String body) {
        assertThat(post(body)).isEqualTo("400 No entity content received.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "{",
                "{\"type\":\"page\"",
                "{'type':'page'}",
                "{\"type\":\"page\"} x",
                "{} {}",
                "\uFEFF{}",
                "[1,]",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "nul",
                "{\"a\":\"\t\"}",
                "{a:1}",
                "// x",
                "\"x"
            })
    void malformedJsonIsRefused(String body) {
        assertThat(post(body)).isEqualTo("400 Syntax error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "5", "true", "\"x\"", "1.5e3"})
    void bodyThatIsNoObjectIsRefused(String body) {
        assertThat(post(body)).isEqualTo("400 The body must be a JSON object.");
    }

    @Test
    void malformedUtf8IsRefused() {
        byte[] latin = "{\"type\":\"page\",\"title\":[\"\u00E4\"]}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(api.post(CREATOR, latin).refusal())
                .isEqualTo("400 Malformed UTF-8 characters, possibly incorrectly encoded");
    }

    @Test
    void otherUnicodeEncodingsAreRefused() {
        assertThat(api.post(CREATOR, "{}".getBytes(StandardCharsets.UTF_16)).status())
                .isEqualTo(400);
    }

    @Test
    void deepestNestingIsAcceptedAndOneMoreRefused() {
        assertThat(post("[".repeat(64) + "]".repeat(64))).startsWith("422");
        assertThat(post("[".repeat(65) + "]".repeat(65))).isEqualTo("400 Maximum stack depth exceeded");
    }

    @Test
    void veryDeepNestingIsRefused() {
        assertThat(post("[".repeat(200_000))).isEqualTo("400 Maximum stack depth exceeded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00", "\\udc00\\ud800", "x\\ud83d"})
    void halfOfASurrogatePairIsRefused(String half) {
        assertThat(post("{\"type\":\"page\",\"title\":[\"" + half + "\"]}"))
                .isEqualTo("400 Single unpaired UTF-16 surrogate in unicode escape");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "[1]",
                "{\"title\":[\"x\"]}",
                "{\"type\":[{\"value\":\"page\"}]}",
                "{\"type\":{\"target_id\":\"page\"}}",
                "{\"type\":[\"page\"]}",
                "{\"type\":5}",
                "{\"type\":null}",
                "{\"type\":[]}",
                "{\"type\":[{\"target_id\":5}]}"
            })
    void bodyWithoutTypeIsRefused(String body) {
        assertThat(post(body)).isEqualTo("422 Could not determine entity type bundle: \"type\" field is missing.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope", "", "Page", "page "})
    void unknownTypeIsRefused(String type) {
        assertThat(post("{\"type\":\"" + type + "\"}"))
                .isEqualTo("422 \"" + type + "\" is not a valid bundle type for denormalization.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "5", "true"})
    void fieldThatIsNoListIsRefused(String value) {
        assertThat(page("\"title\":" + value)).isEqualTo("422 Field values for \"title\" must use an array structure");
    }

    @Test
    void unknownFieldIsRefused() {
        assertThat(page("\"title\":[\"x\"],\"nope\":[1]"))
                .isEqualTo("422 The field \"nope\" does not exist on content of type \"page\".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status|[true]",
                "uid|[7]",
                "created|[{\"value\":1}]",
                "changed|[{\"value\":1}]",
                "promote|[false]",
                "sticky|[false]",
                "nid|[1]",
                "vid|[1]",
                "revision_uid|[7]",
                "revision_timestamp|[{\"value\":1}]",
                "path|[{\"alias\":\"/x\"}]",
                "default_langcode|[false]"
            })
    void fieldThatMayNotBeSetIsRefused(String field, String value) {
        assertThat(page("\"title\":[\"x\"],\"" + field + "\":" + value))
                .isEqualTo("403 Access denied on creating field '" + field + "'.");
    }

    @Test
    void firstFieldThatMayNotBeSetWins() {
        assertThat(page("\"title\":[],\"sticky\":[false],\"uid\":[99]"))
                .isEqualTo("403 Access denied on creating field 'sticky'.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"title\":[]",
                "\"title\":null",
                "\"title\":\"\"",
                "\"title\":[{}]",
                "\"title\":[null]",
                "\"title\":[\"\"]",
                "\"title\":{}",
                "\"title\":[{\"value\":null}]",
                "\"title\":[false]",
                "\"title\":0"
            })
    void missingTitleIsRefused(String field) {
        assertThat(page(field)).isEqualTo(FAILED + "title: This value should not be null.\n");
    }

    @Test
    void titleOf256CharactersIsRefused() {
        assertThat(page("\"title\":[\"" + "x".repeat(256) + "\"]"))
                .isEqualTo(FAILED + "title.0.value: Title: may not be longer than 255 characters.\n");
    }

    @Test
    void secondTitleIsRefused() {
        assertThat(page("\"title\":[\"x\",\"y\"]"))
                .isEqualTo(FAILED + "title: Title: this field cannot hold more than 1 values.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"value\":[]}]", "[{\"value\":{}}]", "[[\"x\"]]"})
    void titleThatIsNoTextIsRefused(String title) {
        assertThat(page("\"title\":" + title))
                .isEqualTo(FAILED + "title.0.value: This value should be of the correct primitive type.\n");
    }

    @Test
    void characterThatNoDatabaseKeepsIsRefused() {
        assertThat(page("\"title\":[\"a\\u0000b\"]"))
                .isEqualTo(FAILED + "title.0.value: Title: may not contain the character U+0000.\n");
    }

    @Test
    void uuidOf129CharactersIsRefused() {
        assertThat(page("\"title\":[\"x\"],\"uuid\":[\"" + "x".repeat(129) + "\"]"))
                .isEqualTo(FAILED + "uuid.0.value: UUID: may not be longer than 128 characters.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"value\":\"x\",\"format\":\"nope\"}]|body.0.format: The value you selected is not a valid choice.",
                "[{\"value\":\"x\",\"format\":\"full_html\"}]"
                        + "|body.0.format: The value you selected is not a valid choice.",
                "[{\"summary\":\"x\"}]|body.0.value: This value should not be null.",
                "[{\"value\":\"x\"},{\"value\":\"y\"}]|body: Body: this field cannot hold more than 1 values.",
                "[{\"value\":[]}]|body.0.value: This value should be of the correct primitive type.",
                "[{\"value\":\"x\",\"summary\":{}}]"
                        + "|body.0.summary: This value should be of the correct primitive type."
            })
    void bodyThatIsWrongIsRefused(String body, String violation) {
        assertThat(page("\"title\":[\"x\"],\"body\":" + body)).isEqualTo(FAILED + violation + "\n");
    }

    @Test
    void bodyOfAMillionCharactersIsAcceptedAndOneMoreRefused() {
        String longest = "x".repeat(1_000_000);

        assertThat(page("\"title\":[\"x\"],\"body\":[\"" + longest + "\"]")).startsWith("201");
        assertThat(page("\"title\":[\"x\"],\"body\":[\"" + longest + "y\"]"))
                .isEqualTo(FAILED + "body.0.value: Body: may not be longer than 1000000 characters.\n");
    }

    @Test
    void unknownLanguageIsRefused() {
        assertThat(page("\"title\":[\"x\"],\"langcode\":[\"xx\"]"))
                .isEqualTo(FAILED + "langcode.0: The value you selected is not a valid choice.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[99999]|The referenced entity (user: 99999) does not exist.",
                "[-1]|The referenced entity (user: -1) does not exist."
            })
    void ownerWhoDoesNotExistIsRefused(String owner, String message) {
        assertThat(administered("\"uid\":" + owner)).isEqualTo(FAILED + "uid.0.target_id: " + message + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.5", "99999999999999999999", "1e999999999"})
    void ownerThatIsNoNumberIsRefusedInTwoLines(String owner) {
        assertThat(administered("\"uid\":[{\"target_id\":\"" + owner + "\"}]"))
                .isEqualTo(FAILED + "uid.0.target_id: The referenced entity (user: " + owner + ") does not exist.\n"
                        + "uid.0.target_id: This value should be of the correct primitive type.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"target_uuid\":\"nope\"}|No \"\" entity found with UUID \"nope\" for field \"0\".",
                "{\"target_uuid\":\"1-1-1-1-1\",\"target_type\":\"user\"}"
                        + "|No \"user\" entity found with UUID \"1-1-1-1-1\" for field \"0\".",
                "{\"target_uuid\":\"\"}|If provided \"target_uuid\" cannot be empty for field \"0\".",
                "{\"target_uuid\":\"x\",\"target_type\":\"node\"}"
                        + "|The field \"uid\" property \"target_type\" must be set to \"user\" or omitted."
            })
    void ownerByUuidThatIsWrongIsRefused(String owner, String message) {
        assertThat(administered("\"uid\":[" + owner + "]")).isEqualTo("422 " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01", "2020-01-01T00:00:00", "yesterday", "", "2020-02-30T00:00:00Z"})
    void badDateIsRefused(String date) {
        assertThat(administered("\"created\":[{\"value\":\"" + date + "\"}]"))
                .isEqualTo("422 The specified date \"" + date + "\" is not in an accepted format:"
                        + " \"U\" (UNIX timestamp), \"Y-m-d\\TH:i:sO\" (ISO 8601), \"Y-m-d\\TH:i:sP\" (RFC 3339).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "99999999999999999", "1e999999999", "1.5", "-99999999999999"})
    void momentOutsideTheCalendarIsRefused(String number) {
        assertThat(administered("\"created\":[{\"value\":" + number + "}]")).startsWith("422 The specified date");
    }

    @Test
    void bareDateIsRefused() {
        assertThat(administered("\"created\":[5]"))
                .isEqualTo("422 Each item of the field \"created\" must be an object with the property \"value\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yes\"", "2", "\"true\"", "1.5", "[]", "1e999999999"})
    void statusThatIsNoBooleanIsRefused(String status) {
        assertThat(administered("\"status\":[" + status + "]"))
                .isEqualTo(FAILED + "status.0.value: This value should be of the correct primitive type.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "[null]", "[{\"value\":null}]"})
    void emptyStatusIsRefused(String status) {
        assertThat(administered("\"status\":" + status)).isEqualTo(FAILED + "status: This value should not be null.\n");
    }

    @Test
    void allViolationsComeAtOnceInTheOrderOfTheFields() {
        String everything = """
                {"type":"page","body":[{"value":"x","format":"nope"}],"title":[],"langcode":["xx"],"sticky":["x"]}
                """;

        assertThat(api.post(Callers.everything(), everything).refusal())
                .isEqualTo(FAILED + "langcode.0: The value you selected is not a valid choice.\n"
                        + "title: This value should not be null.\n"
                        + "sticky.0.value: This value should be of the correct primitive type.\n"
                        + "body.0.format: The value you selected is not a valid choice.\n");
    }

    @Test
    void callerWithoutAccessToContentIsRefused() {
        assertThat(api.post(Callers.author("create page content"), "").refusal())
                .isEqualTo("403 The 'access content' permission is required.");
    }

    @Test
    void callerWhoMayCreateNothingLearnsWhichPermissionIsMissing() {
        assertThat(api.post(Callers.author("access content"), "{\"type\":\"page\"}")
                        .refusal())
                .isEqualTo("403 The 'create page content' permission is required.");
    }

    @Test
    void callerWhoMayCreateNothingIsRefusedBeforeTheBodyIsRead() {
        assertThat(api.post(Callers.author("access content"), "{").refusal())
                .isEqualTo("403 The following permissions are required:"
                        + " 'create article content' OR 'create page content'.");
    }

    @Test
    void callerWhoMayCreateAnotherTypeIsRefused() {
        assertThat(api.post(CREATOR, "{\"type\":\"article\",\"title\":[\"x\"]}").refusal())
                .isEqualTo("403 You are not authorized to create this node entity of bundle article.");
    }

    private String page(String fields) {
        return post("{\"type\":\"page\"" + (fields.isEmpty() ? "" : "," + fields) + "}");
    }

    private String administered(String fields) {
        return api.post(Callers.everything(), "{\"type\":\"page\",\"title\":[\"x\"]," + fields + "}")
                .refusal();
    }

    private String post(String body) {
        return api.post(CREATOR, body).refusal();
    }
}
