package dev.latchkey.server.config;

import dev.latchkey.server.process.NearestName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settings from environment variables that start with {@code LATCHKEY_}. */
final class EnvironmentSource {

    /** Names the settings file, as the flag {@code --config} does. */
    static final String CONFIG = "LATCHKEY_CONFIG";

    /** Read by the launcher script. */
    private static final String JAVA_OPTIONS = "LATCHKEY_JAVA_OPTS";

    private static final Set<String> OTHERS = Set.of(CONFIG, JAVA_OPTIONS);

    /** Secrets of applications, which an import refers to. */
    private static final Pattern OF_APPLICATIONS = Pattern.compile("LATCHKEY_[0-9A-F]{8}_.+");

    private final Map<String, Setting<?>> known =
            KnownSettings.all().collect(Collectors.toMap(Setting::variable, Function.identity()));

    List<Given> read(Map<String, String> environment, Problems problems) {
        return new TreeMap<>(environment)
                .entrySet().stream()
                        .filter(variable -> variable.getKey().startsWith("LATCHKEY_"))
                        .filter(variable -> !OTHERS.contains(variable.getKey()))
                        .filter(variable ->
                                !OF_APPLICATIONS.matcher(variable.getKey()).matches())
                        .flatMap(variable -> given(variable.getKey(), variable.getValue(), problems).stream())
                        .toList();
    }

    private Optional<Given> given(String name, String text, Problems problems) {
        Optional<Given> given = Optional.ofNullable(known.get(name))
                .map(setting -> new Given(setting, text, "environment variable " + name));
        if (given.isEmpty()) {
            problems.add(
                    "environment variable " + name,
                    NearestName.sentence(name, "a setting", Stream.concat(known.keySet().stream(), OTHERS.stream())));
        }
        return given;
    }
}
