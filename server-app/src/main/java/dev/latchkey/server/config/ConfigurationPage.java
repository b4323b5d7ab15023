package dev.latchkey.server.config;

import dev.latchkey.server.process.ExitCode;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The documentation page of the settings, written from their table. */
public final class ConfigurationPage {

    private static final String HEAD = """
            # Configuration

            This page is generated from the table of settings; a test keeps it equal to the program.

            Every setting has a default. It can be given in three places; a later place in this list wins:

            1. a settings file: `--config FILE` (or `LATCHKEY_CONFIG`), otherwise `latchkey.conf` in the data folder if it
               exists. The file is in [HOCON](https://github.com/lightbend/config/blob/main/HOCON.md), or in JSON or
               properties syntax if its name ends so;
            2. an environment variable `LATCHKEY_…`;
            3. a flag of the command. Secrets have none, since other users of a machine can see a process's flags.

            All settings are checked at the start, and everything that is wrong is told at once, with the place it is at. A
            name that is not known is refused.

            Sizes take B, KiB, MiB or GiB; times take ms, s, m, h or d; both need their unit. Lists take commas between
            their items, or the list syntax of the file. A secret may be a reference: `env:NAME` reads an environment
            variable, `file:PATH` a file.
            """;

    private ConfigurationPage() {}

    public static String text() {
        return HEAD
                + KnownSettings.groups().stream()
                        .map(ConfigurationPage::section)
                        .collect(Collectors.joining())
                + exitCodes();
    }

    private static String exitCodes() {
        return Arrays.stream(ExitCode.values())
                .map(code -> "| " + code.number() + " | " + code.meaning() + " |\n")
                .collect(Collectors.joining("", "\n## Exit codes\n\n| code | meaning |\n| --- | --- |\n", ""));
    }

    private static String section(SettingGroup group) {
        return "\n## " + group.title() + "\n"
                + group.settings().stream().map(ConfigurationPage::entry).collect(Collectors.joining());
    }

    private static String entry(Setting<?> setting) {
        String fallback = setting.fallbackText().isEmpty() ? "empty" : "`" + setting.fallbackText() + "`";
        String flag = setting.secret() ? "" : " · flag `" + setting.flag() + "`";
        return "\n### `" + setting.key() + "`\n\n" + setting.help() + "\n\nValue: "
                + setting.kind().expected() + ". Default: " + fallback + ".  \nVariable `" + setting.variable() + "`"
                + flag
                + "\n";
    }
}
