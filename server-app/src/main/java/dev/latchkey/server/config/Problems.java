package dev.latchkey.server.config;

import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the settings, so that the operator learns of everything at once. */
final class Problems {

    private final List<String> lines = new ArrayList<>();

    void add(String place, String sentence) {
        lines.add(place + ": " + sentence);
    }

    void throwIfAny() {
        if (lines.size() == 1) {
            throw new StartupException(lines.get(0), ExitCode.CONFIGURATION);
        }
        if (!lines.isEmpty()) {
            throw new StartupException(
                    "There are " + lines.size() + " problems with the settings:\n  " + String.join("\n  ", lines),
                    ExitCode.CONFIGURATION);
        }
    }
}
