package dev.latchkey.server.cli;

import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.config.SettingsLoader;
import dev.latchkey.server.instance.OfflineServer;
import dev.latchkey.server.instance.ServerFactory;
import dev.latchkey.server.logging.Logs;
import dev.latchkey.server.process.DataFolder;
import dev.latchkey.server.process.ExitCode;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine;

/**
 * Runs a command on a data folder: within the server that runs on it, if there is one, so that the change is seen by the
 * very next request; else on the data itself.
 */
final class DataWork implements Workplace {

    private final SettingsLoader loader;
    private final ServerFactory servers;
    private final Terminal terminal;

    DataWork(SettingsLoader loader, ServerFactory servers, Terminal terminal) {
        this.loader = loader;
        this.servers = servers;
        this.terminal = terminal;
    }

    @Override
    public int run(CommandLine command, Task task) {
        ServerSettings settings = loader.load(SettingFlags.given(command));
        OptionalInt done = new ControlCall(settings.dataFolder(), terminal)
                .forward(original(command), command.getOut(), command.getErr());
        return done.orElseGet(() -> offline(settings, command, task));
    }

    private int offline(ServerSettings settings, CommandLine command, Task task) {
        new DataFolder(settings.dataFolder()).prepare();
        Logs.open(settings.log());
        try (OfflineServer server = servers.offline(settings)) {
            task.on(server, terminal, command.getOut());
        }
        command.getOut().flush();
        return ExitCode.OK.number();
    }

    private static List<String> original(CommandLine command) {
        CommandLine root = command;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return root.getParseResult().originalArgs();
    }
}
