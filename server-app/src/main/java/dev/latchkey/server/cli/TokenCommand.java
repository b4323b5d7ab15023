package dev.latchkey.server.cli;

import picocli.CommandLine.Command;

/** The group of commands about tokens. */
@Command(
        name = "token",
        description = "Explains, issues and revokes tokens, on the data of a server.",
        footer = {"", "Example:", "  latchkey token issue editor --application 1a2b3c4d"},
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true)
final class TokenCommand {}
