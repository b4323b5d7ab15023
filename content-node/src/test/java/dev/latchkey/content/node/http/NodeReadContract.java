package dev.latchkey.content.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.content.node.testing.Answer;
import dev.latchkey.content.node.testing.Callers;
import dev.latchkey.content.node.testing.ContentApi;
import dev.latchkey.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading nodes (contract "content", sections 1.1, 1.4, 1.10 and 3.4). */
abstract class NodeReadContract {

    abstract Database database();

    private ContentApi api;

    @BeforeEach
    void start() {
        api = new ContentApi(database());
    }

    @Test
    void exampleOfTheContractIsAnsweredWithItsKeysInOrder() {
        Answer created = api.post(Callers.everything(), """
                {"type":"page","title":["About our workshop"],"path":[{"alias":"/about-workshop"}],
                 "body":[{"value":"<p>We repair <strong>clocks</strong>.</p>","format":"basic_html"}]}
                """);

        Answer read = api.get(Callers.author("access content", "edit own page content"), created.nid());

        assertThat(read.json().fieldNames())
                .toIterable()
                .containsExactly(
                        "nid",
                        "uuid",
                        "vid",
                        "langcode",
                        "type",
                        "revision_timestamp",
                        "revision_uid",
                        "revision_log",
                        "status",
                        "uid",
                        "title",
                        "created",
                        "changed",
                        "promote",
                        "sticky",
                        "default_langcode",
                        "revision_translation_affected",
                        "path",
                        "body");
        assertThat(read.field("body"))
                .isEqualTo("[{\"value\":\"<p>We repair <strong>clocks</strong>.</p>\",\"format\":\"basic_html\","
                        + "\"processed\":\"<p>We repair <strong>clocks</strong>.</p>\",\"summary\":null}]");
        assertThat(read.json().at("/path/0").fieldNames()).toIterable().containsExactly("alias", "pid", "langcode");
        assertThat(read.json().at("/path/0/alias").textValue()).isEqualTo("/about-workshop");
        assertThat(read.json().at("/path/0/pid").longValue()).isPositive();
        assertThat(read.json().at("/path/0/langcode").textValue()).isEqualTo("en");
    }

    @Test
    void leadingZerosAndZeroFractionsLeadToTheNode() {
        long nid = page("");

        assertThat(api.get(Callers.everything(), "0" + nid).nid()).isEqualTo(nid);
        assertThat(api.get(Callers.everything(), nid + ".0").nid()).isEqualTo(nid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "+1",
                "1.5",
                "abc",
                "",
                " 1",
                "1e0",
                "999999",
                "99999999999999999999999",
                "0x1",
                "١",
                "1;"
            })
    void whatIsNoNumberOfANodeIsNotFound(String id) {
        page("");

        assertThat(api.get(Callers.everything(), id).status()).isEqualTo(404);
    }

    @Test
    void callerWithoutAccessToContentIsRefused() {
        assertThat(api.get(Callers.author(), page("")).refusal())
                .isEqualTo("403 The 'access content' permission is required.");
    }

    @Test
    void publishedNodeIsReadByAnybodyWithAccess() {
        assertThat(api.get(Callers.anonymous("access content"), page("")).status())
                .isEqualTo(200);
    }

    @Test
    void unpublishedNodeIsReadByItsOwnerAlone() {
        long nid = page(",\"status\":[false]");

        assertThat(api.get(Callers.author("access content", "view own unpublished content"), nid)
                        .status())
                .isEqualTo(200);
        assertThat(api.get(Callers.other("access content", "view own unpublished content"), nid)
                        .refusal())
                .isEqualTo("403 The 'bypass node access' permission is required.");
    }

    @Test
    void revisionLogIsForThoseWhoMayUpdateOrSeeRevisions() {
        long nid = page(",\"revision_log\":[\"why\"]");

        assertThat(logOf(nid, "access content")).isEqualTo("");
        assertThat(logOf(nid, "access content", "edit any page content")).isEqualTo("[{\"value\":\"why\"}]");
        assertThat(logOf(nid, "access content", "view page revisions")).isEqualTo("[{\"value\":\"why\"}]");
        assertThat(logOf(nid, "access content", "view all revisions")).isEqualTo("[{\"value\":\"why\"}]");
        assertThat(logOf(nid, "access content", "administer nodes")).isEqualTo("[{\"value\":\"why\"}]");
    }

    @Test
    void tagDiffersWhereTheBodyDoes() {
        long nid = page("");

        String reader = api.get(Callers.other("access content"), nid).etag();
        String editor = api.get(Callers.other("access content", "edit any page content"), nid)
                .etag();

        assertThat(reader).matches("\"[A-Za-z0-9_-]+\"").isNotEqualTo(editor);
        assertThat(api.get(Callers.anonymous("access content"), nid).etag()).isEqualTo(reader);
    }

    private String logOf(long nid, String... permissions) {
        return api.get(Callers.other(permissions), nid).field("revision_log");
    }

    private long page(String fields) {
        return api.post(Callers.everything(), "{\"type\":\"page\",\"title\":[\"x\"]" + fields + "}")
                .nid();
    }
}
