package dev.latchkey.server.cli;

import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.config.SettingsLoader;
import dev.latchkey.server.demo.Demonstration;
import dev.latchkey.server.instance.RunningServer;
import dev.latchkey.server.instance.ServerFactory;
import dev.latchkey.server.logging.Logs;
import dev.latchkey.server.process.DataFolder;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the whole way from an empty folder to a page created with a token. */
@Command(
        name = "demo",
        description = {
            "Sets a server up in a scratch folder as the guide tells, asks it for a token, creates a page with the token,"
                    + " shows each command with its answer, and serves until Ctrl-C.",
            "The scratch folder is deleted in the end; one named by --data is kept, and must be empty at first."
        },
        footer = {"", "Example:", "  latchkey demo --once"},
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class DemoCommand implements Callable<Integer> {

    private static final Logger log = LoggerFactory.getLogger(DemoCommand.class);
    private static final String DATA = "--data";

    private final SettingsLoader loader;
    private final ServerFactory servers;

    @Spec
    private CommandSpec spec;

    @Option(names = "--once", description = "End after the journey instead of serving on.")
    private boolean once;

    @Option(
            names = "--safe-mode",
            description = "Load no plugins; applications that use their methods answer 503 and keep their settings.")
    private boolean safeMode;

    DemoCommand(SettingsLoader loader, ServerFactory servers) {
        this.loader = loader;
        this.servers = servers;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Map<String, String> flags = new LinkedHashMap<>(SettingFlags.given(spec.commandLine()));
        boolean scratch = !flags.containsKey(DATA);
        if (scratch) {
            flags.put(DATA, Files.createTempDirectory("latchkey-demo").toString());
        }
        ServerSettings given = loader.load(flags);
        ServerSettings settings = safeMode ? given.with(given.plugins().inSafeMode()) : given;
        requireEmpty(settings.dataFolder());
        Runnable last = scratch ? () -> delete(settings.dataFolder()) : () -> {};
        try {
            return show(settings, last);
        } finally {
            last.run();
        }
    }

    private int show(ServerSettings settings, Runnable last) throws InterruptedException {
        new DataFolder(settings.dataFolder()).prepare();
        Logs.open(settings.log());
        PrintWriter out = spec.commandLine().getOut();
        try (RunningServer server = servers.start(settings)) {
            new Demonstration(server, out).show();
            if (!once) {
                out.println("Serving until Ctrl-C.");
                StopSignal.closing(server, last).await();
            }
        }
        return ExitCode.OK.number();
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    throw new StartupException(
                            "The folder " + folder
                                    + " is not empty: choose another for the demonstration, or serve what"
                                    + " is there with: latchkey serve --data " + folder,
                            ExitCode.DATA);
                }
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            log.warn("the scratch folder {} could not be deleted", folder, e);
        }
    }
}
