package dev.latchkey.server.cli;

import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.config.SettingsLoader;
import dev.latchkey.server.instance.OfflineServer;
import dev.latchkey.server.instance.ServerFactory;
import dev.latchkey.server.logging.Logs;
import dev.latchkey.server.process.DataFolder;
import dev.latchkey.server.process.ExitCode;
import java.io.PrintWriter;
import java.util.function.BiConsumer;
import picocli.CommandLine;

/** Runs a command on the data of a server that is not running, or that shares its PostgreSQL. */
final class OfflineWork {

    private final SettingsLoader loader;
    private final ServerFactory servers;

    OfflineWork(SettingsLoader loader, ServerFactory servers) {
        this.loader = loader;
        this.servers = servers;
    }

    /** @throws dev.latchkey.server.process.StartupException if the data cannot be opened */
    int run(CommandLine command, BiConsumer<OfflineServer, PrintWriter> work) {
        ServerSettings settings = loader.load(SettingFlags.given(command));
        new DataFolder(settings.dataFolder()).prepare();
        Logs.open(settings.log());
        try (OfflineServer server = servers.offline(settings)) {
            work.accept(server, command.getOut());
        }
        command.getOut().flush();
        return ExitCode.OK.number();
    }
}
