package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.application.ApplicationKey;
import dev.latchkey.auth.application.ApplicationKeyRepository;
import dev.latchkey.auth.application.ApplicationProblem;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.store.ConfigVersion;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * Keys of applications. What the life of a key promises is kept here as well, since callers decide by what they read
 * before: revoked is final, and one key of an application at most is active.
 */
public final class JdbiApplicationKeyRepository implements ApplicationKeyRepository {

    private static final String ALL = """
            SELECT id, application_id, state, algorithm, key_type, public_key, sealed_key, created
            FROM application_key
            ORDER BY created, serial
            """;

    private static final String INSERT = """
            INSERT INTO application_key (id, application_id, state, algorithm, key_type, public_key, sealed_key, created)
            VALUES (:id, :applicationId, :state, :algorithm, :keyType, :publicKey, :sealedKey, :created)
            """;

    private static final String UPDATE_STATE = """
            UPDATE application_key
            SET state = :state
            WHERE application_id = :applicationId AND id = :id AND (state <> 'REVOKED' OR :state = 'REVOKED')
            """;

    private static final String COUNT_ACTIVE = """
            SELECT COUNT(*)
            FROM application_key
            WHERE application_id = :applicationId AND state = 'ACTIVE'
            """;

    private static final String RAISE_VERSION = """
            UPDATE application
            SET version = version + 1
            WHERE id = :applicationId
            """;

    private static final RowMapper<ApplicationKey> KEY = (row, context) -> new ApplicationKey(
            row.getString("id"),
            row.getString("application_id"),
            KeyState.valueOf(row.getString("state")),
            row.getString("algorithm"),
            row.getString("key_type"),
            row.getString("public_key"),
            row.getString("sealed_key"),
            Moment.read(row, "created"));

    private final Jdbi jdbi;
    private final ConfigurationWrites writes;

    public JdbiApplicationKeyRepository(Jdbi jdbi, ConfigVersion version) {
        this.jdbi = jdbi;
        this.writes = new ConfigurationWrites(jdbi, version);
    }

    @Override
    public List<ApplicationKey> all() {
        return jdbi.withHandle(handle -> handle.createQuery(ALL).map(KEY).list());
    }

    /**
     * {@inheritDoc}
     *
     * @throws ApplicationProblem if there is no such application, or as {@link #states} does, or if the key's id is taken
     */
    @Override
    public void add(ApplicationKey key, Map<String, KeyState> others) {
        try {
            writes.run(handle -> {
                raiseVersion(handle, key.applicationId());
                insert(handle, key);
                change(handle, key.applicationId(), others);
            });
        } catch (JdbiException e) {
            throw Violation.of("application_key_unique", e)
                    ? new ApplicationProblem("key", "The application already has a key '" + key.id() + "'.")
                    : e;
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws ApplicationProblem if there is no such application or key, if a key is revoked already and is to be in
     *     another state, or if two keys would be active
     */
    @Override
    public void states(String applicationId, Map<String, KeyState> states) {
        writes.run(handle -> {
            raiseVersion(handle, applicationId);
            change(handle, applicationId, states);
        });
    }

    private static void raiseVersion(Handle handle, String applicationId) {
        int found = handle.createUpdate(RAISE_VERSION)
                .bind("applicationId", applicationId)
                .execute();
        if (found == 0) {
            throw new ApplicationProblem("id", "There is no application with the ID '" + applicationId + "'.");
        }
    }

    private static void insert(Handle handle, ApplicationKey key) {
        handle.createUpdate(INSERT)
                .bind("id", key.id())
                .bind("applicationId", key.applicationId())
                .bind("state", key.state().name())
                .bind("algorithm", key.algorithm())
                .bind("keyType", key.keyType())
                .bind("publicKey", key.publicKey())
                .bind("sealedKey", Withheld.of(key.sealedKey()))
                .bind("created", Moment.of(key.created()))
                .execute();
    }

    private static void change(Handle handle, String applicationId, Map<String, KeyState> states) {
        states.forEach((id, state) -> change(handle, applicationId, id, state));
        long active = handle.createQuery(COUNT_ACTIVE)
                .bind("applicationId", applicationId)
                .mapTo(Long.class)
                .one();
        if (active > 1) {
            throw new ApplicationProblem("key", "Another key became active in the meantime; load the keys again.");
        }
    }

    private static void change(Handle handle, String applicationId, String id, KeyState state) {
        int found = handle.createUpdate(UPDATE_STATE)
                .bind("applicationId", applicationId)
                .bind("id", id)
                .bind("state", state.name())
                .execute();
        if (found == 0) {
            throw new ApplicationProblem("key", "The application has no key '" + id + "', or it is revoked for good.");
        }
    }
}
