package dev.latchkey.server.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValue;
import dev.latchkey.server.process.NearestName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Settings from a file in HOCON, JSON or properties syntax, as its name ends. */
final class FileSource {

    private final Map<String, Setting<?>> known =
            KnownSettings.all().collect(Collectors.toMap(Setting::key, Function.identity()));
    private final Path file;
    private final Problems problems;
    private final List<Given> given = new ArrayList<>();

    private FileSource(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** What the file gives; problems go to the collector. */
    static List<Given> read(Path file, Problems problems) {
        FileSource source = new FileSource(file, problems);
        source.read();
        return source.given;
    }

    private void read() {
        try {
            ConfigParseOptions options = ConfigParseOptions.defaults().setAllowMissing(false);
            Config config = ConfigFactory.parseFile(file.toFile(), options).resolve();
            walk("", config.root());
        } catch (ConfigException.IO e) {
            problems.add(file.toString(), "the settings file cannot be read: check that it exists and may be read.");
        } catch (ConfigException e) {
            problems.add(file.toString(), "the settings file is not well-formed: " + e.getMessage());
        }
    }

    private void walk(String prefix, ConfigObject object) {
        new TreeMap<>(object).forEach((name, value) -> {
            String key = prefix + name;
            if (known.containsKey(key)) {
                take(known.get(key), value);
            } else if (value instanceof ConfigObject inner) {
                walk(key + ".", inner);
            } else {
                problems.add(place(value), NearestName.sentence(key, "a setting", known.keySet().stream()));
            }
        });
    }

    private void take(Setting<?> setting, ConfigValue value) {
        if (value instanceof ConfigList list && list.stream().allMatch(FileSource::plain)) {
            String items =
                    list.stream().map(item -> item.unwrapped().toString()).collect(Collectors.joining(","));
            given.add(new Given(setting, items, place(value)));
        } else if (plain(value)) {
            given.add(new Given(setting, value.unwrapped().toString(), place(value)));
        } else {
            problems.add(
                    place(value), setting.key() + " must be " + setting.kind().expected() + ".");
        }
    }

    private static boolean plain(ConfigValue value) {
        return switch (value.valueType()) {
            case STRING, NUMBER, BOOLEAN -> true;
            case LIST, OBJECT, NULL -> false;
        };
    }

    private String place(ConfigValue value) {
        int line = value.origin().lineNumber();
        return line > 0 ? file + ":" + line : file.toString();
    }
}
