package dev.latchkey.auth.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.auth.application.ApplicationProblem;
import dev.latchkey.auth.application.GateSettings;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import org.junit.jupiter.api.Test;

abstract class GateSettingsRepositoryContract {

    /** Migrated, and new for each test. */
    abstract Database database();

    @Test
    void newDatabaseHasTheInitialSettings() {
        assertThat(gate().load()).isEqualTo(GateSettings.INITIAL);
    }

    @Test
    void savedSettingsAreLoadedUnchanged() {
        new JdbiApplicationRepository(database().jdbi(), version()).add(Samples.application("00c0ffee"));
        GateSettings settings = new GateSettings(false, "00c0ffee");

        gate().save(settings);

        assertThat(gate().load()).isEqualTo(settings);
    }

    @Test
    void defaultApplicationThatDoesNotExistIsRefused() {
        assertThatExceptionOfType(ApplicationProblem.class)
                .isThrownBy(() -> gate().save(new GateSettings(false, "00c0ffee")));

        assertThat(gate().load()).isEqualTo(GateSettings.INITIAL);
    }

    @Test
    void saveMovesTheConfigurationVersion() {
        gate().save(new GateSettings(false, ""));

        assertThat(version().current()).isEqualTo(1);
    }

    private JdbiGateSettingsRepository gate() {
        return new JdbiGateSettingsRepository(database().jdbi(), version());
    }

    private ConfigVersion version() {
        return new ConfigVersion(database());
    }
}
