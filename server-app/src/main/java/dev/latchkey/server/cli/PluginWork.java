package dev.latchkey.server.cli;

import dev.latchkey.plugin.PluginFolder;
import dev.latchkey.plugin.PluginReport;
import dev.latchkey.plugin.ReloadMailbox;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.config.SettingsLoader;
import dev.latchkey.server.instance.PluginReportJson;
import dev.latchkey.server.instance.ServerFactory;
import dev.latchkey.server.logging.Logs;
import dev.latchkey.server.process.DataFolder;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;

/** Runs a command on the plugin folder. No database is opened. */
final class PluginWork {

    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(2);

    private final SettingsLoader loader;
    private final ServerFactory servers;

    PluginWork(SettingsLoader loader, ServerFactory servers) {
        this.loader = loader;
        this.servers = servers;
    }

    /** As a server that starts now would see the folder. */
    List<PluginReport> load(CommandLine command) {
        ServerSettings settings = settings(command);
        try (PluginFolder plugins = servers.plugins(settings)) {
            return plugins.load();
        }
    }

    PluginReport verify(CommandLine command, Path jar) {
        try (PluginFolder plugins = servers.plugins(settings(command))) {
            return plugins.verify(jar);
        }
    }

    /** @throws StartupException if no server answers */
    List<PluginReport> askForReload(CommandLine command) {
        Path folder = settings(command).plugins().folder();
        return new ReloadMailbox(folder)
                .ask(ANSWER_WITHIN)
                .map(PluginReportJson::read)
                .orElseThrow(() -> new StartupException(
                        "No server answered within " + ANSWER_WITHIN.toSeconds()
                                + " seconds: is one running whose plugin" + " folder is " + folder + "?",
                        ExitCode.PLUGIN));
    }

    private ServerSettings settings(CommandLine command) {
        ServerSettings settings = loader.load(SettingFlags.given(command));
        new DataFolder(settings.dataFolder()).prepare();
        Logs.open(settings.log());
        return settings;
    }

    /** @return the exit code: whether all are fit to run */
    static int print(List<PluginReport> reports, boolean json, PrintWriter out) {
        if (json) {
            out.println(PluginReportJson.write(reports));
        } else if (reports.isEmpty()) {
            out.println("There are no plugins.");
        } else {
            reports.forEach(report -> print(report, out));
        }
        out.flush();
        boolean failed = reports.stream().anyMatch(report -> report.state().failed());
        return (failed ? ExitCode.PLUGIN : ExitCode.OK).number();
    }

    private static void print(PluginReport report, PrintWriter out) {
        String state = report.state().title().toLowerCase(Locale.ROOT);
        String plugin = report.id().isEmpty() ? "" : ", plugin " + report.id() + " " + report.version();
        String methods = report.methods().isEmpty() ? "" : ", methods: " + String.join(", ", report.methods());
        out.println(report.file() + ": " + state + plugin + methods);
        if (!report.checksum().isEmpty()) {
            out.println("    SHA-256 " + report.checksum());
        }
        if (!report.reason().isEmpty()) {
            out.println("    " + report.reason());
            out.println("    " + report.hint());
        }
    }
}
