package dev.latchkey.content.node.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.content.node.NodeModule;
import dev.latchkey.content.node.domain.type.NodeDefaults;
import dev.latchkey.content.node.domain.type.NodeTypeDraft;
import dev.latchkey.content.node.testing.ContentApi;
import dev.latchkey.store.testing.DatabaseExtension;
import dev.latchkey.web.PermissionDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class NodePermissionsTest {

    @RegisterExtension
    static final DatabaseExtension DB =
            DatabaseExtension.h2(NodeModule.MIGRATIONS).perTest();

    @Test
    void everyPermissionOfTheContractExists() {
        NodePermissions permissions = new ContentApi(DB.database()).part(NodePermissions.class);

        assertThat(permissions.permissions())
                .extracting(PermissionDefinition::name)
                .doesNotHaveDuplicates()
                .contains(
                        "access content",
                        "access content overview",
                        "administer nodes",
                        "administer node published status",
                        "administer content types",
                        "bypass node access",
                        "view own unpublished content",
                        "create page content",
                        "edit own page content",
                        "edit any page content",
                        "delete own page content",
                        "delete any page content",
                        "view page revisions",
                        "revert page revisions",
                        "delete page revisions",
                        "create article content",
                        "view all revisions",
                        "revert all revisions",
                        "delete all revisions",
                        "create url aliases",
                        "administer url aliases",
                        "use text format basic_html",
                        "use text format restricted_html",
                        "use text format full_html");
    }

    @Test
    void titleNamesTheType() {
        NodePermissions permissions = new ContentApi(DB.database()).part(NodePermissions.class);

        assertThat(permissions.permissions())
                .filteredOn(permission -> permission.name().equals("create page content"))
                .extracting(PermissionDefinition::title)
                .containsExactly("Basic page: Create new content");
    }

    @Test
    void newTypeBringsItsPermissions() {
        ContentApi api = new ContentApi(DB.database());
        api.part(NodeTypeService.class)
                .create(new NodeTypeDraft(
                        "recipe", "Recipe", "", "", new NodeDefaults(true, false, false, true), false));

        assertThat(api.part(NodePermissions.class).permissions())
                .extracting(PermissionDefinition::name)
                .contains("create recipe content", "delete recipe revisions");
    }
}
