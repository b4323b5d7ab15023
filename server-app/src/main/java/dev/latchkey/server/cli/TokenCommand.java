package dev.latchkey.server.cli;

import picocli.CommandLine.Command;

/** The group of commands about tokens. */
@Command(
        name = "token",
        description = "Explains, issues and revokes tokens, on the data of a server.",
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true)
final class TokenCommand {}
