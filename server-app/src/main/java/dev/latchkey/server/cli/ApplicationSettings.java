package dev.latchkey.server.cli;

import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Settings of an application's method, as a command takes them; secrets never by arguments. */
final class ApplicationSettings {

    private static final int LONGEST = 64 * 1024;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "A setting of the method; may be repeated. An empty value unsets it. \\n stands for a line end.")
    private Map<String, String> plain = new HashMap<>();

    @Option(names = "--secret", paramLabel = "KEY", description = "A secret setting that is read from standard input.")
    private String fromInput;

    @Option(
            names = "--secret-file",
            paramLabel = "KEY=FILE",
            description = "A secret setting that is read from a file; may be repeated.")
    private Map<String, Path> fromFiles = new HashMap<>();

    /** @param secretKeys settings that must not come by {@code --set} */
    Map<String, String> entered(Terminal terminal, List<String> secretKeys) {
        plain.keySet().stream().filter(secretKeys::contains).findFirst().ifPresent(key -> {
            throw new StartupException(
                    "'" + key + "' is a secret: give it with --secret or --secret-file, since other users of this"
                            + " machine can read arguments.",
                    ExitCode.USAGE);
        });
        Map<String, String> entered = new HashMap<>();
        plain.forEach((key, value) -> entered.put(key, value.replace("\\n", "\n")));
        fromFiles.forEach((key, file) -> entered.put(key, text(key, () -> terminal.file(file, LONGEST + 1))));
        if (fromInput != null) {
            entered.put(fromInput, text(fromInput, () -> terminal.input(LONGEST + 1)));
        }
        return entered;
    }

    static RefreshSettings refreshing(int minutes) {
        return minutes == 0 ? RefreshSettings.OFF : new RefreshSettings(true, Duration.ofMinutes(minutes));
    }

    private interface Reading {
        byte[] bytes() throws IOException;
    }

    private static String text(String key, Reading reading) {
        try {
            byte[] read = reading.bytes();
            if (read.length > LONGEST) {
                throw new StartupException("The value of '" + key + "' is longer than 64 KiB.", ExitCode.USAGE);
            }
            return new String(read, StandardCharsets.UTF_8).replaceFirst("\\R\\z", "");
        } catch (IOException e) {
            throw new StartupException(
                    "The value of '" + key + "' cannot be read: " + e.getMessage() + ".", ExitCode.USAGE, e);
        }
    }
}
