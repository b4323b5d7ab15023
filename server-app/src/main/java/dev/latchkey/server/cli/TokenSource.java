package dev.latchkey.server.cli;

import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where a command takes a token from. An argument is seen by everybody on the machine, so it is not the only way. */
final class TokenSource {

    private static final int LONGEST = 64 * 1024;

    @Parameters(
            arity = "0..1",
            paramLabel = "TOKEN",
            description =
                    "The token. Better leave it out and give it on standard input: other users of this machine can"
                            + " read arguments.")
    private String argument;

    @Option(names = "--file", paramLabel = "FILE", description = "Read the token from this file.")
    private Path file;

    String token(Terminal terminal) {
        String token = (argument == null ? read(terminal) : argument).strip();
        if (token.isEmpty()) {
            throw new StartupException("No token was given: give it on standard input or with --file.", ExitCode.USAGE);
        }
        return token;
    }

    private String read(Terminal terminal) {
        try {
            byte[] token = file == null ? terminal.input(LONGEST) : terminal.file(file, LONGEST);
            return new String(token, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StartupException("The token cannot be read: " + e.getMessage() + ".", ExitCode.USAGE, e);
        }
    }
}
