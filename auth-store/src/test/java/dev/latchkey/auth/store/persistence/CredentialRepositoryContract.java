package dev.latchkey.auth.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.credential.CredentialProblem;
import dev.latchkey.auth.credential.CredentialUse;
import dev.latchkey.auth.credential.HeldCredential;
import dev.latchkey.auth.token.Revocation;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class CredentialRepositoryContract {

    private static final String SHOP = "00c0ffee";
    private static final String OFFICE = "ffffffff";
    private static final Instant NOON = Instant.parse("2025-09-22T12:00:00Z");

    private Account editor;
    private Account author;

    /** Migrated, and new for each test. */
    abstract Database database();

    @BeforeEach
    void addHolders() {
        applications().add(Samples.application(SHOP));
        applications().add(Samples.application(OFFICE));
        editor = accounts().add(Samples.account("editor"));
        author = accounts().add(Samples.account("author"));
    }

    @Test
    void addedCredentialIsFoundUnchanged() {
        HeldCredential added = new HeldCredential(
                SHOP,
                "k-1_A",
                "api-key",
                editor.id(),
                editor.uuid(),
                "Näive \\ label",
                "sealed",
                Map.of("http_methods", "GET\nHEAD", "note", "a\tb\\u0000"),
                NOON,
                NOON.plusSeconds(60),
                NOON.minusSeconds(60));

        credentials().add(added);

        assertThat(credentials().find(SHOP, "k-1_A")).contains(added);
    }

    @Test
    void oneThatNeverExpiresAndWasNeverUsedComesBackSo() {
        HeldCredential added = credential(SHOP, "k", editor);

        credentials().add(added);

        assertThat(credentials().find(SHOP, "k")).contains(added);
    }

    @Test
    void idBelongsToItsApplication() {
        credentials().add(credential(SHOP, "k", editor));
        HeldCredential other = credential(OFFICE, "k", author);

        credentials().add(other);

        assertThat(credentials().find(OFFICE, "k")).contains(other);
    }

    @Test
    void takenIdIsRefused() {
        HeldCredential first = credential(SHOP, "k", editor);
        credentials().add(first);

        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(() -> credentials().add(credential(SHOP, "k", author)));

        assertThat(credentials().find(SHOP, "k")).contains(first);
    }

    @Test
    void holderOrApplicationThatIsGoneIsToldByName() {
        HeldCredential nowhere = credential("12345678", "k", editor);
        accounts().delete(author.id());

        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(() -> credentials().add(nowhere))
                .satisfies(
                        problem -> assertThat(problem.problems().get(0).key()).isEqualTo("application"));
        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(() -> credentials().add(credential(SHOP, "k", author)))
                .satisfies(
                        problem -> assertThat(problem.problems().get(0).key()).isEqualTo("account"));
    }

    @Test
    void faultDoesNotTellTheSealedProof() {
        HeldCredential unkeepable = credential(SHOP, "k".repeat(65), editor);

        assertThatExceptionOfType(JdbiException.class)
                .isThrownBy(() -> credentials().add(unkeepable))
                .satisfies(fault -> assertThat(Logged.text(fault)).doesNotContain("sealed-proof"));
    }

    @Test
    void listsComeNewestFirst() {
        credentials().add(credential(SHOP, "one", editor));
        credentials().add(credential(OFFICE, "two", editor));
        credentials().add(credential(SHOP, "three", author));

        assertThat(credentials().ofAccount(editor.id()))
                .extracting(HeldCredential::id)
                .containsExactly("two", "one");
        assertThat(credentials().ofApplication(SHOP))
                .extracting(HeldCredential::id)
                .containsExactly("three", "one");
    }

    @Test
    void successorIsAddedAndTheOldOneExpires() {
        credentials().add(credential(SHOP, "old", editor));
        HeldCredential fresh = credential(SHOP, "new", editor);

        assertThat(credentials().succeed(fresh, "old", NOON.plusSeconds(60))).isTrue();

        assertThat(credentials().find(SHOP, "new")).contains(fresh);
        assertThat(credentials().find(SHOP, "old").orElseThrow().expires()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void earlierExpiryOfTheOldOneStays() {
        credentials().add(credential(SHOP, "old", editor));
        credentials().succeed(credential(SHOP, "new", editor), "old", NOON.plusSeconds(60));

        credentials().succeed(credential(SHOP, "newer", editor), "old", NOON.plusSeconds(90));

        assertThat(credentials().find(SHOP, "old").orElseThrow().expires()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void successorOfNothingIsNotAdded() {
        assertThat(credentials().succeed(credential(SHOP, "new", editor), "gone", NOON))
                .isFalse();
        assertThat(credentials().find(SHOP, "new")).isEmpty();
    }

    @Test
    void successorThatCannotBeAddedLeavesTheOldOne() {
        HeldCredential old = credential(SHOP, "old", editor);
        credentials().add(old);

        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(() -> credentials().succeed(credential(SHOP, "old", editor), "old", NOON));

        assertThat(credentials().find(SHOP, "old")).contains(old);
    }

    @Test
    void removalRevokesInTheSameStep() {
        credentials().add(credential(SHOP, "k", editor));
        Revocation revocation = Revocation.ofToken(SHOP, "k", NOON);

        assertThat(credentials().remove(SHOP, "k", revocation)).isTrue();

        assertThat(credentials().find(SHOP, "k")).isEmpty();
        assertThat(revocations().since(0)).containsExactly(revocation);
    }

    @Test
    void removalOfNothingRevokesNothing() {
        credentials().add(credential(OFFICE, "k", editor));

        assertThat(credentials().remove(SHOP, "k", Revocation.ofToken(SHOP, "k", NOON)))
                .isFalse();

        assertThat(revocations().since(0)).isEmpty();
        assertThat(credentials().find(OFFICE, "k")).isPresent();
    }

    @Test
    void laterUseIsKeptAndAnEarlierIsNot() {
        credentials().add(credential(SHOP, "k", editor));

        credentials().used(List.of(new CredentialUse(SHOP, "gone", NOON), new CredentialUse(SHOP, "k", NOON)));
        credentials().used(List.of(new CredentialUse(SHOP, "k", NOON.minusSeconds(60))));

        assertThat(credentials().find(SHOP, "k").orElseThrow().lastUsed()).isEqualTo(NOON);
    }

    @Test
    void deletedAccountTakesItsCredentialsAlong() {
        credentials().add(credential(SHOP, "editors", editor));
        credentials().add(credential(SHOP, "authors", author));

        accounts().delete(editor.id());

        assertThat(credentials().ofApplication(SHOP))
                .extracting(HeldCredential::id)
                .containsExactly("authors");
    }

    @Test
    void deletedApplicationTakesItsCredentialsAlong() {
        credentials().add(credential(SHOP, "shops", editor));
        credentials().add(credential(OFFICE, "offices", editor));

        applications().delete(SHOP);

        assertThat(credentials().ofAccount(editor.id()))
                .extracting(HeldCredential::id)
                .containsExactly("offices");
    }

    @Test
    void pruningDeletesWhatHasExpiredBefore() {
        credentials().add(credential(SHOP, "forever", editor));
        credentials().add(credential(SHOP, "old", editor));
        credentials().succeed(credential(SHOP, "new", editor), "old", NOON);

        assertThat(credentials().prune(NOON)).isZero();
        assertThat(credentials().prune(NOON.plusMillis(1))).isEqualTo(1);

        assertThat(credentials().ofAccount(editor.id()))
                .extracting(HeldCredential::id)
                .containsExactly("new", "forever");
    }

    @Test
    void credentialsLeaveTheConfigurationVersion() {
        long before = new ConfigVersion(database()).current();

        credentials().add(credential(SHOP, "k", editor));
        credentials().remove(SHOP, "k", Revocation.ofToken(SHOP, "k", NOON));

        assertThat(new ConfigVersion(database()).current()).isEqualTo(before);
    }

    private static HeldCredential credential(String applicationId, String id, Account holder) {
        return new HeldCredential(
                applicationId,
                id,
                "api-key",
                holder.id(),
                holder.uuid(),
                "Build server",
                "sealed-proof",
                Map.of(),
                NOON,
                Instant.MAX,
                Instant.EPOCH);
    }

    private JdbiCredentialRepository credentials() {
        return new JdbiCredentialRepository(database().jdbi());
    }

    private JdbiRevocationRepository revocations() {
        return new JdbiRevocationRepository(database().jdbi());
    }

    private JdbiAccountRepository accounts() {
        return new JdbiAccountRepository(database().jdbi(), new ConfigVersion(database()));
    }

    private JdbiApplicationRepository applications() {
        return new JdbiApplicationRepository(database().jdbi(), new ConfigVersion(database()));
    }
}
