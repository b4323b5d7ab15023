package dev.latchkey.server.cli;

import dev.latchkey.server.backup.Backups;
import dev.latchkey.server.backup.DatabaseCopier;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.config.SettingsLoader;
import dev.latchkey.server.instance.ServerFactory;
import dev.latchkey.server.logging.Logs;
import dev.latchkey.server.process.DataFolder;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine;

/** Runs a command on a copy of the database, which the server makes if one runs on the data folder. */
record CopyWork(SettingsLoader loader, ServerFactory servers, Terminal terminal) {

    /** What a command does with backups. */
    @FunctionalInterface
    interface Task {
        void on(Backups backups, ServerSettings settings, DatabaseCopier database, PrintWriter out);
    }

    /** @return the exit code */
    int run(CommandLine command, Task task) {
        ServerSettings settings = loader.load(SettingFlags.given(command));
        new DataFolder(settings.dataFolder()).prepare();
        Logs.open(settings.log());
        task.on(servers.backups(), settings, zip -> copy(settings, zip), command.getOut());
        command.getOut().flush();
        return ExitCode.OK.number();
    }

    /** @throws StartupException if a server runs on the data folder */
    void requireNoServer(ServerSettings settings) {
        if (new ControlCall(settings.dataFolder(), terminal).answers()) {
            throw new StartupException(
                    "A server runs on the data folder " + settings.dataFolder() + ": stop it first.", ExitCode.DATA);
        }
    }

    private void copy(ServerSettings settings, Path zip) {
        StringWriter problems = new StringWriter();
        OptionalInt exit = new ControlCall(settings.dataFolder(), terminal)
                .forward(
                        List.of(SnapshotCommand.NAME, zip.toAbsolutePath().toString()),
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(problems));
        if (exit.isEmpty()) {
            servers.database(settings).copyTo(zip);
        } else if (exit.getAsInt() != ExitCode.OK.number()) {
            throw new StartupException(
                    problems.toString().isBlank()
                            ? "The server could not copy its database; its log has the reason."
                            : problems.toString().strip(),
                    ExitCode.DATA);
        }
    }
}
