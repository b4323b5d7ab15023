package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.admin.testing.PageForm;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.NodeService;
import dev.latchkey.content.node.domain.type.NodeDefaults;
import dev.latchkey.content.node.domain.type.NodeType;
import dev.latchkey.content.node.domain.type.NodeTypes;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Content types: adding, changing and deleting them, and what follows at once. */
final class TypePagesTest {

    private static final String LIST = "/admin/structure/types";
    private static final String ADD = LIST + "/add";
    private static final String PAGE = LIST + "/manage/page";
    private static final String REST = "/admin/config/services/rest/resource/entity:node/edit";

    private final AdminServer server = new AdminServer();
    private final Browser admin = server.administrator();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listShowsTheTypesInTheOrderOfTheirNames() {
        Answer answer = admin.get(LIST);

        assertThat(answer.page().select("tbody th").eachText()).containsExactly("Article", "Basic page");
        assertThat(answer.page().select("tbody code").eachText()).containsExactly("article", "page");
        assertThat(answer.page().select("tbody tr").get(1).text())
                .contains(type("page").description());
        assertThat(admin.get("/admin").page().select(".entries a").eachAttr("href"))
                .contains(LIST);
    }

    @Test
    void typeIsAddedAsEntered() {
        Answer answer = recipe().set("description", "What to cook.")
                .set("help", "Name every ingredient.")
                .clear("published")
                .set("promoted", "true")
                .set("sticky", "true")
                .clear("new_revision")
                .clear("submission")
                .submit();

        NodeType type = type("recipe");
        assertThat(answer.path()).isEqualTo(LIST);
        assertThat(answer.messages()).contains("The content type Recipe has been added.");
        assertThat(List.of(type.label(), type.description(), type.help()))
                .containsExactly("Recipe", "What to cook.", "Name every ingredient.");
        assertThat(type.defaults()).isEqualTo(new NodeDefaults(false, true, true, false));
        assertThat(type.showsSubmission()).isFalse();
    }

    @Test
    void newTypeStartsPublishedWithRevisionsAndAuthor() {
        recipe().submit();

        assertThat(type("recipe").defaults()).isEqualTo(new NodeDefaults(true, false, false, true));
        assertThat(type("recipe").showsSubmission()).isTrue();
    }

    @Test
    void permissionsOfANewTypeCanBeGrantedAndHoldAtOnce() {
        recipe().set("help", "Name every ingredient.").submit();
        server.account("cook");
        Answer permissions = admin.get("/admin/people/permissions");
        assertThat(permissions.page().select("tbody th").eachText()).contains("Recipe: Create new content");
        assertThat(server.signedIn("cook").get("/node/add/recipe").status()).isEqualTo(403);

        permissions
                .form("/admin/people/permissions")
                .tick("granted.authenticated", "create recipe content")
                .submit();
        Answer form = server.signedIn("cook").get("/node/add/recipe");
        form.form("/node/add/recipe").set("title", "Soup").submit();

        assertThat(form.text()).contains("Name every ingredient.");
        assertThat(node().type()).isEqualTo("recipe");
        assertThat(node().title()).isEqualTo("Soup");
    }

    @Test
    void contentOfANewTypeIsPostedAtOnce() {
        admin.get(REST)
                .form(REST)
                .tick("methods", "POST")
                .tick("formats", "json")
                .tick("providers", "cookie")
                .submit();
        assertThat(postRecipe().status()).isEqualTo(422);

        recipe().clear("published").submit();

        assertThat(postRecipe().status()).isEqualTo(201);
        assertThat(node().type()).isEqualTo("recipe");
        assertThat(node().published()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'',recipe,label",
        "' ',recipe,label",
        "Recipe,'',name",
        "Recipe,Re cipe,name",
        "Recipe,1st,name",
        "Recipe,../page,name",
        "Recipe,page,name"
    })
    void mistakeIsSaidAtItsFieldAndNothingIsAdded(String label, String name, String field) {
        List<NodeType> before = server.service(NodeTypes.class).all();

        Answer answer = admin.get(ADD)
                .form(ADD)
                .set("label", label)
                .set("name", name)
                .set("description", "Kept")
                .submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-" + field + "-problem").text()).isNotEmpty();
        assertThat(answer.form(ADD).value("description")).isEqualTo("Kept");
        assertThat(server.service(NodeTypes.class).all()).isEqualTo(before);
    }

    @Test
    void everyMistakeIsSaidAtOnce() {
        Answer answer = admin.get(ADD)
                .form(ADD)
                .set("label", "x".repeat(256))
                .set("name", "A")
                .set("description", "x".repeat(10_001))
                .set("help", "x\0")
                .submit();

        assertThat(answer.page().select(".problem").eachAttr("id"))
                .contains("f-label-problem", "f-name-problem", "f-description-problem", "f-help-problem");
    }

    @Test
    void typeIsChangedAndKeepsItsMachineName() {
        NodeType before = type("page");

        Answer answer = admin.get(PAGE)
                .form(PAGE)
                .set("label", "Plain page")
                .set("sticky", "true")
                .submit();

        assertThat(answer.messages()).contains("The content type Plain page has been saved.");
        assertThat(type("page"))
                .isEqualTo(new NodeType(
                        "page",
                        before.uuid(),
                        "Plain page",
                        before.description(),
                        before.help(),
                        new NodeDefaults(true, false, true, true),
                        before.showsSubmission(),
                        before.preview(),
                        before.fields(),
                        before.version() + 1));
    }

    @Test
    void savingUnchangedChangesNothing() {
        NodeType before = type("page");

        admin.get(PAGE).form(PAGE).submit();

        assertThat(type("page")).isEqualTo(before);
    }

    @Test
    void mistakeInAChangeIsSaidAndChangesNothing() {
        NodeType before = type("page");

        Answer answer =
                admin.get(PAGE).form(PAGE).set("label", "").set("help", "Other").submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-label-problem").text()).isNotEmpty();
        assertThat(answer.form(PAGE).value("help")).isEqualTo("Other");
        assertThat(type("page")).isEqualTo(before);
    }

    @Test
    void oldFormDoesNotOverwriteWhatSomebodyElseSaved() {
        PageForm old = admin.get(PAGE).form(PAGE);
        admin.get(PAGE).form(PAGE).set("label", "Theirs").submit();

        Answer answer = old.set("label", "Mine").submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.messages()).contains("Somebody else changed this content type");
        assertThat(type("page").label()).isEqualTo("Theirs");
    }

    @Test
    void oldFormIsOldEvenIfTheTypeLooksAsBefore() {
        PageForm old = admin.get(PAGE).form(PAGE);
        admin.get(PAGE).form(PAGE).set("label", "Theirs").submit();
        admin.get(PAGE).form(PAGE).set("label", "Basic page").submit();

        assertThat(old.set("label", "Mine").submit().status()).isEqualTo(422);
        assertThat(type("page").label()).isEqualTo("Basic page");
    }

    @Test
    void oldFormWithAMistakeStaysOldWhenTheMistakeIsCorrected() {
        PageForm old = admin.get(PAGE).form(PAGE);
        admin.get(PAGE).form(PAGE).set("label", "Theirs").submit();

        Answer mistaken = old.set("label", "").submit();
        Answer corrected = mistaken.form(PAGE).set("label", "Mine").submit();

        assertThat(corrected.messages()).contains("Somebody else changed this content type");
        assertThat(type("page").label()).isEqualTo("Theirs");
    }

    @Test
    void whoHasSeenThatSomebodyElseChangedItMaySaveAgain() {
        PageForm old = admin.get(PAGE).form(PAGE);
        admin.get(PAGE).form(PAGE).set("label", "Theirs").submit();

        old.set("label", "Mine").submit().form(PAGE).submit();

        assertThat(type("page").label()).isEqualTo("Mine");
    }

    @Test
    void formSaysThatThereIsNoPreview() {
        assertThat(admin.get(PAGE).text()).contains("Preview before saving is disabled");
        assertThat(admin.get(ADD).text()).contains("Preview before saving is disabled");
    }

    @Test
    void deletingAsksFirst() {
        Answer question = admin.get(PAGE + "/delete");
        assertThat(find("page")).isPresent();

        Answer answer = question.form(PAGE + "/delete").submit();

        assertThat(answer.messages()).contains("The content type Basic page has been deleted.");
        assertThat(find("page")).isEmpty();
        assertThat(admin.get("/node/add/page").status()).isEqualTo(404);
    }

    @Test
    void rolesLoseTheirPermissionsOnADeletedType() {
        recipe().submit();
        grantToEverybody("create recipe content");
        server.account("cook");
        String delete = LIST + "/manage/recipe/delete";

        admin.get(delete).form(delete).submit();
        recipe().submit();

        assertThat(server.service(Roles.class)
                        .current()
                        .role("authenticated")
                        .orElseThrow()
                        .permissions())
                .isNotEmpty()
                .doesNotContain("create recipe content");
        assertThat(server.signedIn("cook").get("/node/add/recipe").status()).isEqualTo(403);
    }

    @Test
    void rolesKeepThemIfTheTypeIsNotDeleted() {
        grantToEverybody("create page content");
        admin.get("/node/add/page").form("/node/add/page").set("title", "x").submit();

        admin.get(PAGE + "/delete").form(PAGE + "/delete").submit();

        assertThat(server.service(Roles.class)
                        .current()
                        .role("authenticated")
                        .orElseThrow()
                        .permissions())
                .contains("create page content");
    }

    @Test
    void typeOfWhichThereIsContentIsNotDeleted() {
        admin.get("/node/add/page").form("/node/add/page").set("title", "x").submit();

        Answer answer = admin.get(PAGE + "/delete").form(PAGE + "/delete").submit();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("There is content of this type; the type can be removed after the content.");
        assertThat(find("page")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/manage/none", "/manage/none/delete", "/manage/Page"})
    void typeThatDoesNotExistIsNotFound(String path) {
        assertThat(admin.get(LIST + path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/add", "/manage/page", "/manage/page/delete"})
    void formWithoutTokenChangesNothing(String path) {
        List<NodeType> before = server.service(NodeTypes.class).all();

        assertThat(admin.post(LIST + path, "label=Mine&name=mine").status()).isEqualTo(403);
        assertThat(server.service(NodeTypes.class).all()).isEqualTo(before);
    }

    @Test
    void whoAdministersContentOnlyChangesNoType() {
        server.accountWith("editor", "administer nodes", "bypass node access");
        Browser editor = server.signedIn("editor");
        String own = editor.get("/user").form("/user/profile").encoded();

        assertThat(editor.post(PAGE + "/delete", own).status()).isEqualTo(403);
        assertThat(find("page")).isPresent();
    }

    @Test
    void permissionOnTypesIsEnough() {
        server.accountWith("architect", "administer content types");
        Browser architect = server.signedIn("architect");

        architect.get(PAGE).form(PAGE).set("label", "Plain page").submit();

        assertThat(architect.get(LIST).page().select("tbody th").eachText()).contains("Plain page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</textarea><svg onload=alert(1)>",
                "${7*7} @if(true) {{x}}",
                "' OR 1=1; DROP TABLE node_type; --",
                "\u202etest\u202e \ud83d\udca9 &amp;"
            })
    void namesAndTextsAreInertAndComeBackUnchanged(String text) {
        Answer list = recipe().set("label", text)
                .set("description", text)
                .set("help", text)
                .submit();

        String edit = LIST + "/manage/recipe";
        PageForm form = admin.get(edit).form(edit);
        assertThat(List.of(form.value("label"), form.value("description"), form.value("help")))
                .containsOnly(text);
        assertThat(list.page().select("tbody th").eachText()).hasSize(3).contains(text);
        for (String path : List.of(LIST, edit, edit + "/delete", "/node/add", "/node/add/recipe")) {
            assertThat(admin.get(path).page().select("script:not([src]), img, svg, [onload], [onerror]"))
                    .as(path)
                    .isEmpty();
        }
    }

    private void grantToEverybody(String permission) {
        admin.get("/admin/people/permissions")
                .form("/admin/people/permissions")
                .tick("granted.authenticated", permission)
                .submit();
    }

    private PageForm recipe() {
        return admin.get(ADD).form(ADD).set("label", "Recipe").set("name", "recipe");
    }

    private Answer postRecipe() {
        return admin.send(admin.request("/node?_format=json")
                .header("Content-Type", "application/json")
                .header("X-CSRF-Token", admin.get("/session/token").body())
                .POST(BodyPublishers.ofString(
                        "{\"type\":[{\"target_id\":\"recipe\"}],\"title\":[{\"value\":\"Soup\"}]}")));
    }

    private Node node() {
        return server.service(NodeService.class).find(1).orElseThrow();
    }

    private NodeType type(String name) {
        return find(name).orElseThrow();
    }

    private Optional<NodeType> find(String name) {
        return server.service(NodeTypes.class).find(name);
    }
}
