package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.NodeService;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RevisionPagesTest {

    private static final String LIST = "/node/1/revisions";
    private static final String ADD = "/node/add/page";
    private static final String EDIT = "/node/1/edit";

    private final AdminServer server = new AdminServer();
    private final Browser admin = server.administrator();
    private long first;
    private long second;

    @BeforeEach
    void twoRevisions() {
        admin.get(ADD)
                .form(ADD)
                .set("title", "About us")
                .set("body.value", "one\ntwo\nthree\nfour\nfive\nsix\nseven")
                .set("body.format", "basic_html")
                .submit();
        first = node().vid();
        server.clock().pass(Duration.ofMinutes(5));
        admin.get(EDIT)
                .form(EDIT)
                .set("revision", "true")
                .set("revision_log", "Better words")
                .set("title", "About")
                .set("body.value", "one\ntwo\nthree\nfour\nfive\n<b>six</b>\nseven")
                .submit();
        second = node().vid();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listTellsWhoMadeWhatAndWhichIsCurrent() {
        Answer list = admin.get(LIST);

        List<String> rows = list.page().select("tbody tr").eachText();
        assertThat(rows.get(0)).contains("2026-11-24 08:05:00 UTC", "Current revision", "admin", "Better words");
        assertThat(rows.get(1)).contains("2026-11-24 08:00:00 UTC", "Revert", "Delete");
        assertThat(rows.get(0)).doesNotContain("Revert", "Delete");
    }

    @Test
    void editPageLeadsToTheRevisions() {
        assertThat(admin.get(EDIT).page().select("a[href=" + LIST + "]")).hasSize(1);
    }

    @Test
    void earlierRevisionIsShownAsItWas() {
        Answer page = admin.get(one(first, "view"));

        assertThat(page.title()).isEqualTo("About us, revision from 2026-11-24 08:00:00 UTC");
        assertThat(page.page().select("pre").eachText()).contains("About us", "Basic HTML");
        assertThat(page.text()).contains("Made 2026-11-24 08:00:00 UTC by admin", "Earlier revision");
    }

    @Test
    void comparisonShowsWhatChangedFieldByFieldAndLineByLine() {
        Answer page = compare(first, second);

        assertThat(page.page().select("main h2").eachText()).containsExactly("Title", "Body");
        assertThat(page.page().select("del").eachText()).containsExactly("− Removed: About us", "− Removed: six");
        assertThat(page.page().select("ins").eachText()).containsExactly("+ Added: About", "+ Added: <b>six</b>");
        assertThat(page.page().select("li.same").eachText()).containsExactly("four", "five", "seven");
        assertThat(page.page().select("li.left-out").text()).isEqualTo("3 lines are the same.");
    }

    @Test
    void comparisonPutsTheOlderRevisionFirstWhateverTheOrderAskedFor() {
        assertThat(compare(second, first).page().select("ins").eachText())
                .containsExactly("+ Added: About", "+ Added: <b>six</b>");
    }

    @Test
    void revisionIsNoDifferentFromItself() {
        assertThat(compare(second, second).text()).contains("No field differs");
    }

    @Test
    void revertingAsksFirstAndMakesANewRevision() {
        Answer question = admin.get(one(first, "revert"));
        assertThat(node().title()).isEqualTo("About");

        Answer done = question.form(one(first, "revert")).submit();

        assertThat(done.messages()).contains("has been reverted to the revision from 2026-11-24 08:00:00 UTC");
        assertThat(node().title()).isEqualTo("About us");
        assertThat(node().vid()).isGreaterThan(second);
        assertThat(done.page().select("tbody tr")).hasSize(3);
    }

    @Test
    void deletingAsksFirstAndKeepsTheContent() {
        Answer question = admin.get(one(first, "delete"));
        assertThat(admin.get(LIST).page().select("tbody tr")).hasSize(2);

        Answer done = question.form(one(first, "delete")).submit();

        assertThat(done.messages()).contains("has lost the revision from 2026-11-24 08:00:00 UTC");
        assertThat(done.page().select("tbody tr")).hasSize(1);
        assertThat(done.text()).contains("There is nothing to compare yet.");
        assertThat(node().title()).isEqualTo("About");
    }

    @ParameterizedTest
    @ValueSource(strings = {"revert", "delete"})
    void currentRevisionStaysAsItIs(String action) {
        assertThat(admin.get(one(second, action)).status()).isEqualTo(409);
        String token = admin.get(one(first, action)).form(one(first, action)).value("form_token");
        assertThat(admin.post(one(second, action), "form_token=" + token).status())
                .isEqualTo(409);
        assertThat(node().vid()).isEqualTo(second);
    }

    @Test
    void readerOfRevisionsSeesThemAndChangesNothing() {
        server.accountWith("reader", "access content", "view page revisions");
        Browser reader = server.signedIn("reader");

        assertThat(reader.get(LIST).page().select("tbody tr")).hasSize(2);
        assertThat(reader.get(LIST).text()).doesNotContain("Revert");
        assertThat(reader.get(one(first, "view")).status()).isEqualTo(200);
        assertThat(reader.get(one(first, "revert")).status()).isEqualTo(403);
        assertThat(reader.get(one(first, "delete")).status()).isEqualTo(403);
        String token = reader.get("/user").form("/user/change-password").value("form_token");
        assertThat(reader.post(one(first, "revert"), "form_token=" + token).status())
                .isEqualTo(403);
        assertThat(reader.post(one(first, "delete"), "form_token=" + token).status())
                .isEqualTo(403);
        assertThat(node().vid()).isEqualTo(second);
    }

    @Test
    void whoMayRevertIsOfferedThatAlone() {
        server.accountWith(
                "editor", "access content", "edit any page content", "view page revisions", "revert page revisions");
        Browser editor = server.signedIn("editor");

        assertThat(editor.get(LIST).page().select("tbody tr").get(1).text())
                .contains("Revert")
                .doesNotContain("Delete");
        editor.get(one(first, "revert")).form(one(first, "revert")).submit();
        assertThat(node().title()).isEqualTo("About us");
        assertThat(node().revisionAuthor()).isNotEqualTo(node().owner());
    }

    @Test
    void pagesNeedALoginAndThePermission() {
        server.accountWith("author", "access content", "create page content");
        Browser author = server.signedIn("author");

        for (String path : List.of(LIST, LIST + "/compare?left=" + first + "&right=" + second, one(first, "view"))) {
            assertThat(server.browser().get(path).path()).isEqualTo("/user/login");
            assertThat(author.get(path).status()).as(path).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/node/99/revisions",
                LIST + "/99/view",
                LIST + "/x/view",
                LIST + "/0/revert",
                LIST + "/compare",
                LIST + "/compare?left=1&right=99"
            })
    void whatDoesNotExistIsSaidToBeGone(String path) {
        assertThat(admin.get(path).status()).isEqualTo(404);
    }

    @Test
    void revisionOfOtherContentIsNotReachedThroughThis() {
        admin.get(ADD).form(ADD).set("title", "Other").submit();

        assertThat(admin.get("/node/2/revisions/" + first + "/view").status()).isEqualTo(404);
    }

    @Test
    void formWithoutTokenChangesNothing() {
        assertThat(admin.post(one(first, "revert"), "").status()).isEqualTo(403);
        assertThat(admin.post(one(first, "delete"), "").status()).isEqualTo(403);
        assertThat(admin.get(LIST).page().select("tbody tr")).hasSize(2);
    }

    private Answer compare(long left, long right) {
        return admin.get(LIST).page().select("form[action=" + LIST + "/compare]").stream()
                .findFirst()
                .map(form -> admin.get(form.attr("action") + "?left=" + left + "&right=" + right))
                .orElseThrow();
    }

    private String one(long vid, String action) {
        return LIST + "/" + vid + "/" + action;
    }

    private Node node() {
        return server.service(NodeService.class).find(1).orElseThrow();
    }
}
