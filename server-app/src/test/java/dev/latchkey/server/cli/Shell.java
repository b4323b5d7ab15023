package dev.latchkey.server.cli;

import dev.latchkey.server.testing.ChosenDatabase;
import dev.latchkey.server.wiring.LatchkeyServers;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives commands on a data folder. */
record Shell(Path data) {

    Shell {
        ChosenDatabase.prepare(data);
    }

    record Said(int exitCode, String out, String err) {}

    Said run(String... arguments) {
        return typing("", arguments);
    }

    /** Standard output of a command that must succeed. */
    String done(String... arguments) {
        Said said = run(arguments);
        if (said.exitCode() != 0) {
            throw new AssertionError(said.toString());
        }
        return said.out();
    }

    Said typing(String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        int exitCode = LatchkeyCommand.commandLine(
                        new LatchkeyServers(),
                        Map.of(),
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
        return new Said(exitCode, out.toString(), err.toString());
    }
}
