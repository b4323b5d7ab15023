package dev.latchkey.server.cli;

import picocli.CommandLine.Command;

/** The group of commands about plugins. */
@Command(
        name = "plugin",
        description = "Begins, checks, lists and reloads plugins: authentication methods that others wrote.",
        footer = {"", "Example:", "  latchkey plugin list"},
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true)
final class PluginCommand {}
