package dev.latchkey.auth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.auth.spi.DocumentUnavailableException;
import dev.latchkey.auth.spi.OutboundAnswer;
import dev.latchkey.auth.spi.OutboundRequest;
import dev.latchkey.auth.spi.PasswordVerdict;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a server lends, in the hands of a test. */
final class FakesTest {

    private static final URI ADDRESS = URI.create("https://id.example.com/keys");

    private final TestMethodContext context = TestMethodContext.create();
    private final ScriptedDocuments documents = context.documents();

    @Test
    void addressAnswersWhatTheScriptSays() throws DocumentUnavailableException {
        documents.answer(ADDRESS, "{}");

        assertThat(documents.fetch(ADDRESS, "*/*").body()).hasSize(2);
        assertThat(documents.asked()).extracting(OutboundRequest::address).containsExactly(ADDRESS);
    }

    @Test
    void addressWithoutAScriptIsOutOfReach() {
        assertThatThrownBy(() -> documents.fetch(ADDRESS, "*/*")).isInstanceOf(DocumentUnavailableException.class);
    }

    @Test
    void outageIsOverWhenToldSo() throws DocumentUnavailableException {
        documents.answer(ADDRESS, "{}");
        documents.down();
        assertThatThrownBy(() -> documents.fetch(ADDRESS, "*/*")).isInstanceOf(DocumentUnavailableException.class);

        documents.up();

        assertThat(documents.fetch(ADDRESS, "*/*").body()).hasSize(2);
    }

    @Test
    void statusOtherThanSuccessIsNoDocumentButAnAnswer() throws DocumentUnavailableException {
        documents.answer(ADDRESS, 404, "none", ScriptedDocuments.NO_AGE);

        OutboundAnswer answer = documents.send(OutboundRequest.get(ADDRESS, Map.of()));

        assertThat(answer.status()).isEqualTo(404);
        assertThatThrownBy(() -> documents.fetch(ADDRESS, "*/*")).hasMessageContaining("404");
    }

    @Test
    void passwordIsComparedUntilTheDoorIsClosed() {
        context.passwords().put("editor", "correct horse battery");

        assertThat(verdict("EDITOR", "correct horse battery")).isInstanceOf(PasswordVerdict.Right.class);
        assertThat(verdict("editor", "wrong")).isInstanceOf(PasswordVerdict.Wrong.class);
        assertThat(verdict("nobody", "wrong")).isInstanceOf(PasswordVerdict.Wrong.class);
        context.passwords().close(Duration.ofMinutes(1));
        assertThat(verdict("editor", "correct horse battery")).isInstanceOf(PasswordVerdict.Later.class);
        assertThat(context.passwords().checks()).isEqualTo(3);
    }

    private PasswordVerdict verdict(String name, String password) {
        return context.passwords().check(name, password, "192.0.2.1");
    }

    @Test
    void accountsAreFoundAsAtLogin() {
        assertThat(context.accounts().byName("Editor")).contains(TestAccounts.EDITOR);
        assertThat(context.accounts().byUuid(TestAccounts.EDITOR.uuid())).contains(TestAccounts.EDITOR);
        context.accounts().remove(TestAccounts.EDITOR.id());
        assertThat(context.accounts().byId(TestAccounts.EDITOR.id())).isEmpty();
    }

    @Test
    void clockMovesInBothDirections() {
        context.clock().advance(Duration.ofDays(-1));

        assertThat(context.clock().instant()).isEqualTo(SettableClock.START.minus(Duration.ofDays(1)));
    }
}
