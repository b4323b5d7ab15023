package dev.latchkey.server.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The value of every setting, with the place it came from. */
final class SettingValues {

    /** All by the settings' keys: a record as a key would cost its hash code, which is put together at run time. */
    private final Map<String, Object> values = new HashMap<>();

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Set<String> wrong = new HashSet<>();

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
            wrong.add(setting.key());
            problems.add(given.place(), sentence(setting, given.text()));
            return;
        }
        values.put(setting.key(), value.orElseThrow());
        texts.put(setting.key(), given.text());
        places.put(setting.key(), given.place());
    }

    private static String sentence(Setting<?> setting, String text) {
        String shown = setting.secret() ? "is" : "is \"" + text + "\", which is";
        return setting.key() + " " + shown + " not " + setting.kind().expected() + ".";
    }

    @SuppressWarnings("unchecked") // what is stored for a setting was read by the setting's own kind
    <T> T value(Setting<T> setting) {
        return values.containsKey(setting.key()) ? (T) values.get(setting.key()) : setting.fallback();
    }

    /** Whether a valid value was given, so that it is not the default. */
    boolean given(Setting<?> setting) {
        return values.containsKey(setting.key());
    }

    /** The valid text that was given; empty where the default counts. */
    Optional<String> text(Setting<?> setting) {
        return Optional.ofNullable(texts.get(setting.key()));
    }

    /** Whether the value can be relied on: nothing given for it was wrong. */
    boolean sound(Setting<?> setting) {
        return !wrong.contains(setting.key());
    }

    String place(Setting<?> setting) {
        return places.getOrDefault(setting.key(), "default of " + setting.key());
    }
}
