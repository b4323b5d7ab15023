package dev.latchkey.server.transfer;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationKey;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.spi.KeyState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Applications, their rules and keys as trees of names. */
final class ApplicationTrees {

    private ApplicationTrees() {}

    static Map<String, Object> entry(Application application, List<ApplicationKey> keys) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", application.name());
        entry.put("enabled", application.enabled());
        entry.put("method", application.methodId());
        entry.put("settings", new TreeMap<>(application.settings()));
        Map<String, Object> secrets = new TreeMap<>(application.sealedSettings());
        secrets.replaceAll((key, kept) -> SecretTexts.shown((String) kept));
        entry.put("secrets", secrets);
        entry.put("rules", rules(application.rules()));
        entry.put("refresh", application.refresh().enabled());
        entry.put(
                "refreshMinutes",
                Math.toIntExact(application.refresh().lifetime().toMinutes()));
        Map<String, Object> living = new TreeMap<>();
        keys.stream().filter(key -> key.state() != KeyState.REVOKED).forEach(key -> living.put(key.id(), key(key)));
        entry.put("keys", living);
        return entry;
    }

    private static Map<String, Object> key(ApplicationKey key) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("state", key.state().name().toLowerCase(Locale.ROOT));
        entry.put("algorithm", key.algorithm());
        entry.put("type", key.keyType());
        entry.put("created", key.created().toString());
        entry.put("public", key.publicKey());
        entry.put("private", SecretTexts.shown(key.sealedKey()));
        return entry;
    }

    private static Map<String, Object> rules(ApplicationRules rules) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("allowedRoles", List.copyOf(new TreeSet<>(rules.allowedRoles())));
        entry.put("allowedPaths", rules.allowedPaths());
        entry.put("blockedPaths", rules.blockedPaths());
        entry.put("allowedMethods", List.copyOf(new TreeSet<>(rules.allowedMethods())));
        entry.put("allowedAddresses", rules.allowedAddresses());
        entry.put("blockedAddresses", rules.blockedAddresses());
        entry.put("anonymousReads", rules.anonymousReads());
        entry.put("customHeader", rules.customHeader());
        entry.put("corsOrigins", rules.corsOrigins());
        entry.put("requestsPerMinute", rules.requestsPerMinute());
        return entry;
    }

    static Map<String, Object> normalRules(Branch rules) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("allowedRoles", rules.set("allowedRoles"));
        entry.put("allowedPaths", rules.list("allowedPaths"));
        entry.put("blockedPaths", rules.list("blockedPaths"));
        entry.put("allowedMethods", rules.set("allowedMethods"));
        entry.put("allowedAddresses", rules.list("allowedAddresses"));
        entry.put("blockedAddresses", rules.list("blockedAddresses"));
        entry.put("anonymousReads", rules.flag("anonymousReads", false));
        entry.put("customHeader", rules.text("customHeader", ""));
        entry.put("corsOrigins", rules.list("corsOrigins"));
        entry.put("requestsPerMinute", rules.number("requestsPerMinute", 0));
        rules.end();
        return entry;
    }

    static ApplicationRules rulesOf(Map<?, ?> entry) {
        return new ApplicationRules(
                new TreeSet<>(Trees.texts(entry.get("allowedRoles"))),
                Trees.texts(entry.get("allowedPaths")),
                Trees.texts(entry.get("blockedPaths")),
                new TreeSet<>(Trees.texts(entry.get("allowedMethods"))),
                Trees.texts(entry.get("allowedAddresses")),
                Trees.texts(entry.get("blockedAddresses")),
                (Boolean) entry.get("anonymousReads"),
                (String) entry.get("customHeader"),
                Trees.texts(entry.get("corsOrigins")),
                (Integer) entry.get("requestsPerMinute"));
    }
}
