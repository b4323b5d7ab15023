package dev.latchkey.rest.persistence;

import dev.latchkey.rest.domain.MethodConfig;
import dev.latchkey.rest.domain.RestResourceConfig;
import dev.latchkey.rest.domain.RestResourceConfigRepository;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.web.rest.Verb;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Configurations in four tables, in SQL that H2 and PostgreSQL both read. */
public final class JdbiRestResourceConfigRepository implements RestResourceConfigRepository {

    /** One statement, so that no change by somebody else can fall in between. */
    private static final String ALL = """
            SELECT r.id, r.plugin_id, r.enabled, r.granularity, m.verb, f.format, p.provider
            FROM rest_resource r
            LEFT JOIN rest_resource_method m ON m.resource_id = r.id
            LEFT JOIN rest_resource_format f ON f.resource_id = m.resource_id AND f.verb = m.verb
            LEFT JOIN rest_resource_provider p ON p.resource_id = m.resource_id AND p.verb = m.verb
            ORDER BY r.id, m.verb, f.format, p.provider
            """;

    private static final String UPDATE = """
            UPDATE rest_resource
            SET plugin_id = :pluginId, enabled = :enabled, granularity = :granularity
            WHERE id = :id
            """;

    private static final String INSERT = """
            INSERT INTO rest_resource (id, plugin_id, enabled, granularity)
            VALUES (:id, :pluginId, :enabled, :granularity)
            """;

    private static final String DISABLE = """
            UPDATE rest_resource
            SET enabled = FALSE
            WHERE id = :id
            """;

    private static final String DELETE_METHODS = """
            DELETE FROM rest_resource_method
            WHERE resource_id = :id
            """;

    private static final String INSERT_METHOD = """
            INSERT INTO rest_resource_method (resource_id, verb)
            VALUES (:id, :verb)
            """;

    private static final String INSERT_FORMAT = """
            INSERT INTO rest_resource_format (resource_id, verb, format)
            VALUES (:id, :verb, :name)
            """;

    private static final String INSERT_PROVIDER = """
            INSERT INTO rest_resource_provider (resource_id, verb, provider)
            VALUES (:id, :verb, :name)
            """;

    private final Jdbi jdbi;
    private final ConfigVersion version;

    public JdbiRestResourceConfigRepository(Jdbi jdbi, ConfigVersion version) {
        this.jdbi = jdbi;
        this.version = version;
    }

    @Override
    public List<RestResourceConfig> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery(ALL).scanResultSet((rows, ctx) -> JoinedConfigs.of(rows.get())));
    }

    /** Raises the version first: whoever saves at the same time waits there, and never sees half of this. */
    @Override
    public void save(RestResourceConfig config) {
        jdbi.useTransaction(handle -> {
            version.bump(handle);
            if (write(handle, UPDATE, config) == 0) {
                write(handle, INSERT, config);
            }
            handle.createUpdate(DELETE_METHODS).bind("id", config.id()).execute();
            config.methods().forEach((verb, method) -> insert(handle, config.id(), verb, method));
        });
    }

    @Override
    public boolean disable(String id) {
        return jdbi.inTransaction(handle -> {
            version.bump(handle);
            return handle.createUpdate(DISABLE).bind("id", id).execute() > 0;
        });
    }

    private static int write(Handle handle, String statement, RestResourceConfig config) {
        return handle.createUpdate(statement)
                .bind("id", config.id())
                .bind("pluginId", config.pluginId())
                .bind("enabled", config.enabled())
                .bind("granularity", config.granularity().name())
                .execute();
    }

    private static void insert(Handle handle, String id, Verb verb, MethodConfig method) {
        handle.createUpdate(INSERT_METHOD)
                .bind("id", id)
                .bind("verb", verb.name())
                .execute();
        method.formats().forEach(format -> insert(handle, INSERT_FORMAT, id, verb, format));
        method.providers().forEach(provider -> insert(handle, INSERT_PROVIDER, id, verb, provider));
    }

    private static void insert(Handle handle, String statement, String id, Verb verb, String name) {
        handle.createUpdate(statement)
                .bind("id", id)
                .bind("verb", verb.name())
                .bind("name", name)
                .execute();
    }
}
