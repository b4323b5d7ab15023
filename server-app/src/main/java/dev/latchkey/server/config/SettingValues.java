package dev.latchkey.server.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The value of every setting, with the place it came from. */
final class SettingValues {

    private final Map<Setting<?>, Object> values = new HashMap<>();
    private final Map<Setting<?>, String> texts = new HashMap<>();
    private final Map<Setting<?>, String> places = new HashMap<>();
    private final Set<Setting<?>> wrong = new HashSet<>();

    private SettingValues() {}

    /** @param given later ones win; each is checked, also where a later one wins */
    static SettingValues of(List<Given> given, Problems problems) {
        SettingValues values = new SettingValues();
        given.forEach(one -> values.take(one, problems));
        return values;
    }

    private void take(Given given, Problems problems) {
        Setting<?> setting = given.setting();
        Optional<?> value = setting.kind().read(given.text());
        if (value.isEmpty()) {
            wrong.add(setting);
            problems.add(given.place(), sentence(setting, given.text()));
            return;
        }
        values.put(setting, value.orElseThrow());
        texts.put(setting, given.text());
        places.put(setting, given.place());
    }

    private static String sentence(Setting<?> setting, String text) {
        String shown = setting.secret() ? "is" : "is \"" + text + "\", which is";
        return setting.key() + " " + shown + " not " + setting.kind().expected() + ".";
    }

    @SuppressWarnings("unchecked") // what is stored for a setting was read by the setting's own kind
    <T> T value(Setting<T> setting) {
        return values.containsKey(setting) ? (T) values.get(setting) : setting.fallback();
    }

    /** Whether a valid value was given, so that it is not the default. */
    boolean given(Setting<?> setting) {
        return values.containsKey(setting);
    }

    /** The valid text that was given; empty where the default counts. */
    Optional<String> text(Setting<?> setting) {
        return Optional.ofNullable(texts.get(setting));
    }

    /** Whether the value can be relied on: nothing given for it was wrong. */
    boolean sound(Setting<?> setting) {
        return !wrong.contains(setting);
    }

    String place(Setting<?> setting) {
        return places.getOrDefault(setting, "default of " + setting.key());
    }
}
