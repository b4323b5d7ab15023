package dev.latchkey.auth.store.persistence;

import static dev.latchkey.auth.store.persistence.Samples.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountFilter;
import dev.latchkey.auth.account.AccountProblem;
import dev.latchkey.auth.account.Role;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

abstract class AccountRepositoryContract {

    /** Migrated, and new for each test. */
    abstract Database database();

    @Test
    void addedAccountIsFoundByIdUuidAndName() {
        Account added = accounts().add(account("Näive ☃", Role.ADMINISTRATOR, "content_editor"));

        assertThat(accounts().byId(added.id())).contains(added);
        assertThat(accounts().byUuid(added.uuid())).contains(added);
        assertThat(accounts().byName("Näive ☃")).contains(added);
    }

    @Test
    void addedAccountGetsANumberOfItsOwnAndKeepsTheRest() {
        Account wanted = account("editor", "content_editor");

        Account added = accounts().add(wanted);

        assertThat(added.id()).isPositive();
        assertThat(added).usingRecursiveComparison().ignoringFields("id").isEqualTo(wanted);
    }

    @Test
    void nameIsFoundWithoutRegardToCaseEvenBeyondAscii() {
        Account added = accounts().add(account("Éditeur Σ"));

        assertThat(accounts().byName("éDITEUR σ")).contains(added);
    }

    @Test
    void nameIsOtherwiseExact() {
        accounts().add(account("editor"));

        assertThat(accounts().byName("édītor")).isEmpty();
        assertThat(accounts().byName("editor ")).isEmpty();
        assertThat(accounts().byName("e%")).isEmpty();
    }

    @Test
    void longestNameOutsideTheBasicPlaneIsKept() {
        String name = "😀".repeat(60);

        Account added = accounts().add(account(name));

        assertThat(accounts().byId(added.id())).map(Account::name).contains(name);
    }

    static List<Instant> moments() {
        return List.of(
                Instant.MIN,
                Instant.MAX,
                Instant.EPOCH,
                Instant.parse("0001-01-01T00:00:00.001Z"),
                Instant.parse("1582-10-10T00:00:00Z"),
                Instant.parse("9999-12-31T23:59:59.998Z"));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void momentOfValidityIsKept(Instant moment) {
        Account added = accounts().add(withValidity(moment));

        assertThat(accounts().byId(added.id()))
                .map(Account::credentialsValidFrom)
                .contains(moment);
    }

    @Test
    void momentIsKeptToTheMillisecondAndTheAnswerSaysSo() {
        Account added = accounts().add(withValidity(Samples.NOON.plusNanos(999_999)));

        assertThat(added.credentialsValidFrom()).isEqualTo(Samples.NOON);
    }

    @Test
    void momentThatTheTablesCannotKeepIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> accounts().add(withValidity(Instant.parse("+10000-01-01T00:00:00Z"))));
    }

    @Test
    void takenNameIsRefusedWithoutRegardToCase() {
        accounts().add(account("Éditeur"));

        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(() -> accounts().add(account("éditeur")))
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("name"));
    }

    @Test
    void takenUuidIsNotMistakenForATakenName() {
        Account added = accounts().add(account("editor"));
        Account twin = new Account(
                0, added.uuid(), "other", "", "", true, Set.of(), Samples.NOON, Samples.NOON, Instant.EPOCH);

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> accounts().add(twin))
                .isNotInstanceOf(AccountProblem.class);
    }

    @Test
    void faultDoesNotTellThePasswordHash() {
        Account added = accounts().add(account("editor"));
        Account twin = new Account(
                0, added.uuid(), "other", "", "$argon2id$x", true, Set.of(), Samples.NOON, Samples.NOON, Samples.NOON);

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> accounts().add(twin))
                .satisfies(fault ->
                        assertThat(Logged.text(fault)).contains("account_uuid").doesNotContain("argon2id"));
    }

    @Test
    void roleThatDoesNotExistIsRefusedAndNothingIsAdded() {
        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(() -> accounts().add(account("editor", "no_such_role")))
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("roles"));

        assertThat(accounts().byName("editor")).isEmpty();
        assertThat(version().current()).isZero();
    }

    @Test
    void savedAccountReplacesDataAndRoles() {
        Account added = accounts().add(account("editor", "content_editor"));
        Account changed = new Account(
                added.id(),
                UUID.randomUUID(),
                "chief",
                "",
                "another hash",
                false,
                Set.of(Role.ADMINISTRATOR),
                Samples.NOON.minusSeconds(5),
                Samples.NOON.plusSeconds(5),
                Samples.NOON);

        accounts().save(changed, added.changed());

        assertThat(accounts().byId(added.id())).contains(changed);
    }

    @Test
    void accountMayTakeItsOwnNameInAnotherCase() {
        Account added = accounts().add(account("editor"));

        accounts().save(Samples.with(added, "Editor", added.passwordHash(), Set.of()), added.changed());

        assertThat(accounts().byId(added.id())).map(Account::name).contains("Editor");
    }

    @Test
    void savingUnderTheNameOfAnotherIsRefusedAndChangesNothing() {
        accounts().add(account("chief"));
        Account editor = accounts().add(account("editor"));

        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(() ->
                        accounts().save(Samples.with(editor, "CHIEF", "another hash", Set.of()), editor.changed()))
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("name"));
        assertThat(accounts().byId(editor.id())).contains(editor);
    }

    @Test
    void savingAnAccountThatIsGoneIsRefused() {
        Account added = accounts().add(account("editor"));
        accounts().delete(added.id());

        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(() -> accounts().save(added, added.changed()))
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("id"));
    }

    @Test
    void rehashReplacesTheHashAndNothingElse() {
        Account added = accounts().add(account("editor", "content_editor"));

        accounts().rehash(added.id(), added.passwordHash(), "fresh hash");

        assertThat(accounts().byId(added.id()))
                .contains(Samples.with(added, added.name(), "fresh hash", added.roles()));
    }

    @Test
    void rehashOfAPasswordThatWasChangedMeanwhileDoesNothing() {
        Account added = accounts().add(account("editor"));
        Account changed = Samples.with(added, added.name(), "hash of the new password", Set.of());
        accounts().save(changed, added.changed());

        accounts().rehash(added.id(), added.passwordHash(), "fresh hash of the old password");

        assertThat(accounts().byId(added.id())).contains(changed);
    }

    @Test
    void savingOverAChangeMadeMeanwhileIsRefusedAndChangesNothing() {
        Account seen = accounts().add(account("editor"));
        Account blocked = changedAt(seen, false, seen.changed().plusMillis(1));
        accounts().save(blocked, seen.changed());

        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(() ->
                        accounts().save(changedAt(seen, true, seen.changed().plusMillis(2)), seen.changed()))
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("account"));
        assertThat(accounts().byId(seen.id())).contains(blocked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"edi\0tor", "\0", "edi\uD800tor", "\uDC00"})
    void textThatTheTablesCannotKeepIsNobodysName(String name) {
        accounts().add(account("editor"));

        assertThat(accounts().byName(name)).isEmpty();
        assertThat(accounts().page(new AccountFilter(name, ""), 0, 10)).isEmpty();
        assertThat(accounts().count(new AccountFilter(name, ""))).isZero();
    }

    @Test
    void rehashLeavesTheConfigurationVersion() {
        Account added = accounts().add(account("editor"));
        long before = version().current();

        accounts().rehash(added.id(), added.passwordHash(), "fresh hash");

        assertThat(version().current()).isEqualTo(before);
    }

    @Test
    void everyOtherWriteMovesTheConfigurationVersion() {
        Account added = accounts().add(account("editor"));
        assertThat(version().current()).isEqualTo(1);

        accounts().save(added, added.changed());
        assertThat(version().current()).isEqualTo(2);

        accounts().delete(added.id());
        assertThat(version().current()).isEqualTo(3);
    }

    @Test
    void refusedWriteLeavesTheConfigurationVersion() {
        accounts().add(account("editor"));

        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(() -> accounts().add(account("editor")));

        assertThat(version().current()).isEqualTo(1);
    }

    @Test
    void deletedAccountIsGoneAndItsNameIsFree() {
        Account added = accounts().add(account("editor", "content_editor"));

        accounts().delete(added.id());

        assertThat(accounts().byId(added.id())).isEmpty();
        assertThat(accounts().add(account("editor")).id()).isNotEqualTo(added.id());
    }

    @Test
    void anonymousAccountComesWithTheTablesAndCannotBeDeleted() {
        accounts().delete(0);

        assertThat(accounts().byId(0)).hasValueSatisfying(anonymous -> {
            assertThat(anonymous.anonymous()).isTrue();
            assertThat(anonymous.active()).isFalse();
            assertThat(anonymous.passwordHash()).isEmpty();
            assertThat(anonymous.roles()).isEmpty();
            assertThat(anonymous.credentialsValidFrom()).isEqualTo(Instant.EPOCH);
            assertThat(anonymous.uuid().version()).isEqualTo(4);
        });
    }

    @Test
    void pagesFollowTheNumbersAndLeaveOutTheAnonymousAccount() {
        Account first = accounts().add(account("zoe"));
        Account second = accounts().add(account("adam", "content_editor", Role.ADMINISTRATOR));
        Account third = accounts().add(account("mia"));

        assertThat(accounts().page(AccountFilter.ALL, 0, 2)).containsExactly(first, second);
        assertThat(accounts().page(AccountFilter.ALL, 2, 2)).containsExactly(third);
        assertThat(accounts().count(AccountFilter.ALL)).isEqualTo(3);
    }

    @Test
    void textIsSoughtInNamesAndMailAddressesWithoutRegardToCase() {
        accounts().add(account("Éditeur"));
        accounts().add(account("chief"));

        assertThat(names(new AccountFilter("éDIT", ""))).containsExactly("Éditeur");
        assertThat(names(new AccountFilter("CHIEF@EXAMPLE", ""))).containsExactly("chief");
    }

    @Test
    void signsOfPatternsAreSoughtAsTheyAre() {
        accounts().add(account("100% editor"));
        accounts().add(account("under_score"));
        accounts().add(account("bang!"));
        accounts().add(account("editor"));

        assertThat(names(new AccountFilter("%", ""))).containsExactly("100% editor");
        assertThat(names(new AccountFilter("_", ""))).containsExactly("under_score");
        assertThat(names(new AccountFilter("!", ""))).containsExactly("bang!");
    }

    @Test
    void roleRestrictsTheListAndItsCount() {
        accounts().add(account("editor", "content_editor"));
        accounts().add(account("chief", "content_editor", Role.ADMINISTRATOR));
        accounts().add(account("reader"));
        AccountFilter administrators = new AccountFilter("", Role.ADMINISTRATOR);

        assertThat(names(administrators)).containsExactly("chief");
        assertThat(accounts().count(administrators)).isEqualTo(1);
        assertThat(names(new AccountFilter("read", Role.ADMINISTRATOR))).isEmpty();
    }

    @Test
    void authenticatedRoleIsHeldByAll() {
        accounts().add(account("reader"));

        assertThat(names(new AccountFilter("", Role.AUTHENTICATED))).containsExactly("reader");
    }

    @Test
    void anotherHoldsARoleOnlyIfActive() {
        Account chief = accounts().add(account("chief", Role.ADMINISTRATOR));
        accounts().add(account("editor", "content_editor"));
        Account deputy = accounts().add(account("deputy", Role.ADMINISTRATOR));
        assertThat(accounts().anotherActiveHolds(Role.ADMINISTRATOR, chief.id()))
                .isTrue();

        accounts().save(changedAt(deputy, false, deputy.changed()), deputy.changed());

        assertThat(accounts().anotherActiveHolds(Role.ADMINISTRATOR, chief.id()))
                .isFalse();
        assertThat(accounts().anotherActiveHolds(Role.ADMINISTRATOR, deputy.id()))
                .isTrue();
    }

    private List<String> names(AccountFilter filter) {
        return accounts().page(filter, 0, 10).stream().map(Account::name).toList();
    }

    private static Account changedAt(Account old, boolean active, Instant changed) {
        return new Account(
                old.id(),
                old.uuid(),
                old.name(),
                old.mail(),
                old.passwordHash(),
                active,
                old.roles(),
                old.created(),
                changed,
                old.credentialsValidFrom());
    }

    private static Account withValidity(Instant moment) {
        return new Account(0, UUID.randomUUID(), "editor", "", "", true, Set.of(), Samples.NOON, Samples.NOON, moment);
    }

    private JdbiAccountRepository accounts() {
        return new JdbiAccountRepository(database().jdbi(), version());
    }

    private ConfigVersion version() {
        return new ConfigVersion(database());
    }
}
