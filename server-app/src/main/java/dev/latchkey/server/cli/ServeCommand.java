package dev.latchkey.server.cli;

import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.config.SettingsLoader;
import dev.latchkey.server.instance.RunningServer;
import dev.latchkey.server.instance.ServerFactory;
import dev.latchkey.server.logging.Logs;
import dev.latchkey.server.process.DataFolder;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.Version;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the server until it is told to stop. */
@Command(
        name = ServeCommand.NAME,
        description = "Starts the server and keeps it running until Ctrl-C.",
        footer = {"", "Example:", "  latchkey serve --data data --port 8080"},
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class ServeCommand implements Callable<Integer> {

    static final String NAME = "serve";

    private final SettingsLoader loader;
    private final ServerFactory servers;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--safe-mode",
            description = "Load no plugins; applications that use their methods answer 503 and keep their settings.")
    private boolean safeMode;

    ServeCommand(SettingsLoader loader, ServerFactory servers) {
        this.loader = loader;
        this.servers = servers;
    }

    @Override
    public Integer call() throws InterruptedException {
        ServerSettings given = loader.load(SettingFlags.given(spec.commandLine()));
        ServerSettings settings = safeMode ? given.with(given.plugins().inSafeMode()) : given;
        new DataFolder(settings.dataFolder()).prepare();
        Logs.open(settings.log());
        RunningServer server = servers.start(settings);
        Optional<ControlSocket> control = ControlSocket.open(settings.dataFolder(), server);
        StopSignal stop = StopSignal.closing(() -> control.ifPresent(ControlSocket::close), server);
        announce(server, settings);
        stop.await();
        return ExitCode.OK.number();
    }

    private void announce(RunningServer server, ServerSettings settings) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "Latchkey %s is ready at %s (listening on %s:%d), stop with Ctrl-C%n",
                Version.text(),
                server.publicAddress().base(),
                bracketed(settings.listen().address()),
                server.port());
        // Whoever waits for this line does not wait for the query below.
        out.flush();
        server.firstRunLink().ifPresent(link -> out.println("There is no administrator yet. Make one at " + link));
        out.flush();
    }

    private static String bracketed(String address) {
        return address.contains(":") ? "[" + address + "]" : address;
    }
}
