package dev.latchkey.server.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A setting as a flag of the command line.
 *
 * @param name with its dashes
 * @param label what stands for the value in the help text
 */
public record SettingFlag(String name, String label, String help) {

    /** All flags under the headings of the table, in its order. Secrets have none: others see a process's flags. */
    public static Map<String, List<SettingFlag>> groups() {
        Map<String, List<SettingFlag>> groups = new LinkedHashMap<>();
        for (SettingGroup group : KnownSettings.groups()) {
            List<SettingFlag> flags = group.settings().stream()
                    .filter(setting -> !setting.secret())
                    .map(SettingFlag::of)
                    .toList();
            groups.put(group.title(), flags);
        }
        return groups;
    }

    private static SettingFlag of(Setting<?> setting) {
        String fallback = setting.fallbackText().isEmpty() ? "" : " Default: " + setting.fallbackText() + ".";
        return new SettingFlag(setting.flag(), "VALUE", setting.help() + fallback);
    }
}
