package dev.latchkey.server.cli;

import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a command takes a token from. There is no way by arguments: everybody on the machine sees those. */
final class TokenSource {

    private static final int LONGEST = 64 * 1024;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Read the token from this file; otherwise it is read from standard input.")
    private Path file;

    String token(Terminal terminal) {
        String token = read(terminal).strip();
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
