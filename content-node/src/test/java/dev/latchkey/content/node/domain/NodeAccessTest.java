package dev.latchkey.content.node.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.content.node.NodeModule;
import dev.latchkey.content.node.domain.field.Decision;
import dev.latchkey.content.node.domain.type.NodeTypes;
import dev.latchkey.content.node.testing.Callers;
import dev.latchkey.content.node.testing.ContentApi;
import dev.latchkey.content.node.testing.FakeAccounts;
import dev.latchkey.store.testing.DatabaseExtension;
import dev.latchkey.web.Caller;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision table (contract "content", sections 3.1 and 3.3), row by row. The node is a page of the author's. */
final class NodeAccessTest {

    @RegisterExtension
    static final DatabaseExtension DB = DatabaseExtension.h2(NodeModule.MIGRATIONS);

    private static final Map<String, AccountView> WHO = Map.of(
            "anonymous", FakeAccounts.ANONYMOUS,
            "first", FakeAccounts.FIRST,
            "author", FakeAccounts.AUTHOR,
            "other", FakeAccounts.OTHER);

    private ContentApi api;
    private NodeAccess access;

    @BeforeEach
    void start() {
        api = new ContentApi(DB.database());
        access = api.part(NodeAccess.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # operation           | state       | who       | permissions                                                   | missing
            view                  | published   | author    |                                                               | access content
            view                  | published   | anonymous | access content                                                |
            view                  | published   | other     | bypass node access                                            |
            view                  | unpublished | author    | access content                                                | view own unpublished content
            view                  | unpublished | author    | access content,view own unpublished content                   |
            view                  | unpublished | author    | view own unpublished content                                  | access content
            view                  | unpublished | other     | access content,view own unpublished content                   | bypass node access
            view                  | unpublished | other     | access content,administer nodes                               | bypass node access
            view                  | unpublished | other     | bypass node access                                            |
            view                  | unpublished | first     | access content                                                | bypass node access
            create page           | published   | author    | access content,create page content                            |
            create page           | published   | author    | create page content                                           | access content
            create page           | published   | author    | access content,administer nodes                               | create page content
            create page           | published   | author    | access content,create article content                         | create page content
            create page           | published   | first     | access content                                                | create page content
            create page           | published   | other     | bypass node access                                            |
            update                | published   | author    | access content,edit own page content                          |
            update                | published   | author    | edit own page content                                         | access content
            update                | published   | other     | access content,edit own page content                          | edit any page content
            update                | published   | other     | access content,edit any page content                          |
            update                | published   | other     | access content,edit any article content                       | edit any page content
            update                | published   | other     | access content,administer nodes                               | edit any page content
            update                | unpublished | author    | access content,edit own page content                          |
            update                | published   | other     | bypass node access                                            |
            update                | published   | first     | access content                                                | edit any page content
            delete                | published   | author    | access content,delete own page content                        |
            delete                | published   | other     | access content,delete own page content                        | delete any page content
            delete                | published   | other     | access content,delete any page content                        |
            delete                | published   | other     | access content,edit any page content                          | delete any page content
            delete                | published   | author    | delete own page content                                       | access content
            delete                | published   | other     | bypass node access                                            |
            delete                | published   | first     | access content                                                | delete any page content
            view revisions        | published   | other     | access content                                                | view page revisions
            view revisions        | published   | other     | access content,view page revisions                            |
            view revisions        | published   | other     | access content,view all revisions                             |
            view revisions        | published   | other     | access content,administer nodes                               |
            view revisions        | published   | other     | view all revisions                                            | access content
            view revisions        | unpublished | other     | access content,view all revisions                             | bypass node access
            view revisions        | published   | other     | bypass node access                                            | view page revisions
            revert revisions      | published   | other     | access content,revert page revisions                          | edit any page content
            revert revisions      | published   | other     | access content,edit any page content                          | revert page revisions
            revert revisions      | published   | other     | access content,edit any page content,revert all revisions     |
            revert revisions      | published   | author    | access content,edit own page content,revert page revisions    |
            delete revisions      | published   | other     | access content,delete any page content                        | delete page revisions
            delete revisions      | published   | other     | access content,delete any page content,delete all revisions   |
            delete revisions      | published   | author    | access content,delete page revisions                          | delete any page content
            """)
    void decisionTableHolds(String operation, String state, String who, String permissions, String missing) {
        Caller caller = Callers.caller(WHO.get(who), permissions == null ? new String[0] : permissions.split(","));

        Decision decision = decide(operation, caller, node(state.equals("published")));

        assertThat(decision).isEqualTo(missing == null ? Decision.ALLOWED : Decision.missing(missing));
    }

    @Test
    void contentOfNobodyBelongsToNoAnonymousCaller() {
        Node orphan = node(",\"uid\":[0]");

        assertThat(access.update(Callers.anonymous("access content", "edit own page content"), orphan)
                        .allowed())
                .isFalse();
    }

    private Decision decide(String operation, Caller caller, Node node) {
        return switch (operation) {
            case "view" -> access.view(caller, node);
            case "create page" ->
                access.createNeeds(caller, api.part(NodeTypes.class).require("page"));
            case "update" -> access.update(caller, node);
            case "delete" -> access.delete(caller, node);
            case "view revisions" -> access.viewRevisions(caller, node);
            case "revert revisions" -> access.revertRevision(caller, node);
            case "delete revisions" -> access.deleteRevision(caller, node);
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private Node node(boolean published) {
        return node(",\"status\":[" + published + "]");
    }

    private Node node(String fields) {
        long nid = api.post(Callers.everything(), "{\"type\":\"page\",\"title\":[\"x\"]" + fields + "}")
                .nid();
        return api.part(NodeService.class).find(nid).orElseThrow();
    }
}
