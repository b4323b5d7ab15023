package dev.latchkey.content.node.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.content.node.domain.NodePermissions;
import dev.latchkey.content.node.domain.NodeTypeService;
import dev.latchkey.content.node.domain.type.NodeDefaults;
import dev.latchkey.content.node.domain.type.NodeType;
import dev.latchkey.content.node.domain.type.NodeTypeCatalog;
import dev.latchkey.content.node.domain.type.NodeTypeDraft;
import dev.latchkey.content.node.domain.type.NodeTypeProblem;
import dev.latchkey.content.node.domain.type.NodeTypes;
import dev.latchkey.content.node.domain.type.PreviewMode;
import dev.latchkey.content.node.testing.Callers;
import dev.latchkey.content.node.testing.ContentApi;
import dev.latchkey.content.node.testing.WatchedGrants;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import dev.latchkey.web.PermissionDefinition;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content types, on either database. */
abstract class NodeTypeContract {

    private static final NodeDefaults DRAFTS = new NodeDefaults(false, false, true, false);

    private ContentApi api;
    private NodeTypeService service;
    private NodeTypes types;

    abstract Database database();

    @BeforeEach
    void start() {
        api = new ContentApi(database());
        service = api.part(NodeTypeService.class);
        types = api.part(NodeTypes.class);
    }

    @Test
    void pageAndArticleExistFromTheStart() {
        assertThat(types.all()).extracting(NodeType::label).containsExactly("Article", "Basic page");
        assertThat(types.require("page").defaults()).isEqualTo(new NodeDefaults(true, false, false, true));
        assertThat(types.require("article").defaults()).isEqualTo(new NodeDefaults(true, true, false, true));
        assertThat(types.require("page").uuid())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void nodesOfANewTypeStartWithItsDefaultsAndHaveABody() {
        assertThat(service.create(draft("recipe", "Recipe"))).isEmpty();

        var created = api.post(Callers.everything(), """
                {"type":"recipe","title":["Soup"],"body":["Boil."]}
                """);

        assertThat(created.field("status") + created.field("sticky"))
                .isEqualTo("[{\"value\":false}][{\"value\":true}]");
        assertThat(created.json().at("/body/0/value").textValue()).isEqualTo("Boil.");
    }

    @Test
    void changedTypeKeepsItsUuidAndFields() {
        NodeType before = types.require("page");

        assertThat(service.change(draft("page", "Plain page"), before.version()))
                .isEmpty();

        NodeType after = types.require("page");
        assertThat(after.label()).isEqualTo("Plain page");
        assertThat(after.uuid()).isEqualTo(before.uuid());
        assertThat(after.fields()).isEqualTo(before.fields());
    }

    @Test
    void typeWithContentIsNotRemoved() {
        api.post(Callers.everything(), "{\"type\":\"page\",\"title\":[\"x\"]}");

        assertThat(service.remove("page")).extracting(NodeTypeProblem::field).containsExactly("name");
        assertThat(types.find("page")).isPresent();
    }

    @Test
    void typeWithoutContentIsRemoved() {
        assertThat(service.remove("article")).isEmpty();
        assertThat(types.find("article")).isEmpty();
    }

    @Test
    void permissionsOfARemovedTypeEndWithIt() {
        List<String> ofArticle = names("article");

        service.remove("article");

        assertThat(api.part(WatchedGrants.class).withdrawn()).containsExactlyInAnyOrderElementsOf(ofArticle);
        assertThat(names("article")).isEmpty();
    }

    @Test
    void permissionsOfATypeThatIsNotRemovedStay() {
        api.post(Callers.everything(), "{\"type\":\"page\",\"title\":[\"x\"]}");

        service.remove("page");

        assertThat(api.part(WatchedGrants.class).withdrawn()).isEmpty();
    }

    @Test
    void newTypeStartsWithItsPermissionsGrantedToNobody() {
        service.create(draft("recipe", "Recipe"));

        assertThat(api.part(WatchedGrants.class).withdrawn()).containsExactlyInAnyOrderElementsOf(names("recipe"));
    }

    @Test
    void machineNameInUseTakesNoPermissionAway() {
        service.create(draft("page", "Another"));

        assertThat(api.part(WatchedGrants.class).withdrawn()).isEmpty();
    }

    @Test
    void machineNameThatStandsForEveryTypeIsRefused() {
        assertThat(service.create(draft("all", "All")))
                .extracting(NodeTypeProblem::field)
                .containsExactly("name");
    }

    @Test
    void machineNameInUseIsRefused() {
        assertThat(service.create(draft("page", "Another")))
                .extracting(NodeTypeProblem::field)
                .containsExactly("name");
        assertThat(types.require("page").label()).isEqualTo("Basic page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1st", "Page", "a-b", "a b", "abcdefghijklmnopqrstuvwxyzabcdefg"})
    void nameThatIsNoMachineNameIsRefused(String name) {
        assertThat(service.create(draft(name, "X")))
                .extracting(NodeTypeProblem::field)
                .containsExactly("name");
    }

    @Test
    void typeWithoutLabelIsRefused() {
        assertThat(service.create(draft("x", " ")))
                .extracting(NodeTypeProblem::field)
                .containsExactly("label");
    }

    @Test
    void typeThatIsGoneIsNotChanged() {
        assertThat(service.change(draft("gone", "X"), 1))
                .extracting(NodeTypeProblem::field)
                .containsExactly("name");
    }

    @Test
    void secondOfTwoChangesToOneStateIsRefused() {
        long seen = types.require("page").version();
        service.change(draft("page", "Theirs"), seen);

        assertThat(service.change(draft("page", "Mine"), seen))
                .extracting(NodeTypeProblem::field)
                .containsExactly(NodeTypeProblem.VERSION);
        assertThat(types.require("page").label()).isEqualTo("Theirs");
    }

    @Test
    void changeByAnotherServerIsNotOverwrittenUnseen() {
        long seen = types.require("page").version();
        ContentApi other = new ContentApi(database());
        other.part(NodeTypeService.class).change(draft("page", "Theirs"), seen);

        assertThat(service.change(draft("page", "Mine"), seen))
                .extracting(NodeTypeProblem::field)
                .containsExactly(NodeTypeProblem.VERSION);
        assertThat(types.require("page").label()).isEqualTo("Theirs");
    }

    @Test
    void ofManyWhoChangeOneStateAtOnceOneSucceeds() {
        long seen = types.require("page").version();

        long changed = IntStream.range(0, 8)
                .parallel()
                .filter(i -> service.change(draft("page", "Page " + i), seen).isEmpty())
                .count();

        assertThat(changed).isEqualTo(1);
        assertThat(types.require("page").version()).isEqualTo(seen + 1);
    }

    @Test
    void changeThatChangesNothingIsNoNewVersion() {
        service.change(draft("page", "Plain page"), 1);
        NodeType before = types.require("page");

        assertThat(service.change(draft("page", "Plain page"), before.version()))
                .isEmpty();
        assertThat(types.require("page")).isEqualTo(before);
    }

    @Test
    void previewIsDisabledFromTheStartAndInNewTypes() {
        service.create(draft("recipe", "Recipe"));

        assertThat(types.all()).extracting(NodeType::preview).containsOnly(PreviewMode.DISABLED);
    }

    @Test
    void changeLeavesThePreviewAsItIs() {
        storePreview("page", 2);
        api.part(NodeTypeCatalog.class).reload();

        service.change(draft("page", "Plain page"), 1);

        assertThat(types.require("page").preview()).isEqualTo(PreviewMode.REQUIRED);
    }

    @Test
    void everyChangeRaisesTheVersionOfTheConfiguration() {
        ConfigVersion version = new ConfigVersion(database());
        long before = version.current();

        service.create(draft("recipe", "Recipe"));
        service.change(draft("recipe", "Recipes"), types.require("recipe").version());
        service.remove("recipe");

        assertThat(version.current()).isEqualTo(before + 3);
    }

    @Test
    void otherServerSeesTheTypeOnceItReloads() {
        NodeTypeCatalog other = new ContentApi(database()).part(NodeTypeCatalog.class);
        other.reload();
        service.create(draft("recipe", "Recipe"));

        assertThat(other.find("recipe")).isEmpty();
        other.reload();
        assertThat(other.find("recipe")).isPresent();
    }

    @Test
    void nodeOfATypeThatAnotherServerJustRemovedIsAConflict() {
        ContentApi other = new ContentApi(database());
        other.part(NodeTypeCatalog.class).reload();
        service.remove("article");

        assertThat(other.post(Callers.everything(), "{\"type\":\"article\",\"title\":[\"x\"]}")
                        .refusal())
                .isEqualTo("409 type: The content type has just been removed.");
    }

    private void storePreview(String type, int mode) {
        database()
                .jdbi()
                .useHandle(
                        handle -> handle.execute("UPDATE node_type SET preview_mode = ? WHERE name = ?", mode, type));
    }

    private List<String> names(String type) {
        return api.part(NodePermissions.class).permissions().stream()
                .map(PermissionDefinition::name)
                .filter(name -> name.contains(" " + type + " "))
                .toList();
    }

    private static NodeTypeDraft draft(String name, String label) {
        return new NodeTypeDraft(name, label, "", "", DRAFTS, false);
    }
}
