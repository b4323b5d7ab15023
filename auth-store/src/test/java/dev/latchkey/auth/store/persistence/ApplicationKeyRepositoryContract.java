package dev.latchkey.auth.store.persistence;

import static dev.latchkey.auth.store.persistence.Samples.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationKey;
import dev.latchkey.auth.application.ApplicationProblem;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import java.util.Map;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class ApplicationKeyRepositoryContract {

    private static final String SHOP = "00c0ffee";
    private static final String OFFICE = "ffffffff";

    /** Migrated, and new for each test. */
    abstract Database database();

    @BeforeEach
    void addApplications() {
        applications().add(Samples.application(SHOP));
        applications().add(Samples.application(OFFICE));
    }

    @Test
    void addedKeyIsFoundUnchanged() {
        ApplicationKey secret = new ApplicationKey(
                "k-1_A", SHOP, KeyState.STANDBY, "HS256", ApplicationKey.SECRET, "", "sealed", Samples.NOON);

        keys().add(secret, Map.of());

        assertThat(keys().all()).containsExactly(secret);
    }

    @Test
    void keysOfAllApplicationsComeOldestFirst() {
        ApplicationKey late = key("z", SHOP, KeyState.STANDBY);
        ApplicationKey early = new ApplicationKey(
                "y", OFFICE, KeyState.STANDBY, "RS256", "RSA", "cHVi", "sealed", Samples.NOON.minusMillis(1));
        ApplicationKey last = key("a", SHOP, KeyState.STANDBY);

        keys().add(late, Map.of());
        keys().add(early, Map.of());
        keys().add(last, Map.of());

        assertThat(keys().all()).containsExactly(early, late, last);
    }

    @Test
    void addingAKeyPutsOthersIntoNewStates() {
        ApplicationKey old = key("old", SHOP, KeyState.ACTIVE);
        keys().add(old, Map.of());
        ApplicationKey fresh = key("new", SHOP, KeyState.ACTIVE);

        keys().add(fresh, Map.of("old", KeyState.RETIRING));

        assertThat(keys().all()).containsExactly(old.in(KeyState.RETIRING), fresh);
    }

    @Test
    void keyIsNotAddedIfAnotherCannotChange() {
        assertThatExceptionOfType(ApplicationProblem.class)
                .isThrownBy(
                        () -> keys().add(key("new", SHOP, KeyState.ACTIVE), Map.of("no such key", KeyState.RETIRING)));

        assertThat(keys().all()).isEmpty();
    }

    @Test
    void takenIdIsRefused() {
        ApplicationKey first = key("k", SHOP, KeyState.STANDBY);
        keys().add(first, Map.of());

        assertThatExceptionOfType(ApplicationProblem.class)
                .isThrownBy(() -> keys().add(key("k", SHOP, KeyState.ACTIVE), Map.of()));

        assertThat(keys().all()).containsExactly(first);
    }

    @Test
    void faultDoesNotTellTheSealedKey() {
        ApplicationKey unkeepable = new ApplicationKey(
                "k".repeat(65), SHOP, KeyState.ACTIVE, "RS256", "RSA", "cHVi", "sealed-half", Samples.NOON);

        assertThatExceptionOfType(JdbiException.class)
                .isThrownBy(() -> keys().add(unkeepable, Map.of()))
                .satisfies(fault -> assertThat(Logged.text(fault)).doesNotContain("sealed-half"));
    }

    @Test
    void keyOfAnApplicationThatIsGoneIsRefused() {
        assertThatExceptionOfType(ApplicationProblem.class)
                .isThrownBy(() -> keys().add(key("k", "12345678", KeyState.ACTIVE), Map.of()));
    }

    @Test
    void statesChangeTogether() {
        keys().add(key("old", SHOP, KeyState.ACTIVE), Map.of());
        keys().add(key("new", SHOP, KeyState.STANDBY), Map.of());

        keys().states(SHOP, Map.of("new", KeyState.ACTIVE, "old", KeyState.RETIRING));

        assertThat(keys().all()).extracting(ApplicationKey::state).containsExactly(KeyState.RETIRING, KeyState.ACTIVE);
    }

    @Test
    void statesChangeAllOrNone() {
        keys().add(key("old", SHOP, KeyState.ACTIVE), Map.of());

        assertThatExceptionOfType(ApplicationProblem.class)
                .isThrownBy(() -> keys().states(SHOP, Map.of("old", KeyState.REVOKED, "no such key", KeyState.ACTIVE)));

        assertThat(keys().all()).extracting(ApplicationKey::state).containsExactly(KeyState.ACTIVE);
    }

    @Test
    void keyOfAnotherApplicationIsNotChanged() {
        keys().add(key("k", OFFICE, KeyState.ACTIVE), Map.of());

        assertThatExceptionOfType(ApplicationProblem.class)
                .isThrownBy(() -> keys().states(SHOP, Map.of("k", KeyState.REVOKED)));

        assertThat(keys().all()).extracting(ApplicationKey::state).containsExactly(KeyState.ACTIVE);
    }

    @Test
    void revokedKeyStaysRevoked() {
        keys().add(key("k", SHOP, KeyState.REVOKED), Map.of());

        keys().states(SHOP, Map.of("k", KeyState.REVOKED));
        assertThatExceptionOfType(ApplicationProblem.class)
                .isThrownBy(() -> keys().states(SHOP, Map.of("k", KeyState.STANDBY)));

        assertThat(keys().all()).extracting(ApplicationKey::state).containsExactly(KeyState.REVOKED);
    }

    @Test
    void secondActiveKeyOfAnApplicationIsRefused() {
        keys().add(key("one", SHOP, KeyState.ACTIVE), Map.of());
        keys().add(key("two", SHOP, KeyState.STANDBY), Map.of());

        assertThatExceptionOfType(ApplicationProblem.class)
                .isThrownBy(() -> keys().states(SHOP, Map.of("two", KeyState.ACTIVE)));

        assertThat(keys().all()).extracting(ApplicationKey::state).containsExactly(KeyState.ACTIVE, KeyState.STANDBY);
    }

    @Test
    void everyWriteMovesTheApplicationsVersionAndNoOther() {
        keys().add(key("k", SHOP, KeyState.ACTIVE), Map.of());
        keys().states(SHOP, Map.of("k", KeyState.RETIRING));

        assertThat(applications().all()).extracting(Application::version).containsExactly(3L, 1L);
    }

    @Test
    void saveThatKnewNothingOfAChangedKeyIsRefused() {
        keys().add(key("k", SHOP, KeyState.ACTIVE), Map.of());

        assertThatExceptionOfType(ApplicationProblem.class)
                .isThrownBy(() -> applications().save(Samples.application(SHOP, 2, "Shop", ApplicationRules.NONE)));
    }

    @Test
    void everyWriteMovesTheConfigurationVersion() {
        long before = version().current();

        keys().add(key("k", SHOP, KeyState.ACTIVE), Map.of());
        assertThat(version().current()).isEqualTo(before + 1);

        keys().states(SHOP, Map.of("k", KeyState.RETIRING));
        assertThat(version().current()).isEqualTo(before + 2);
    }

    private JdbiApplicationKeyRepository keys() {
        return new JdbiApplicationKeyRepository(database().jdbi(), version());
    }

    private JdbiApplicationRepository applications() {
        return new JdbiApplicationRepository(database().jdbi(), version());
    }

    private ConfigVersion version() {
        return new ConfigVersion(database());
    }
}
