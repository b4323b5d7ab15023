package dev.latchkey.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.auth.testing.Engine;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccountsTest {

    private final Engine engine = new Engine();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "a  b", "a:b", "a\0b", "a\nb", "a\u202Eb", "a\uD800b", "a\u2028b"})
    void nameThatWillNotDoIsRefused(String name) {
        refused("name", () -> engine.accounts.create(new NewAccount(name, "", Engine.PASSWORD, Set.of())));
    }

    @Test
    void nameHasSixtyCharactersAtMost() {
        assertThat(engine.accounts.create(new NewAccount("😀".repeat(60), "", "", Set.of())))
                .isNotNull();
        refused("name", () -> engine.accounts.create(new NewAccount("😀".repeat(61), "", "", Set.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a@", "@b", "a b@c", "a@b@c", "a\0@b", "a\uD800@b"})
    void mailAddressThatWillNotDoIsRefused(String mail) {
        refused("mail", () -> engine.accounts.create(new NewAccount("editor", mail, "", Set.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "PassWord1", "with\0control", "half\uD800pair"})
    void passwordThatWillNotDoIsRefused(String password) {
        refused("password", () -> engine.accounts.create(new NewAccount("editor", "", password, Set.of())));
        Account editor = engine.account("editor");
        refused("password", () -> engine.accounts.changePassword(editor.id(), password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no_such_role", "anonymous", "authenticated"})
    void roleThatCannotBeGivenIsRefused(String role) {
        refused("roles", () -> engine.accounts.create(new NewAccount("editor", "", "", Set.of(role))));
    }

    @Test
    void takenNameIsRefused() {
        engine.account("editor");

        refused("name", () -> engine.accounts.create(new NewAccount("Editor", "", "", Set.of())));
    }

    @Test
    void changeThatCrossesAnotherIsRefused() {
        Account editor = engine.account("editor");
        engine.accounts.setActive(editor.id(), false);
        Account blocked = engine.accounts.byId(editor.id()).orElseThrow();

        refused("account", () -> engine.accountTable.save(editor, editor.changed()));
        assertThat(engine.accounts.byId(editor.id())).contains(blocked);
    }

    @Test
    void twoChangesInOneMillisecondAreToldApart() {
        Account editor = engine.account("editor");

        Instant first = engine.accounts.rename(editor.id(), "chief", "").changed();
        Instant second = engine.accounts.rename(editor.id(), "boss", "").changed();

        assertThat(first).isAfter(editor.changed());
        assertThat(second).isAfter(first);
    }

    @Test
    void anonymousAccountCannotBeChanged() {
        refused("id", () -> engine.accounts.changePassword(0, Engine.PASSWORD));
        refused("id", () -> engine.accounts.setActive(0, true));
        refused("id", () -> engine.accounts.delete(0));
    }

    @Test
    void directoryFindsTheAnonymousAccountByItsNumberOnly() {
        UUID uuid = engine.accountTable.byId(0).orElseThrow().uuid();

        assertThat(engine.directory.byId(0)).isPresent();
        assertThat(engine.directory.byName("")).isEmpty();
        assertThat(engine.directory.byUuid(uuid)).isEmpty();
    }

    @Test
    void directoryFollowsARename() {
        Account editor = engine.account("editor");
        engine.directory.byName("editor");

        engine.accounts.rename(editor.id(), "chief", "");

        assertThat(engine.directory.byName("editor")).isEmpty();
        assertThat(engine.directory.byName("chief")).isPresent();
    }

    @Test
    void blockedAdministratorDoesNotCountAsOne() {
        assertThat(engine.accounts.administratorExists()).isFalse();
        Account chief = engine.account("chief", Role.ADMINISTRATOR);
        assertThat(engine.accounts.administratorExists()).isTrue();
        engine.accounts.setActive(chief.id(), false);
        assertThat(engine.accounts.administratorExists()).isFalse();
    }

    /** More than anyone would list at once. */
    @Test
    void administratorCountsHoweverManyBlockedOnesThereAre() {
        for (int i = 0; i < 1_001; i++) {
            Account blocked = engine.account("blocked" + i, Role.ADMINISTRATOR);
            engine.accounts.setActive(blocked.id(), false);
        }

        Account chief = engine.account("chief", Role.ADMINISTRATOR);
        engine.account("deputy", Role.ADMINISTRATOR);

        assertThat(engine.accounts.administratorExists()).isTrue();
        assertThat(engine.accounts.isOnlyAdministrator(chief)).isFalse();
    }

    private static void refused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(call)
                .satisfies(problem -> assertThat(problem.field()).isEqualTo(field));
    }
}
