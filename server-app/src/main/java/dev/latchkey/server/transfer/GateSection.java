package dev.latchkey.server.transfer;

import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.application.GateSettings;
import java.util.LinkedHashMap;
import java.util.Map;

/** The master switch and the default application: one entry, with the section's own name. */
final class GateSection implements Section {

    static final String NAME = "gate";

    private final Applications applications;

    GateSection(Applications applications) {
        this.applications = applications;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Map<String, Object>> current() {
        GateSettings gate = applications.book().gate();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("enabled", gate.enabled());
        entry.put("defaultApplication", gate.defaultApplicationId());
        return Map.of(NAME, entry);
    }

    @Override
    public Map<String, Object> normal(String id, Branch entry) {
        Map<String, Object> normal = new LinkedHashMap<>();
        normal.put("enabled", entry.flag("enabled", true));
        normal.put("defaultApplication", entry.text("defaultApplication", ""));
        entry.end();
        return normal;
    }

    @Override
    public void put(String id, Map<String, Object> entry) {
        applications.enableGate((Boolean) entry.get("enabled"));
        applications.makeDefault((String) entry.get("defaultApplication"));
    }

    @Override
    public boolean removable(String id) {
        return false;
    }

    @Override
    public void remove(String id) {
        throw new IllegalStateException("the gate is always there");
    }
}
