package dev.latchkey.auth.store.persistence;

import static dev.latchkey.auth.store.persistence.Samples.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationProblem;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.GateSettings;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.auth.spi.SettingProblem;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class ApplicationRepositoryContract {

    private static final String ID = "00c0ffee";

    /** Migrated, and new for each test. */
    abstract Database database();

    @Test
    void newDatabaseHasNone() {
        assertThat(applications().all()).isEmpty();
    }

    @Test
    void addedApplicationIsFoundUnchanged() {
        Application added = application(ID, 1, "Shop ☃", Samples.everyRule());

        applications().add(added);

        assertThat(applications().all()).containsExactly(added);
    }

    @Test
    void refreshSettingsAreKept() {
        Application bare = application(ID);
        RefreshSettings refresh = new RefreshSettings(true, Duration.ofMinutes(90));
        Application added = new Application(
                ID,
                bare.name(),
                true,
                bare.methodId(),
                bare.settings(),
                bare.sealedSettings(),
                bare.rules(),
                refresh,
                1,
                bare.created(),
                bare.changed());

        applications().add(added);

        assertThat(applications().all()).containsExactly(added);
    }

    @Test
    void applicationMayHaveNeitherSettingsNorRules() {
        Application bare = new Application(
                ID, "Bare", false, "jwt", Map.of(), Map.of(), ApplicationRules.NONE, 1, Samples.NOON, Samples.NOON);

        applications().add(bare);

        assertThat(applications().all()).containsExactly(bare);
    }

    @Test
    void settingOfOneNameMayBeBothPlainAndSealed() {
        Application both = new Application(
                ID,
                "Both",
                true,
                "jwt",
                Map.of("key", "plain"),
                Map.of("key", "sealed"),
                ApplicationRules.NONE,
                1,
                Samples.NOON,
                Samples.NOON);

        applications().add(both);

        assertThat(applications().all()).containsExactly(both);
    }

    @Test
    void longAndManyLinedSettingIsKept() {
        String certificates = "-----BEGIN CERTIFICATE-----\n\tMII\\\r\n".repeat(5_000);
        Application added = new Application(
                ID,
                "Certificates",
                true,
                "jwt",
                Map.of("certificates", certificates),
                Map.of(),
                ApplicationRules.NONE,
                1,
                Samples.NOON,
                Samples.NOON);

        applications().add(added);

        assertThat(applications().all()).containsExactly(added);
    }

    @Test
    void applicationsComeInTheOrderOfTheirCreation() {
        List<String> ids = List.of("ffffffff", "00000000", "88888888");

        ids.forEach(id -> applications().add(application(id)));

        assertThat(applications().all()).extracting(Application::id).containsExactlyElementsOf(ids);
    }

    @Test
    void takenIdIsRefused() {
        applications().add(application(ID));

        assertThatExceptionOfType(ApplicationProblem.class)
                .isThrownBy(() -> applications().add(application(ID, 1, "Other", ApplicationRules.NONE)))
                .satisfies(problem -> assertThat(problem.problems())
                        .extracting(SettingProblem::key)
                        .containsExactly("id"));
        assertThat(applications().all()).containsExactly(application(ID));
    }

    @Test
    void savedApplicationReplacesSettingsAndRules() {
        applications().add(application(ID, 1, "Shop", Samples.everyRule()));
        Application changed = new Application(
                ID,
                "Office",
                false,
                "basic",
                Map.of("realm", "Office"),
                Map.of(),
                ApplicationRules.NONE,
                2,
                Samples.NOON,
                Samples.NOON.plusSeconds(9));

        applications().save(changed);

        assertThat(applications().all()).containsExactly(changed);
    }

    @Test
    void saveOfAStaleVersionIsRefusedAndChangesNothing() {
        applications().add(application(ID));
        Application theirs = application(ID, 2, "Theirs", ApplicationRules.NONE);
        applications().save(theirs);

        assertThatExceptionOfType(ApplicationProblem.class)
                .isThrownBy(() -> applications().save(application(ID, 2, "Mine", Samples.everyRule())))
                .satisfies(problem -> assertThat(problem.problems())
                        .extracting(SettingProblem::key)
                        .containsExactly("version"));
        assertThat(applications().all()).containsExactly(theirs);
    }

    @Test
    void saveOfAnApplicationThatIsGoneIsRefused() {
        assertThatExceptionOfType(ApplicationProblem.class)
                .isThrownBy(() -> applications().save(application(ID, 2, "Shop", ApplicationRules.NONE)));
    }

    @Test
    void ofSeveralSavesOfOneVersionAtOnceOneWins() throws Exception {
        applications().add(application(ID));

        List<Boolean> saved = Together.run(8, IntStream.range(0, 8).<Callable<Boolean>>mapToObj(i -> () -> {
            try {
                applications().save(application(ID, 2, "Save " + i, Samples.everyRule()));
                return true;
            } catch (ApplicationProblem e) {
                return false;
            }
        }));

        assertThat(saved).containsOnlyOnce(true);
        assertThat(applications().all())
                .singleElement()
                .extracting(Application::version)
                .isEqualTo(2L);
    }

    @Test
    void deletedApplicationTakesItsKeysAndTheDefaultOfTheGateWithIt() {
        applications().add(application(ID));
        applications().add(application("ffffffff"));
        JdbiApplicationKeyRepository keys =
                new JdbiApplicationKeyRepository(database().jdbi(), version());
        keys.add(Samples.key("k1", ID, KeyState.ACTIVE), Map.of());
        JdbiGateSettingsRepository gate =
                new JdbiGateSettingsRepository(database().jdbi(), version());
        gate.save(new GateSettings(true, ID));

        applications().delete(ID);

        assertThat(applications().all()).extracting(Application::id).containsExactly("ffffffff");
        assertThat(keys.all()).isEmpty();
        assertThat(gate.load()).isEqualTo(new GateSettings(true, ""));
    }

    @Test
    void everyWriteMovesTheConfigurationVersion() {
        applications().add(application(ID));
        assertThat(version().current()).isEqualTo(1);

        applications().save(application(ID, 2, "Shop", ApplicationRules.NONE));
        assertThat(version().current()).isEqualTo(2);

        applications().delete(ID);
        assertThat(version().current()).isEqualTo(3);
    }

    @Test
    void refusedWriteLeavesTheConfigurationVersion() {
        assertThatExceptionOfType(ApplicationProblem.class)
                .isThrownBy(() -> applications().save(application(ID)));

        assertThat(version().current()).isZero();
    }

    private JdbiApplicationRepository applications() {
        return new JdbiApplicationRepository(database().jdbi(), version());
    }

    private ConfigVersion version() {
        return new ConfigVersion(database());
    }
}
