package dev.latchkey.server.cli;

import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.config.SettingsLoader;
import dev.latchkey.server.instance.ServerFactory;
import dev.latchkey.server.logging.Logs;
import dev.latchkey.server.process.DataFolder;
import dev.latchkey.server.process.ExitCode;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings the database up to date. */
@Command(
        name = "migrate",
        description = "Brings the tables of the database up to date, as serve does at its start, and ends.",
        footer = {"", "Examples:", "  latchkey migrate --rehearse --data data", "  latchkey migrate --data data"},
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class MigrateCommand implements Callable<Integer> {

    private static final String UNTOUCHED = "The database itself was left as it is.";

    private final SettingsLoader loader;
    private final ServerFactory servers;
    private final CopyWork copies;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--rehearse",
            description = "Migrate a copy instead, also while a server runs, and tell what happened to it.")
    private boolean rehearse;

    @Option(names = "--json", description = "The outcome as JSON.")
    private boolean json;

    MigrateCommand(SettingsLoader loader, ServerFactory servers, CopyWork copies) {
        this.loader = loader;
        this.servers = servers;
        this.copies = copies;
    }

    @Override
    public Integer call() {
        if (rehearse) {
            return copies.run(
                    spec.commandLine(),
                    (backups, settings, database, out) ->
                            RehearsalAnswer.tell(backups.rehearse(settings, database), UNTOUCHED, json, out));
        }
        ServerSettings settings = loader.load(SettingFlags.given(spec.commandLine()));
        new DataFolder(settings.dataFolder()).prepare();
        Logs.open(settings.log());
        int applied = servers.migrate(settings);
        tell(applied, spec.commandLine().getOut());
        return ExitCode.OK.number();
    }

    private void tell(int applied, PrintWriter out) {
        if (json) {
            Listing.one(Map.of("applied", applied), true, out);
            return;
        }
        out.println(applied == 0 ? "The database is up to date." : "Applied " + applied + " migrations.");
    }
}
