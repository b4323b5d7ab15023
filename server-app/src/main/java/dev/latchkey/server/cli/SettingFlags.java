package dev.latchkey.server.cli;

import dev.latchkey.server.config.SettingFlag;
import dev.latchkey.server.config.SettingsLoader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Gives a command the flags of all settings, from the table of settings. */
final class SettingFlags {

    private static final Set<String> NAMES = SettingFlag.groups().values().stream()
            .flatMap(List::stream)
            .map(SettingFlag::name)
            .collect(Collectors.toUnmodifiableSet());

    private SettingFlags() {}

    static void addTo(CommandSpec command) {
        command.usageMessage().sortOptions(false);
        command.addOption(option(
                SettingsLoader.CONFIG_FLAG,
                "FILE",
                "Settings file in HOCON, JSON or properties syntax; otherwise latchkey.conf in the data folder, if there is"
                        + " one."));
        SettingFlag.groups().forEach((title, flags) -> {
            ArgGroupSpec.Builder group = ArgGroupSpec.builder()
                    .heading("%n" + title + ":%n")
                    .exclusive(false)
                    .validate(false);
            flags.forEach(flag -> group.addArg(option(flag.name(), flag.label(), flag.help())));
            command.addArgGroup(group.build());
        });
    }

    /** The flags given to a command, by name. */
    static Map<String, String> given(CommandLine command) {
        Map<String, String> given = new HashMap<>();
        for (OptionSpec option : command.getParseResult().matchedOptions()) {
            if (isSetting(option.longestName())
                    && given.put(option.longestName(), option.stringValues().get(0)) != null) {
                throw new ParameterException(command, option.longestName() + " is given more than once.");
            }
        }
        return given;
    }

    /** The synopsis of a command that is in its place: what is its own, and not the flags of all settings. */
    static String synopsis(CommandSpec command) {
        StringBuilder line = new StringBuilder(command.qualifiedName());
        command.options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp() && !isSetting(option.longestName()))
                .map(SettingFlags::used)
                .forEach(line::append);
        command.positionalParameters().forEach(parameter -> line.append(' ').append(parameter.paramLabel()));
        boolean settings = command.optionsMap().containsKey(SettingsLoader.CONFIG_FLAG);
        return line.append(settings ? " [--config=FILE] [--SETTING=VALUE]..." : "")
                .toString();
    }

    private static String used(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
        String text = option.longestName() + value + (option.isMultiValue() ? "..." : "");
        return option.required() ? " " + text : " [" + text + "]";
    }

    /** A command may have options of its own beside. */
    static boolean isSetting(String option) {
        return option.equals(SettingsLoader.CONFIG_FLAG) || NAMES.contains(option);
    }

    private static OptionSpec option(String name, String label, String help) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(help.replace("%", "%%"))
                .build();
    }
}
