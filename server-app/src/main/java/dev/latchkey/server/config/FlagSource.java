package dev.latchkey.server.config;

import java.util.List;
import java.util.Map;

/** Settings from the command line, which knows only flags of the table. */
final class FlagSource {

    private FlagSource() {}

    static List<Given> read(Map<String, String> flags) {
        return KnownSettings.all()
                .filter(setting -> flags.containsKey(setting.flag()))
                .map(setting -> new Given(setting, flags.get(setting.flag()), "flag " + setting.flag()))
                .toList();
    }
}
