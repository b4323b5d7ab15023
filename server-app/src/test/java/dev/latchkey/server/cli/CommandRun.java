package dev.latchkey.server.cli;

import dev.latchkey.server.wiring.LatchkeyServers;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a command said in this process, and how it ended. */
record CommandRun(int exitCode, String out, String err) {

    static CommandRun on(Path data, Object... arguments) {
        List<String> all = new ArrayList<>();
        for (Object argument : arguments) {
            all.add(argument.toString());
        }
        all.addAll(List.of("--data", data.toString()));
        return typing("", all);
    }

    /** On standard input. */
    static CommandRun typing(String input, List<String> arguments) {
        return typing(input, Map.of(), arguments);
    }

    /** @param environment of whoever gives the command */
    static CommandRun typing(String input, Map<String, String> environment, List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = LatchkeyCommand.commandLine(
                        new LatchkeyServers(),
                        environment,
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
