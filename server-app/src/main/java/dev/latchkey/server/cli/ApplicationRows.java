package dev.latchkey.server.cli;

import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationBook;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.server.instance.Administration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Applications as commands show them: never a secret. */
final class ApplicationRows {

    private static final String KEPT = "(set, never shown)";

    private ApplicationRows() {}

    static Map<String, Object> line(ApplicationBook book, Application application) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", application.id());
        row.put("name", application.name());
        row.put("method", application.methodId());
        row.put("state", application.enabled() ? "enabled" : "disabled");
        row.put("default", book.gate().defaultApplicationId().equals(application.id()));
        return row;
    }

    /** Roles that rules may name: every one but that of callers who are nobody. */
    static Set<String> roles(Administration server) {
        return server.roles().current().roles().stream()
                .map(Role::id)
                .filter(id -> !id.equals(Role.ANONYMOUS))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @param secretKeys what the method declares secret, should it be kept in the clear by an older version */
    static Map<String, Object> all(ApplicationBook book, Application application, List<String> secretKeys) {
        Map<String, Object> row = line(book, application);
        Map<String, Object> settings = new TreeMap<>(application.settings());
        settings.replaceAll((key, value) -> secretKeys.contains(key) ? KEPT : value);
        application.sealedSettings().keySet().forEach(key -> settings.put(key, KEPT));
        row.put("settings", settings);
        row.put("rules", rules(application.rules()));
        row.put(
                "refreshMinutes",
                application.refresh().enabled()
                        ? application.refresh().lifetime().toMinutes()
                        : 0);
        row.put(
                "keys",
                book.keysOf(application.id()).stream().map(key -> key.id()).toList());
        row.put("changed", application.changed().toString());
        return row;
    }

    private static Map<String, Object> rules(ApplicationRules rules) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("allowedRoles", new TreeSet<>(rules.allowedRoles()));
        row.put("allowedPaths", rules.allowedPaths());
        row.put("blockedPaths", rules.blockedPaths());
        row.put("allowedMethods", new TreeSet<>(rules.allowedMethods()));
        row.put("allowedAddresses", rules.allowedAddresses());
        row.put("blockedAddresses", rules.blockedAddresses());
        row.put("anonymousReads", rules.anonymousReads());
        row.put("customHeader", rules.customHeader());
        row.put("corsOrigins", rules.corsOrigins());
        row.put("requestsPerMinute", rules.requestsPerMinute());
        return row;
    }
}
