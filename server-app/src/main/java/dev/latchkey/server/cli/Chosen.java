package dev.latchkey.server.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Which command of a group was given. */
final class Chosen {

    private Chosen() {}

    static CommandLine of(CommandSpec group) {
        return group.commandLine().getParseResult().subcommand().commandSpec().commandLine();
    }
}
