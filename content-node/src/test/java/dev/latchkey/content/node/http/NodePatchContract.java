package dev.latchkey.content.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.content.node.testing.Answer;
import dev.latchkey.content.node.testing.Callers;
import dev.latchkey.content.node.testing.ContentApi;
import dev.latchkey.store.Database;
import dev.latchkey.web.Caller;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changing nodes (contract "content", section 1.8). */
abstract class NodePatchContract {

    abstract Database database();

    private static final Caller EDITOR = Callers.author("access content", "edit own page content");

    private ContentApi api;
    private Answer node;

    @BeforeEach
    void start() {
        api = new ContentApi(database());
        node = api.post(Callers.everything(), """
                {"type":"page","title":["Before"],"body":[{"value":"text","summary":"s"}],"revision_log":["first"]}
                """);
        api.clock().advance(Duration.ofHours(1));
    }

    @Test
    void onlySubmittedFieldsChange() {
        Answer changed = patch(EDITOR, "\"title\":[\"After\"]");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text().replace("\"After\"", "\"Before\"").replace("T11:15:30", "T10:15:30"))
                .isEqualTo(node.text());
    }

    @Test
    void changeIsStored() {
        Answer changed = patch(EDITOR, "\"title\":[\"After\"],\"body\":[]");

        assertThat(api.get(EDITOR, node.nid()).text()).isEqualTo(changed.text());
        assertThat(changed.field("body")).isEqualTo("[]");
    }

    @Test
    void changedMovesAndTheRevisionStays() {
        Answer changed = patch(EDITOR, "\"title\":[\"After\"]");

        assertThat(changed.json().at("/changed/0/value").textValue()).isEqualTo("2025-09-22T11:15:30+00:00");
        assertThat(changed.field("vid")).isEqualTo(node.field("vid"));
        assertThat(changed.field("revision_timestamp")).isEqualTo(node.field("revision_timestamp"));
        assertThat(changed.field("revision_uid")).isEqualTo(node.field("revision_uid"));
    }

    @Test
    void wholeNodeMayBeSentBack() {
        Answer answer =
                api.patch(EDITOR, node.nid(), api.get(EDITOR, node.nid()).text());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(node.text());
    }

    @Test
    void wholeNodeMayBeSentBackWithOneChange() {
        String changed = node.text().replace("Before", "After");

        assertThat(api.patch(EDITOR, node.nid(), changed).field("title")).isEqualTo("[{\"value\":\"After\"}]");
    }

    @Test
    void nothingNewSavesNothing() {
        Answer answer = patch(EDITOR, "\"title\":[\"Before\"]");

        assertThat(answer.field("changed")).isEqualTo(node.field("changed"));
    }

    @Test
    void emptyLanguageIsIgnored() {
        assertThat(patch(EDITOR, "\"langcode\":[]").text()).isEqualTo(node.text());
    }

    @Test
    void bodyWithoutTypeIsRefused() {
        assertThat(api.patch(EDITOR, node.nid(), "{\"title\":[\"x\"]}").refusal())
                .isEqualTo("422 Could not determine entity type bundle: \"type\" field is missing.");
    }

    @Test
    void typeOfAnotherBundleIsRefused() {
        assertThat(api.patch(EDITOR, node.nid(), "{\"type\":\"article\",\"title\":[\"x\"]}")
                        .refusal())
                .isEqualTo("422 The \"type\" of this content is \"page\" and cannot be changed to \"article\".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "nid|[1000000]| The entity ID cannot be changed.",
                "uuid|[\"x\"]| The entity UUID cannot be changed.",
                "vid|[1000000]|''",
                "revision_timestamp|[{\"value\":1}]|''",
                "revision_uid|[8]|''",
                "changed|[{\"value\":1}]|''",
                "default_langcode|[false]|''",
                "created|[{\"value\":1}]| The 'administer nodes' permission is required.",
                "promote|[true]| The 'administer nodes' permission is required.",
                "sticky|[true]| The 'administer nodes' permission is required.",
                "uid|[8]| The 'administer nodes' permission is required.",
                "status|[false]| The 'administer nodes' permission is required.",
                "path|[{\"alias\":\"/x\"}]"
                        + "| The following permissions are required: 'create url aliases' OR 'administer url aliases'."
            })
    void protectedFieldIsRefused(String field, String value, String reason) {
        assertThat(patch(EDITOR, "\"" + field + "\":" + value).refusal())
                .isEqualTo("403 Access denied on updating field '" + field + "'." + reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nid", "uuid", "vid", "revision_uid", "revision_timestamp", "changed", "default_langcode"})
    void nobodyChangesWhatIsGiven(String field) {
        String value = field.endsWith("code")
                ? "[false]"
                : field.startsWith("revision_t") || field.equals("changed") ? "[{\"value\":1}]" : "[8]";

        assertThat(patch(Callers.everything(), "\"" + field + "\":" + value).refusal())
                .startsWith("403 Access denied on updating field '" + field + "'.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "created|[{\"value\":1}]|[{\"value\":\"1970-01-01T00:00:01+00:00\",\"format\":\"Y-m-d\\\\TH:i:sP\"}]",
                "promote|[true]|[{\"value\":true}]",
                "sticky|[true]|[{\"value\":true}]",
                "status|[false]|[{\"value\":false}]"
            })
    void administratorOfNodesChangesAdministrativeFields(String field, String value, String shown) {
        Caller administrator = Callers.author("access content", "edit own page content", "administer nodes");

        assertThat(patch(administrator, "\"" + field + "\":" + value).field(field))
                .isEqualTo(shown);
    }

    @Test
    void statusHasAPermissionOfItsOwn() {
        Caller publisher =
                Callers.author("access content", "edit own page content", "administer node published status");

        assertThat(patch(publisher, "\"status\":[false]").field("status")).isEqualTo("[{\"value\":false}]");
        assertThat(patch(publisher, "\"sticky\":[true]").status()).isEqualTo(403);
    }

    @Test
    void revisionLogMayBeChangedByWhoeverMayUpdate() {
        assertThat(patch(EDITOR, "\"revision_log\":[\"second\"]").field("revision_log"))
                .isEqualTo("[{\"value\":\"second\"}]");
    }

    @Test
    void revisionTranslationAffectedNeedsNoPermission() {
        assertThat(patch(EDITOR, "\"revision_translation_affected\":[false]").status())
                .isEqualTo(200);
    }

    @Test
    void firstRefusalAbortsAndSavesNothing() {
        Answer refused = patch(EDITOR, "\"title\":[\"After\"],\"sticky\":[true],\"nid\":[5]");

        assertThat(refused.text()).startsWith("Access denied on updating field 'sticky'.");
        assertThat(api.get(EDITOR, node.nid()).text()).isEqualTo(node.text());
    }

    @Test
    void onlyChangedFieldsAreValidated() {
        Caller withFormat = Callers.author("access content", "edit own page content", "use text format basic_html");
        patch(withFormat, "\"body\":[{\"value\":\"x\",\"format\":\"basic_html\"}]");

        assertThat(patch(EDITOR, "\"title\":[\"After\"]").status()).isEqualTo(200);
        assertThat(patch(EDITOR, "\"body\":[{\"value\":\"y\",\"format\":\"basic_html\"}]")
                        .refusal())
                .isEqualTo("422 Unprocessable Entity: validation failed.\n"
                        + "body.0.format: The value you selected is not a valid choice.\n");
    }

    @Test
    void emptyTitleIsRefused() {
        assertThat(patch(EDITOR, "\"title\":[]").refusal())
                .isEqualTo("422 Unprocessable Entity: validation failed.\ntitle: This value should not be null.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''|No entity content received.", "'{'|Syntax error"})
    void unreadableBodyIsRefused(String body, String message) {
        assertThat(api.patch(EDITOR, node.nid(), body).refusal()).isEqualTo("400 " + message);
    }

    @Test
    void callerWithoutRightIsRefusedBeforeTheBodyIsRead() {
        Caller other = Callers.other("access content", "edit own page content");

        assertThat(api.patch(other, node.nid(), "{").refusal())
                .isEqualTo("403 The 'edit any page content' permission is required.");
    }

    @Test
    void ownUnpublishedNodeMayBeChangedThoughNotRead() {
        patch(Callers.everything(), "\"status\":[false]");

        assertThat(api.get(EDITOR, node.nid()).refusal())
                .isEqualTo("403 The 'view own unpublished content' permission is required.");
        assertThat(patch(EDITOR, "\"title\":[\"After\"]").status()).isEqualTo(200);
    }

    @Test
    void ownerWhoDoesNotExistIsRefused() {
        assertThat(patch(Callers.everything(), "\"uid\":[99999]").refusal())
                .isEqualTo("422 Unprocessable Entity: validation failed.\n"
                        + "uid.0.target_id: The referenced entity (user: 99999) does not exist.\n");
    }

    private Answer patch(Caller caller, String fields) {
        return api.patch(caller, node.nid(), "{\"type\":\"page\"," + fields + "}");
    }
}
