package dev.latchkey.server.transfer;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationProblem;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.auth.spi.SettingProblem;
import dev.latchkey.server.catalog.KnownMethods;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Applications with their settings, rules and keys. */
final class ApplicationSection implements Section {

    static final String NAME = "applications";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}");
    private static final int FORTNIGHT = 14 * 24 * 60;

    private final Applications applications;
    private final KeyEntries keys;
    private final KnownMethods methods;
    private final SecretTexts secrets;
    private final boolean pruning;

    /** @param pruning whether keys that an entry does not have are revoked */
    ApplicationSection(
            Applications applications, KeyEntries keys, KnownMethods methods, SecretTexts secrets, boolean pruning) {
        this.applications = applications;
        this.keys = keys;
        this.methods = methods;
        this.secrets = secrets;
        this.pruning = pruning;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Map<String, Object>> current() {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        applications
                .book()
                .applications()
                .forEach((id, application) -> all.put(
                        id,
                        ApplicationTrees.entry(application, applications.book().keysOf(id))));
        return all;
    }

    @Override
    public Map<String, Object> normal(String id, Branch entry) {
        if (!ID.matcher(id).matches()) {
            throw new TransferProblem(entry.path(), "An application's ID is eight hexadecimal digits in quotes.");
        }
        Map<String, Object> normal = new LinkedHashMap<>();
        normal.put("name", entry.text("name"));
        normal.put("enabled", entry.flag("enabled", true));
        normal.put("method", entry.text("method"));
        normal.put("settings", settings(entry.branch("settings"), entry.text("method")));
        normal.put("secrets", sealed(id, entry.branch("secrets")));
        normal.put("rules", ApplicationTrees.normalRules(entry.branch("rules")));
        normal.put("refresh", entry.flag("refresh", false));
        normal.put("refreshMinutes", entry.number("refreshMinutes", FORTNIGHT));
        normal.put("keys", keys(id, entry.branch("keys")));
        entry.end();
        return normal;
    }

    private Map<String, String> settings(Branch given, String method) {
        Map<String, String> settings = given.texts();
        List<String> secretKeys = methods.secretsOf(method);
        settings.keySet().stream().filter(secretKeys::contains).findFirst().ifPresent(key -> {
            throw new TransferProblem(given.pathOf(key), "This is a secret, which stands under secrets.");
        });
        settings.values().removeIf(String::isBlank);
        return settings;
    }

    private Map<String, String> sealed(String id, Branch given) {
        Map<String, String> before = applications
                .book()
                .application(id)
                .map(Application::sealedSettings)
                .orElse(Map.of());
        Map<String, String> sealed = new TreeMap<>();
        given.texts()
                .forEach((key, text) -> sealed.put(
                        key,
                        secrets.normal(
                                given.pathOf(key), text, Application.purpose(id, key), before.getOrDefault(key, ""))));
        return sealed;
    }

    /** Without pruning, keys that the file does not have stay as they are. */
    private Map<String, Object> keys(String id, Branch given) {
        Map<String, Object> all = new TreeMap<>();
        if (!pruning && applications.book().application(id).isPresent()) {
            all.putAll(Trees.mapsByName(current().get(id).get("keys")));
        }
        all.putAll(keys.normal(id, given));
        return all;
    }

    @Override
    public void put(String id, Map<String, Object> entry) {
        Map<String, String> sealed = Trees.textsByName(entry.get("secrets"));
        sealed.replaceAll((key, text) -> SecretTexts.sealed(text));
        String method = (String) entry.get("method");
        sealed.keySet().stream()
                .filter(key -> !methods.secretsOf(method).contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new TransferProblem(
                            "applications." + id + ".secrets." + key,
                            "The method '" + method + "' has no such secret.");
                });
        try {
            applications.restore(id, draft(entry, method), sealed);
            keys.put(id, entry.get("keys"));
        } catch (ApplicationProblem problem) {
            throw new TransferProblem(
                    "applications." + id,
                    problem.problems().stream().map(SettingProblem::message).collect(Collectors.joining(" ")));
        }
    }

    private static ApplicationDraft draft(Map<String, Object> entry, String method) {
        return new ApplicationDraft(
                (String) entry.get("name"),
                (Boolean) entry.get("enabled"),
                method,
                Trees.textsByName(entry.get("settings")),
                ApplicationTrees.rulesOf((Map<?, ?>) entry.get("rules")),
                new RefreshSettings(
                        (Boolean) entry.get("refresh"), Duration.ofMinutes((Integer) entry.get("refreshMinutes"))));
    }

    @Override
    public boolean removable(String id) {
        return applications.book().application(id).isPresent();
    }

    @Override
    public void remove(String id) {
        applications.delete(id);
    }
}
