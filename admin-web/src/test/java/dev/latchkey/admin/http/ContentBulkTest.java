package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.admin.testing.PageForm;
import dev.latchkey.content.node.domain.NodeService;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Actions on several pieces of content at once, and the order of the list. */
final class ContentBulkTest {

    private static final String LIST = "/admin/content";
    private static final String BULK = LIST + "/bulk";
    private static final String DELETE = LIST + "/delete";

    private final AdminServer server = new AdminServer();
    private final Browser admin = server.administrator();

    @BeforeEach
    void threePages() {
        for (String title : List.of("Beta", "Alpha", "Gamma")) {
            admin.get("/node/add/page")
                    .form("/node/add/page")
                    .set("title", title)
                    .submit();
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void chosenContentIsUnpublishedAndPublished() {
        Answer hidden = choose(admin, "1", "2").press("action", "unpublish");

        assertThat(hidden.messages()).contains("Unpublished: 2.");
        assertThat(published()).containsExactly(false, false, true);
        assertThat(choose(admin, "1").press("action", "publish").messages()).contains("Published: 1.");
        assertThat(published()).containsExactly(true, false, true);
    }

    @Test
    void deletingAsksFirst() {
        Answer question = choose(admin, "1", "3").press("action", "delete");

        assertThat(question.title()).isEqualTo("Delete these 2 items?");
        assertThat(question.text()).contains("Beta", "Gamma").doesNotContain("Alpha");
        assertThat(published()).hasSize(3);
        Answer done = question.form(DELETE).submit();
        assertThat(done.messages()).contains("Deleted: 2.");
        assertThat(titles(done)).containsExactly("Alpha");
    }

    @Test
    void choosingNothingChangesNothing() {
        Answer answer = choose(admin).press("action", "delete");

        assertThat(answer.messages()).contains("Nothing was chosen");
        assertThat(published()).containsExactly(true, true, true);
    }

    @Test
    void whatOneMayNotDoIsSaidAndNotDone() {
        server.accountWith("reader", "access content", "access content overview");
        Browser reader = server.signedIn("reader");

        Answer hidden = choose(reader, "1").press("action", "unpublish");
        Answer deletion = choose(reader, "1").press("action", "delete");
        Answer forced = choose(reader, "1").press("action", "publish");

        assertThat(hidden.messages())
                .contains("Unpublished: 0. Refused: 1. Beta: The 'edit any page content' permission is required.");
        assertThat(deletion.messages()).contains("You may delete none of the chosen content.");
        assertThat(forced.messages()).contains("Refused: 1");
        assertThat(published()).containsExactly(true, true, true);
    }

    @Test
    void confirmedDeletionIsStillSubjectToPermissions() {
        server.accountWith("reader", "access content", "access content overview");
        Browser reader = server.signedIn("reader");
        String token = reader.get(LIST).form(BULK).value("form_token");

        Answer answer = reader.post(DELETE, "form_token=" + token + "&node=1&list=/admin/content");

        assertThat(answer.messages()).contains("Deleted: 0. Refused: 1.");
        assertThat(published()).hasSize(3);
    }

    @Test
    void somethingThatIsGoneIsPassedOver() {
        PageForm form = choose(admin, "1", "2");
        admin.get("/node/1/delete").form("/node/1/delete").submit();

        assertThat(form.press("action", "unpublish").messages()).contains("Unpublished: 1.");
    }

    @Test
    void actionComesBackToTheListAsItWas() {
        Answer answer = admin.get(LIST + "?title=a&order=title&sort=asc")
                .form(BULK)
                .tick("node", "2")
                .press("action", "unpublish");

        assertThat(answer.form(BULK).value("list")).isEqualTo("/admin/content?title=a&order=title&sort=asc");
        assertThat(titles(answer)).containsExactly("Alpha", "Beta", "Gamma");
    }

    @Test
    void wayBackStaysInTheList() {
        Answer answer = admin.get(LIST)
                .form(BULK)
                .set("list", "//evil.example/")
                .tick("node", "2")
                .press("action", "unpublish");

        assertThat(answer.path()).isEqualTo(LIST);
    }

    @ParameterizedTest
    @CsvSource({
        "?order=title&sort=asc, Alpha Beta Gamma, ascending",
        "?order=title&sort=desc, Gamma Beta Alpha, descending",
        "?order=nonsense, Gamma Alpha Beta, descending"
    })
    void listIsSorted(String query, String titles, String order) {
        Answer list = admin.get(LIST + query);

        assertThat(String.join(" ", titles(list))).isEqualTo(titles);
        assertThat(list.page().select("th[aria-sort]").attr("aria-sort")).isEqualTo(order);
    }

    @Test
    void headOfTheSortedColumnTurnsTheOrderRound() {
        Answer sorted = admin.get(LIST + "?order=title&sort=asc");

        Answer turned = admin.get(sorted.page().select("th[aria-sort] a").attr("href"));

        assertThat(titles(turned)).containsExactly("Gamma", "Beta", "Alpha");
    }

    @Test
    void listIsFilteredByAuthor() {
        server.accountWith("author", "access content", "create page content");
        server.signedIn("author")
                .get("/node/add/page")
                .form("/node/add/page")
                .set("title", "Theirs")
                .submit();

        assertThat(titles(admin.get(LIST + "?author=author"))).containsExactly("Theirs");
        assertThat(titles(admin.get(LIST + "?author=nobody"))).isEmpty();
    }

    @Test
    void formWithoutTokenChangesNothing() {
        assertThat(admin.post(BULK, "node=1&action=unpublish").status()).isEqualTo(403);
        assertThat(admin.post(DELETE, "node=1").status()).isEqualTo(403);
        assertThat(published()).containsExactly(true, true, true);
    }

    private static PageForm choose(Browser browser, String... ids) {
        PageForm form = browser.get(LIST).form(BULK);
        for (String id : ids) {
            form.tick("node", id);
        }
        return form;
    }

    private List<Boolean> published() {
        NodeService nodes = server.service(NodeService.class);
        return LongStream.of(1, 2, 3)
                .mapToObj(id -> nodes.find(id).orElseThrow().published())
                .toList();
    }

    private static List<String> titles(Answer list) {
        return list.page().select("tbody th").eachText();
    }
}
