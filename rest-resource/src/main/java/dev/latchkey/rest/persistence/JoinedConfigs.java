package dev.latchkey.rest.persistence;

import dev.latchkey.rest.domain.Granularity;
import dev.latchkey.rest.domain.MethodConfig;
import dev.latchkey.rest.domain.RestResourceConfig;
import dev.latchkey.web.rest.Verb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Folds the rows of configurations joined with their methods, formats and providers. */
final class JoinedConfigs {

    private final Map<String, RestResourceConfig> heads = new LinkedHashMap<>();
    private final Map<String, Map<Verb, MethodConfig>> methods = new LinkedHashMap<>();

    static List<RestResourceConfig> of(ResultSet rows) throws SQLException {
        JoinedConfigs configs = new JoinedConfigs();
        while (rows.next()) {
            configs.add(rows);
        }
        return configs.folded();
    }

    private void add(ResultSet row) throws SQLException {
        String id = row.getString("id");
        heads.putIfAbsent(id, head(row));
        Map<Verb, MethodConfig> own = methods.computeIfAbsent(id, none -> new EnumMap<>(Verb.class));
        String verb = row.getString("verb");
        if (verb != null) {
            MethodConfig one = new MethodConfig(present(row.getString("format")), present(row.getString("provider")));
            own.merge(Verb.valueOf(verb), one, MethodConfig::and);
        }
    }

    private List<RestResourceConfig> folded() {
        List<RestResourceConfig> configs = new ArrayList<>();
        heads.forEach((id, head) -> configs.add(
                new RestResourceConfig(id, head.pluginId(), head.enabled(), head.granularity(), methods.get(id))));
        return List.copyOf(configs);
    }

    private static RestResourceConfig head(ResultSet row) throws SQLException {
        return new RestResourceConfig(
                row.getString("id"),
                row.getString("plugin_id"),
                row.getBoolean("enabled"),
                Granularity.valueOf(row.getString("granularity")),
                Map.of());
    }

    /** An outer join leaves null where nothing matched. */
    private static Set<String> present(String column) {
        return column == null ? Set.of() : Set.of(column);
    }
}
