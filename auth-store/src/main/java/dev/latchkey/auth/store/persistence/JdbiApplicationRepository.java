package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationProblem;
import dev.latchkey.auth.application.ApplicationRepository;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.store.ConfigVersion;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/** Applications with their settings and rules. Keys go with their application, as the default of the gate does. */
public final class JdbiApplicationRepository implements ApplicationRepository {

    /** One statement, so that no change by somebody else can fall in between. */
    private static final String ALL = """
            SELECT a.id, a.name, a.enabled, a.method_id, a.anonymous_reads, a.custom_header, a.requests_per_minute,
                a.refresh_enabled, a.refresh_minutes, a.version, a.created, a.changed, d.part, d.item_key, d.item_value
            FROM application a
            LEFT JOIN (
                SELECT application_id, CASE WHEN sealed THEN 'SEALED_SETTING' ELSE 'SETTING' END AS part,
                    0 AS ordinal, setting_key AS item_key, setting_value AS item_value
                FROM application_setting
                UNION ALL
                SELECT application_id, kind, ordinal, '', entry
                FROM application_rule
            ) d ON d.application_id = a.id
            ORDER BY a.created, a.serial, d.part, d.ordinal
            """;

    private static final String INSERT = """
            INSERT INTO application (id, name, enabled, method_id, anonymous_reads, custom_header, requests_per_minute,
                refresh_enabled, refresh_minutes, version, created, changed)
            VALUES (:id, :name, :enabled, :methodId, :anonymousReads, :customHeader, :requestsPerMinute,
                :refreshEnabled, :refreshMinutes, :version, :created, :changed)
            """;

    private static final String UPDATE = """
            UPDATE application
            SET name = :name, enabled = :enabled, method_id = :methodId, anonymous_reads = :anonymousReads,
                custom_header = :customHeader, requests_per_minute = :requestsPerMinute,
                refresh_enabled = :refreshEnabled, refresh_minutes = :refreshMinutes,
                version = :version, created = :created, changed = :changed
            WHERE id = :id AND version = :version - 1
            """;

    private static final String END_REFRESH_FAMILIES = """
            DELETE FROM refresh_family
            WHERE application_id = :id
            """;

    private static final String DELETE = """
            DELETE FROM application
            WHERE id = :id
            """;

    private static final String INSERT_SETTING = """
            INSERT INTO application_setting (application_id, sealed, setting_key, setting_value)
            VALUES (:id, :sealed, :key, :value)
            """;

    private static final String DELETE_SETTINGS = """
            DELETE FROM application_setting
            WHERE application_id = :id
            """;

    private static final String INSERT_RULE = """
            INSERT INTO application_rule (application_id, kind, ordinal, entry)
            VALUES (:id, :kind, :ordinal, :entry)
            """;

    private static final String DELETE_RULES = """
            DELETE FROM application_rule
            WHERE application_id = :id
            """;

    private final Jdbi jdbi;
    private final ConfigurationWrites writes;

    public JdbiApplicationRepository(Jdbi jdbi, ConfigVersion version) {
        this.jdbi = jdbi;
        this.writes = new ConfigurationWrites(jdbi, version);
    }

    @Override
    public List<Application> all() {
        return jdbi.withHandle(handle ->
                handle.createQuery(ALL).scanResultSet((rows, context) -> JoinedApplication.allOf(rows.get())));
    }

    @Override
    public void add(Application application) {
        try {
            writes.run(handle -> {
                bound(handle.createUpdate(INSERT), application).execute();
                insertParts(handle, application);
            });
        } catch (JdbiException e) {
            throw Violation.of("application_id_unique", e)
                    ? new ApplicationProblem("id", "The application ID '" + application.id() + "' is already taken.")
                    : e;
        }
    }

    @Override
    public void save(Application application) {
        writes.run(handle -> {
            if (bound(handle.createUpdate(UPDATE), application).execute() == 0) {
                throw new ApplicationProblem(
                        "version", "The application was changed or deleted in the meantime; load it again.");
            }
            handle.createUpdate(DELETE_SETTINGS).bind("id", application.id()).execute();
            handle.createUpdate(DELETE_RULES).bind("id", application.id()).execute();
            insertParts(handle, application);
            if (!application.enabled() || !application.refresh().enabled()) {
                handle.createUpdate(END_REFRESH_FAMILIES)
                        .bind("id", application.id())
                        .execute();
            }
        });
    }

    @Override
    public void delete(String id) {
        writes.run(handle -> handle.createUpdate(DELETE).bind("id", id).execute());
    }

    private static void insertParts(Handle handle, Application application) {
        insertSettings(handle, application.id(), false, application.settings());
        insertSettings(handle, application.id(), true, application.sealedSettings());
        insertRules(handle, application.id(), application.rules());
    }

    private static void insertSettings(Handle handle, String id, boolean sealed, Map<String, String> settings) {
        PreparedBatch batch = handle.prepareBatch(INSERT_SETTING);
        settings.forEach((key, value) -> batch.bind("id", id)
                .bind("sealed", sealed)
                .bind("key", key)
                .bind("value", Withheld.of(value))
                .add());
        batch.execute();
    }

    private static void insertRules(Handle handle, String id, ApplicationRules rules) {
        PreparedBatch batch = handle.prepareBatch(INSERT_RULE);
        for (RuleKind kind : RuleKind.values()) {
            int ordinal = 0;
            for (String entry : kind.of(rules)) {
                batch.bind("id", id)
                        .bind("kind", kind.name())
                        .bind("ordinal", ordinal++)
                        .bind("entry", entry)
                        .add();
            }
        }
        batch.execute();
    }

    private static Update bound(Update statement, Application application) {
        return statement
                .bind("id", application.id())
                .bind("name", application.name())
                .bind("enabled", application.enabled())
                .bind("methodId", application.methodId())
                .bind("anonymousReads", application.rules().anonymousReads())
                .bind("customHeader", application.rules().customHeader())
                .bind("requestsPerMinute", application.rules().requestsPerMinute())
                .bind("refreshEnabled", application.refresh().enabled())
                .bind("refreshMinutes", application.refresh().lifetime().toMinutes())
                .bind("version", application.version())
                .bind("created", Moment.of(application.created()))
                .bind("changed", Moment.of(application.changed()));
    }
}
