package dev.latchkey.server.cli;

import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a command takes a password from. There is no way by arguments: everybody on the machine sees those. */
final class PasswordSource {

    private static final int LONGEST = 4096;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "Read the password from this file; otherwise it is read from standard input. A line end at its"
                            + " end is no part of it.")
    private Path file;

    String password(Terminal terminal) {
        try {
            byte[] read = file == null ? terminal.input(LONGEST) : terminal.file(file, LONGEST);
            String password = new String(read, StandardCharsets.UTF_8).replaceFirst("\\R\\z", "");
            if (password.isEmpty()) {
                throw new StartupException(
                        "No password was given: give it on standard input or with --password-file.", ExitCode.USAGE);
            }
            return password;
        } catch (IOException e) {
            throw new StartupException("The password cannot be read: " + e.getMessage() + ".", ExitCode.USAGE, e);
        }
    }
}
