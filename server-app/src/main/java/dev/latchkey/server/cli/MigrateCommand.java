package dev.latchkey.server.cli;

import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.config.SettingsLoader;
import dev.latchkey.server.instance.ServerFactory;
import dev.latchkey.server.logging.Logs;
import dev.latchkey.server.process.DataFolder;
import dev.latchkey.server.process.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings the database up to date. */
@Command(
        name = "migrate",
        description = "Brings the tables of the database up to date, as serve does at its start, and ends.",
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class MigrateCommand implements Callable<Integer> {

    private final SettingsLoader loader;
    private final ServerFactory servers;

    @Spec
    private CommandSpec spec;

    MigrateCommand(SettingsLoader loader, ServerFactory servers) {
        this.loader = loader;
        this.servers = servers;
    }

    @Override
    public Integer call() {
        ServerSettings settings = loader.load(SettingFlags.given(spec.commandLine()));
        new DataFolder(settings.dataFolder()).prepare();
        Logs.open(settings.log());
        int applied = servers.migrate(settings);
        spec.commandLine()
                .getOut()
                .println(applied == 0 ? "The database is up to date." : "Applied " + applied + " migrations.");
        return ExitCode.OK.number();
    }
}
