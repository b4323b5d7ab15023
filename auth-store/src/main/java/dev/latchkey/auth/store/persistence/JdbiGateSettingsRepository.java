package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.application.ApplicationProblem;
import dev.latchkey.auth.application.GateSettings;
import dev.latchkey.auth.application.GateSettingsRepository;
import dev.latchkey.store.ConfigVersion;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;

/** The gate's settings in the one row that the migration writes. */
public final class JdbiGateSettingsRepository implements GateSettingsRepository {

    private static final String LOAD = """
            SELECT enabled, default_application_id
            FROM gate_settings
            WHERE id = 1
            """;

    private static final String SAVE = """
            UPDATE gate_settings
            SET enabled = :enabled, default_application_id = NULLIF(:defaultApplicationId, '')
            WHERE id = 1
            """;

    private static final RowMapper<GateSettings> SETTINGS = (row, context) -> new GateSettings(
            row.getBoolean("enabled"), Objects.requireNonNullElse(row.getString("default_application_id"), ""));

    private final Jdbi jdbi;
    private final ConfigurationWrites writes;

    public JdbiGateSettingsRepository(Jdbi jdbi, ConfigVersion version) {
        this.jdbi = jdbi;
        this.writes = new ConfigurationWrites(jdbi, version);
    }

    @Override
    public GateSettings load() {
        return jdbi.withHandle(handle -> handle.createQuery(LOAD).map(SETTINGS).one());
    }

    /**
     * {@inheritDoc}
     *
     * @throws ApplicationProblem if the default application does not exist
     */
    @Override
    public void save(GateSettings settings) {
        try {
            writes.run(handle -> handle.createUpdate(SAVE)
                    .bind("enabled", settings.enabled())
                    .bind("defaultApplicationId", settings.defaultApplicationId())
                    .execute());
        } catch (JdbiException e) {
            throw Violation.of("gate_default_exists", e)
                    ? new ApplicationProblem(
                            "id", "There is no application with the ID '" + settings.defaultApplicationId() + "'.")
                    : e;
        }
    }
}
