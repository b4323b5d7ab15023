package dev.latchkey.server.config;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was given for settings, as texts by key, so that servers can be compared. Defaults are left out, and so are secrets
 * and whatever belongs to one machine: addresses, folders, files and the way to the database.
 */
public record GivenSettings(SortedMap<String, String> texts) {

    private static final Set<String> OF_THE_MACHINE = Stream.of(
                    KnownSettings.DATA,
                    KnownSettings.ADDRESS,
                    KnownSettings.PORT,
                    KnownSettings.PUBLIC_ADDRESS,
                    KnownSettings.DATABASE_URL,
                    KnownSettings.DATABASE_USER,
                    KnownSettings.KEY_FILE,
                    KnownSettings.PLUGINS_FOLDER,
                    TlsKeys.CERTIFICATE,
                    TlsKeys.KEY)
            .map(Setting::key)
            .collect(Collectors.toUnmodifiableSet());

    public GivenSettings {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    static GivenSettings of(SettingValues values) {
        SortedMap<String, String> texts = new TreeMap<>();
        KnownSettings.all()
                .filter(GivenSettings::shared)
                .forEach(setting -> values.text(setting).ifPresent(text -> texts.put(setting.key(), text)));
        return new GivenSettings(texts);
    }

    /** Why a setting cannot be compared: there is none of that key, or its value is none. Empty if it can. */
    public static Optional<String> objection(String key, String text) {
        Optional<Setting<?>> setting = known(key);
        if (setting.isEmpty()) {
            return Optional.of("There is no such setting of servers, or it belongs to one machine.");
        }
        return setting.filter(one -> one.kind().read(text).isEmpty())
                .map(one -> "\"" + text + "\" is not " + one.kind().expected() + ".");
    }

    /**
     * What is in force here, if that is something else; the same value may be written in different ways.
     *
     * @param key of a setting to which there is no {@linkplain #objection objection}
     */
    public Optional<String> otherThan(String key, String text) {
        Setting<?> setting = known(key).orElseThrow();
        String here = texts.getOrDefault(key, setting.fallbackText());
        return setting.kind().read(here).equals(setting.kind().read(text)) ? Optional.empty() : Optional.of(here);
    }

    private static Optional<Setting<?>> known(String key) {
        return KnownSettings.all()
                .filter(GivenSettings::shared)
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }

    private static boolean shared(Setting<?> setting) {
        return !setting.secret() && !OF_THE_MACHINE.contains(setting.key());
    }
}
