package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.admin.testing.PageForm;
import dev.latchkey.content.node.domain.BaseField;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.NodeService;
import dev.latchkey.content.node.domain.field.FieldItem;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentPagesTest {

    private static final String LIST = "/admin/content";
    private static final String ADD = "/node/add/page";
    private static final String EDIT = "/node/1/edit";

    private final AdminServer server = new AdminServer();
    private final Browser admin = server.administrator();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void pageIsCreatedWithItsTextAndAlias() {
        Answer answer = filled().set("path", "/about").submit();

        assertThat(answer.messages()).contains("Basic page About us has been created.");
        assertThat(node().title()).isEqualTo("About us");
        assertThat(node().published()).isTrue();
        assertThat(node().shownPath()).isEqualTo("/about");
        assertThat(node().values().get("body"))
                .containsExactly(new FieldItem.OfText(Map.of("value", "<p>Hello</p>", "format", "basic_html")));
        assertThat(answer.page().select("tbody tr").text()).contains("About us Basic page admin Published");
    }

    @Test
    void missingTitleIsSaidAtItsField() {
        Answer answer = filled().set("title", "").submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-title-problem").text()).isEqualTo("Title field is required.");
        assertThat(answer.form(ADD).value("body.value")).isEqualTo("<p>Hello</p>");
    }

    @Test
    void unusableAliasIsSaidAtItsField() {
        Answer answer = filled().set("path", "about").submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-path-problem").text()).isNotEmpty();
    }

    @Test
    void formatThatDoesNotExistIsRefused() {
        Answer answer = filled().set("body.format", "php_code").submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[id=f-body-format-problem]").text()).isNotEmpty();
    }

    @Test
    void savingUnchangedChangesNothing() {
        filled().set("path", "/about").submit();
        Node before = node();
        server.clock().pass(Duration.ofMinutes(5));

        edit().submit();

        assertThat(node()).isEqualTo(before);
    }

    @Test
    void changeIsSavedInPlaceWithoutANewRevision() {
        filled().submit();
        long vid = node().vid();

        Answer answer = edit().clear("revision").set("title", "About").submit();

        assertThat(answer.messages()).contains("Basic page About has been updated.");
        assertThat(node().title()).isEqualTo("About");
        assertThat(node().vid()).isEqualTo(vid);
    }

    @Test
    void newRevisionKeepsItsLog() {
        filled().submit();
        long vid = node().vid();

        edit().set("revision", "true")
                .set("revision_log", "Shorter title")
                .set("title", "About")
                .submit();

        assertThat(node().vid()).isGreaterThan(vid);
        assertThat(node().revisionLog()).isEqualTo("Shorter title");
    }

    @Test
    void aliasAndTextCanBeTakenAway() {
        filled().set("path", "/about").submit();

        edit().set("path", "").set("body.value", "").submit();

        assertThat(node().shownPath()).isEqualTo("/node/1");
        assertThat(node().values().get("body")).isEmpty();
    }

    @Test
    void pageIsUnpublished() {
        filled().submit();

        edit().clear("status").submit();

        assertThat(node().published()).isFalse();
    }

    @Test
    void oldFormDoesNotOverwriteWhatSomebodyElseSaved() {
        filled().submit();
        PageForm old = edit();
        server.clock().pass(Duration.ofMinutes(1));
        edit().set("title", "Theirs").submit();

        Answer answer = old.set("title", "Mine").submit();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(node().title()).isEqualTo("Theirs");
    }

    @Test
    void deletingAsksFirst() {
        filled().submit();
        Answer question = admin.get("/node/1/delete");
        assertThat(node()).isNotNull();

        Answer answer = question.form("/node/1/delete").submit();

        assertThat(answer.messages()).contains("has been deleted");
        assertThat(server.service(NodeService.class).find(1)).isEmpty();
    }

    @Test
    void listIsFiltered() {
        filled().submit();
        filled().set("title", "Other").clear("status").submit();

        assertThat(admin.get(LIST + "?title=bout").page().select("tbody th").eachText())
                .containsExactly("About us");
        assertThat(admin.get(LIST + "?status=unpublished")
                        .page()
                        .select("tbody th")
                        .eachText())
                .containsExactly("Other");
        assertThat(admin.get(LIST + "?type=article").text()).contains("No content matches.");
    }

    @Test
    void authorSeesOnlyWhatTheirPermissionsOffer() {
        server.accountWith("author", "access content", "create page content", "edit own page content");
        Browser author = server.signedIn("author");

        assertThat(author.get("/node/add").page().select(".entries a").eachText())
                .containsExactly("Basic page");
        Answer answer = author.get(ADD).form(ADD).set("title", "Mine").submit();
        assertThat(answer.messages()).contains("Basic page Mine has been created.");
        assertThat(author.get(EDIT).page().select("[name=status], [name=sticky], [name=path]"))
                .isEmpty();
        assertThat(author.get("/node/1/delete").status()).isEqualTo(403);
        assertThat(author.get("/node/add/article").status()).isEqualTo(403);
        assertThat(author.get(LIST).status()).isEqualTo(403);
    }

    @Test
    void textInAFormatThatOneMayNotUseIsNotOneToEdit() {
        filled().set("body.format", "full_html").submit();
        server.accountWith("author", "access content", "edit any page content");
        Browser author = server.signedIn("author");

        author.get(EDIT).form(EDIT).clear("revision").set("title", "Changed").submit();

        assertThat(author.get(EDIT).page().select("[name=\"body.value\"]")).isEmpty();
        assertThat(node().title()).isEqualTo("Changed");
        assertThat(node().values().get("body"))
                .containsExactly(new FieldItem.OfText(Map.of("value", "<p>Hello</p>", "format", "full_html")));
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST, "/node/add", ADD, EDIT, "/node/1/delete"})
    void pagesNeedALoginAndAPermission(String path) {
        filled().submit();
        server.account("plain");

        assertThat(server.browser().get(path).path()).isEqualTo("/user/login");
        assertThat(server.signedIn("plain").get(path).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/node/99/edit", "/node/x/edit", "/node/0/delete", "/node/add/nothing"})
    void whatDoesNotExistIsSaidToBeGone(String path) {
        assertThat(admin.get(path).status()).isEqualTo(404);
    }

    @Test
    void formWithoutTokenChangesNothing() {
        filled().submit();

        assertThat(admin.post(ADD, "title=x").status()).isEqualTo(403);
        assertThat(admin.post(EDIT, "title=x").status()).isEqualTo(403);
        assertThat(admin.post("/node/1/delete", "").status()).isEqualTo(403);
        assertThat(node().values().get(BaseField.TITLE)).containsExactly(new FieldItem.OfString("About us"));
    }

    private PageForm filled() {
        return admin.get(ADD)
                .form(ADD)
                .set("title", "About us")
                .set("body.value", "<p>Hello</p>")
                .set("body.format", "basic_html");
    }

    private PageForm edit() {
        return admin.get(EDIT).form(EDIT);
    }

    private Node node() {
        return server.service(NodeService.class).find(1).orElseThrow();
    }
}
