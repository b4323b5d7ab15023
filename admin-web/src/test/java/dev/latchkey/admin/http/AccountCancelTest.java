package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.NodeService;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deleting or blocking an account, with the choice of what becomes of its content. */
final class AccountCancelTest {

    private static final String METHOD = "user_cancel_method";

    private final AdminServer server = new AdminServer();
    private final Browser admin = server.administrator();
    private final Account editor = server.account("editor", "content_editor");
    private final String path = "/user/" + editor.id() + "/cancel";
    private final Browser theirs = server.signedIn("editor");

    @BeforeEach
    void content() {
        write(theirs, "Theirs");
        write(admin, "Ours");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void askingChangesNothing() {
        Answer question = admin.get(path);

        assertThat(question.text()).contains("It has written content.");
        assertThat(question.form(path).value(METHOD)).isEqualTo("user_cancel_block");
        assertThat(account()).contains(editor);
    }

    @Test
    void blockedAccountKeepsItsContent() {
        Answer done = cancel("user_cancel_block");

        assertThat(done.messages()).contains("The account editor has been blocked.");
        assertThat(account()).map(Account::active).contains(false);
        assertThat(theirs.get("/user").path()).isEqualTo("/user/login");
        assertThat(node(1).published()).isTrue();
        assertThat(node(1).owner()).isEqualTo(editor.id());
    }

    @Test
    void contentOfABlockedAccountCanBeHidden() {
        cancel("user_cancel_block_unpublish");

        assertThat(account()).map(Account::active).contains(false);
        assertThat(node(1).published()).isFalse();
        assertThat(node(2).published()).isTrue();
    }

    @Test
    void contentOfADeletedAccountBelongsToNobody() {
        Answer done = cancel("user_cancel_reassign");

        assertThat(done.messages()).contains("The account editor has been deleted.");
        assertThat(account()).isEmpty();
        assertThat(node(1).owner()).isZero();
        assertThat(node(2).owner()).isNotZero();
    }

    @Test
    void contentCanGoWithItsAccount() {
        cancel("user_cancel_delete");

        assertThat(account()).isEmpty();
        assertThat(server.service(NodeService.class).find(1)).isEmpty();
        assertThat(server.service(NodeService.class).find(2)).isPresent();
    }

    @Test
    void contentBeyondOneRoundIsDealtWithToo() {
        for (int i = 0; i < 130; i++) {
            write(theirs, "More " + i);
        }

        cancel("user_cancel_delete");

        assertThat(admin.get("/admin/content").page().select("tbody th").eachText())
                .containsExactly("Ours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense"})
    void somethingMustBeChosen(String method) {
        Answer answer = cancel(method);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(account()).contains(editor);
    }

    @Test
    void keeperOfUsersDecidesOnContentOnlyIfTheyMay() {
        server.accountWith("keeper", "administer users");
        Browser keeper = server.signedIn("keeper");

        assertThat(keeper.get(path).page().select("[name=" + METHOD + "]").eachAttr("value"))
                .containsExactly("user_cancel_block", "user_cancel_reassign");
        assertThat(keeper.get(path)
                        .form(path)
                        .set(METHOD, "user_cancel_delete")
                        .submit()
                        .status())
                .isEqualTo(422);
        assertThat(account()).contains(editor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_cancel_block", "user_cancel_reassign"})
    void nobodyEndsTheirOwnAccount(String method) {
        Account boss = server.service(Accounts.class).byName("admin").orElseThrow();
        String own = "/user/" + boss.id() + "/cancel";

        assertThat(admin.get(own).form(own).set(METHOD, method).submit().status())
                .isEqualTo(403);
        assertThat(server.service(Accounts.class).byId(boss.id())).contains(boss);
    }

    private Answer cancel(String method) {
        return admin.get(path).form(path).set(METHOD, method).submit();
    }

    private static void write(Browser browser, String title) {
        browser.get("/node/add/page").form("/node/add/page").set("title", title).submit();
    }

    private Optional<Account> account() {
        return server.service(Accounts.class).byId(editor.id());
    }

    private Node node(long id) {
        return server.service(NodeService.class).find(id).orElseThrow();
    }
}
