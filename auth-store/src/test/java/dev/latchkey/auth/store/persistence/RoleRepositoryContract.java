package dev.latchkey.auth.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Role;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class RoleRepositoryContract {

    private static final Role AUTHOR =
            new Role("author", "Autor ☃", 2, false, Set.of("create page content", "access content"));

    /** Migrated, and new for each test. */
    abstract Database database();

    @Test
    void longestLabelIsKept() {
        String label = "\uD83D\uDD11".repeat(255);

        roles().save(new Role("editor", label, 5, false, Set.of()));

        assertThat(roles().all()).extracting(Role::label).contains(label);
    }

    @Test
    void newDatabaseHasDrupalsRoles() {
        assertThat(roles().all())
                .extracting(Role::id)
                .containsExactly(Role.ANONYMOUS, Role.AUTHENTICATED, "content_editor", Role.ADMINISTRATOR);
    }

    @Test
    void administratorAloneImpliesEverything() {
        assertThat(roles().all())
                .filteredOn(Role::administrator)
                .extracting(Role::id)
                .containsExactly("administrator");
    }

    @Test
    void anonymousAndAuthenticatedRolesMayReadContent() {
        assertThat(role(Role.ANONYMOUS).permissions())
                .containsExactlyInAnyOrder("access content", "use text format restricted_html");
        assertThat(role(Role.AUTHENTICATED).permissions())
                .containsExactlyInAnyOrder("access content", "use text format basic_html");
    }

    @Test
    void contentEditorsMayChangeWhatIsTheirsAndNotWhatIsOthers() {
        assertThat(role("content_editor").permissions())
                .contains("create page content", "edit own article content", "view own unpublished content")
                .doesNotContain("edit any article content", "administer nodes");
    }

    @Test
    void savedRoleIsFoundUnchanged() {
        roles().save(AUTHOR);

        assertThat(role("author")).isEqualTo(AUTHOR);
    }

    @Test
    void roleSavedAgainIsReplacedWithItsPermissions() {
        roles().save(AUTHOR);
        Role changed = new Role("author", "Author", -7, true, Set.of("administer nodes"));

        roles().save(changed);

        assertThat(role("author")).isEqualTo(changed);
    }

    @Test
    void roleMayGrantNothing() {
        roles().save(AUTHOR.withPermissions(Set.of()));

        assertThat(role("author").permissions()).isEmpty();
    }

    @Test
    void rolesOfOneWeightFollowTheirIds() {
        roles().save(new Role("a_b", "x", 9, false, Set.of()));
        roles().save(new Role("ab", "x", 9, false, Set.of()));
        roles().save(new Role("a1", "x", 9, false, Set.of()));

        assertThat(roles().all())
                .filteredOn(role -> role.weight() == 9)
                .extracting(Role::id)
                .containsExactly("a1", "a_b", "ab");
    }

    @Test
    void deletedRoleIsTakenFromAllAccounts() {
        roles().save(AUTHOR);
        JdbiAccountRepository accounts = new JdbiAccountRepository(database().jdbi(), version());
        Account holder = accounts.add(Samples.account("editor", "author", "content_editor"));

        roles().delete("author");

        assertThat(accounts.byId(holder.id())).map(Account::roles).contains(Set.of("content_editor"));
        assertThat(roles().all()).extracting(Role::id).doesNotContain("author");
    }

    @Test
    void withdrawnPermissionsAreTakenFromAllRolesAndNoOthers() {
        roles().save(AUTHOR);
        Set<String> editors = role("content_editor").permissions();

        roles().withdraw(Set.of("create page content", "edit own page content", "nobody has this"));

        assertThat(role("author").permissions()).containsExactly("access content");
        assertThat(role("content_editor").permissions())
                .hasSize(editors.size() - 2)
                .doesNotContain("create page content", "edit own page content")
                .contains("create article content");
    }

    @Test
    void withdrawingIsUndoneWithTheTransactionAroundIt() {
        assertThatThrownBy(() -> database().jdbi().useTransaction(handle -> {
                    roles().withdraw(Set.of("access content"));
                    throw new IllegalStateException("undo");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(role(Role.ANONYMOUS).permissions()).contains("access content");
    }

    @Test
    void everyWriteMovesTheConfigurationVersion() {
        roles().save(AUTHOR);
        assertThat(version().current()).isEqualTo(1);

        roles().delete("author");
        assertThat(version().current()).isEqualTo(2);

        roles().withdraw(Set.of("access content"));
        assertThat(version().current()).isEqualTo(3);
    }

    private Role role(String id) {
        return roles().all().stream()
                .filter(role -> role.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JdbiRoleRepository roles() {
        return new JdbiRoleRepository(database().jdbi(), version());
    }

    private ConfigVersion version() {
        return new ConfigVersion(database());
    }
}
