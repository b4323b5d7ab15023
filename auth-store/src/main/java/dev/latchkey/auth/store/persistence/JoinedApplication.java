package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.RefreshSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts an application together from rows of one setting or one entry of a rule each. */
final class JoinedApplication {

    /** What the statement calls rows of settings; all other rows carry the name of a {@link RuleKind}. */
    private static final String PLAIN = "SETTING";

    private static final String SEALED = "SEALED_SETTING";

    private final Application bare;
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> sealedSettings = new HashMap<>();
    private final Map<RuleKind, List<String>> lists = new EnumMap<>(RuleKind.class);

    private JoinedApplication(Application bare) {
        this.bare = bare;
        for (RuleKind kind : RuleKind.values()) {
            lists.put(kind, new ArrayList<>());
        }
    }

    /** In the order in which their first rows come. */
    static List<Application> allOf(ResultSet rows) throws SQLException {
        Map<String, JoinedApplication> joined = new LinkedHashMap<>();
        while (rows.next()) {
            Application bare = bare(rows);
            joined.computeIfAbsent(bare.id(), unused -> new JoinedApplication(bare))
                    .add(rows);
        }
        return joined.values().stream().map(JoinedApplication::whole).toList();
    }

    private void add(ResultSet row) throws SQLException {
        String part = row.getString("part");
        if (part == null) {
            return;
        }
        String value = row.getString("item_value");
        switch (part) {
            case PLAIN -> settings.put(row.getString("item_key"), value);
            case SEALED -> sealedSettings.put(row.getString("item_key"), value);
            default -> lists.get(RuleKind.valueOf(part)).add(value);
        }
    }

    private Application whole() {
        ApplicationRules rules = new ApplicationRules(
                new HashSet<>(lists.get(RuleKind.ALLOWED_ROLE)),
                lists.get(RuleKind.ALLOWED_PATH),
                lists.get(RuleKind.BLOCKED_PATH),
                new HashSet<>(lists.get(RuleKind.ALLOWED_METHOD)),
                lists.get(RuleKind.ALLOWED_ADDRESS),
                lists.get(RuleKind.BLOCKED_ADDRESS),
                bare.rules().anonymousReads(),
                bare.rules().customHeader(),
                lists.get(RuleKind.CORS_ORIGIN),
                bare.rules().requestsPerMinute());
        return with(bare, settings, sealedSettings, rules);
    }

    private static Application with(
            Application bare, Map<String, String> settings, Map<String, String> sealed, ApplicationRules rules) {
        return new Application(
                bare.id(),
                bare.name(),
                bare.enabled(),
                bare.methodId(),
                settings,
                sealed,
                rules,
                bare.refresh(),
                bare.version(),
                bare.created(),
                bare.changed());
    }

    private static Application bare(ResultSet row) throws SQLException {
        return new Application(
                row.getString("id"),
                row.getString("name"),
                row.getBoolean("enabled"),
                row.getString("method_id"),
                Map.of(),
                Map.of(),
                bareRules(row),
                new RefreshSettings(
                        row.getBoolean("refresh_enabled"), Duration.ofMinutes(row.getInt("refresh_minutes"))),
                row.getLong("version"),
                Moment.read(row, "created"),
                Moment.read(row, "changed"));
    }

    private static ApplicationRules bareRules(ResultSet row) throws SQLException {
        return new ApplicationRules(
                Set.of(),
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                row.getBoolean("anonymous_reads"),
                row.getString("custom_header"),
                List.of(),
                row.getInt("requests_per_minute"));
    }
}
