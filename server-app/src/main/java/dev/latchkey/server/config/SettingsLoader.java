package dev.latchkey.server.config;

import dev.latchkey.server.process.StartupException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the settings together once: file, environment and flags, the later ones winning. */
public final class SettingsLoader {

    /** The flag that names a settings file. */
    public static final String CONFIG_FLAG = "--config";

    private static final String DEFAULT_FILE = "latchkey.conf";

    private final Map<String, String> environment;

    public SettingsLoader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * @param flags by name, for example {@code --port}
     * @throws StartupException naming every problem, with the place it is at
     */
    public ServerSettings load(Map<String, String> flags) {
        Problems problems = new Problems();
        List<Given> outer = new ArrayList<>(new EnvironmentSource().read(environment, problems));
        outer.addAll(FlagSource.read(flags));
        List<Given> given = new ArrayList<>(fromFile(flags, outer, problems));
        given.addAll(outer);
        SettingValues values = SettingValues.of(given, problems);
        new Checks(values, environment, problems).run();
        problems.throwIfAny();
        ServerSettings settings = new Assembly(values, environment, problems).settings();
        problems.throwIfAny();
        return settings;
    }

    private List<Given> fromFile(Map<String, String> flags, List<Given> outer, Problems problems) {
        String named = flags.getOrDefault(CONFIG_FLAG, environment.get(EnvironmentSource.CONFIG));
        if (named != null) {
            return FileSource.read(Path.of(named), problems);
        }
        Path folder = SettingValues.of(outer, new Problems()).value(KnownSettings.DATA);
        Path file = folder.resolve(DEFAULT_FILE);
        return Files.exists(file) ? withoutFolder(FileSource.read(file, problems), problems) : List.of();
    }

    /** The file that is found through the data folder cannot say where the data folder is. */
    private static List<Given> withoutFolder(List<Given> given, Problems problems) {
        given.stream()
                .filter(one -> one.setting() == KnownSettings.DATA)
                .forEach(one -> problems.add(
                        one.place(), "data cannot be set in the data folder itself: use --data, or --config FILE."));
        return given;
    }
}
