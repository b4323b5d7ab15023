package dev.latchkey.server.cli;

import picocli.CommandLine.Command;

/** The group of commands about credentials that accounts hold. */
@Command(
        name = "credential",
        description = "Makes, lists and revokes API keys and the like that accounts hold, on the data of a server.",
        footer = {"", "Example:", "  latchkey credential list editor"},
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true)
final class CredentialCommand {}
