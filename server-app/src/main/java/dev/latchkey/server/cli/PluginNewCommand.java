package dev.latchkey.server.cli;

import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import dev.latchkey.server.scaffold.PluginProject;
import dev.latchkey.server.scaffold.ProjectWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the project of a new plugin. */
@Command(
        name = "new",
        description = "Writes a complete Maven project with one authentication method, its tests and a README.",
        footer = {"", "Example:", "  latchkey plugin new door-code --folder door-code-plugin"},
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class PluginNewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "ID of the method, for example door-code. It never changes.")
    private String id;

    @Option(names = "--package", paramLabel = "NAME", description = "Java package. Default: com.example and the ID.")
    private String packageName;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "Where to write it: a new or an empty folder. Default: the ID and '-plugin'.")
    private Path folder;

    @Override
    public Integer call() {
        Path target = folder == null ? Path.of(id + "-plugin") : folder;
        List<Path> files = written(project(), target);
        PrintWriter out = spec.commandLine().getOut();
        files.forEach(file -> out.println(target.resolve(file)));
        out.println("Next: mvn package, in the folder " + target + ". Its README.md tells the rest.");
        out.flush();
        return ExitCode.OK.number();
    }

    private PluginProject project() {
        if (comesWithTheServer(id)) {
            throw new StartupException(
                    "The method '" + id + "' comes with the server: choose another id.", ExitCode.USAGE);
        }
        try {
            return new PluginProject(id, packageName == null ? PluginProject.standardPackage(id) : packageName);
        } catch (IllegalArgumentException e) {
            throw new StartupException(e.getMessage(), ExitCode.USAGE, e);
        }
    }

    private static boolean comesWithTheServer(String id) {
        return ServiceLoader.load(AuthMethodProvider.class).stream()
                .anyMatch(provider -> provider.get().descriptor().id().equals(id));
    }

    private static List<Path> written(PluginProject project, Path target) {
        try {
            return new ProjectWriter().write(project, target);
        } catch (FileAlreadyExistsException e) {
            throw new StartupException(
                    target + " is there already and not empty: choose another one with --folder, or move it away.",
                    ExitCode.USAGE,
                    e);
        } catch (IOException e) {
            throw new StartupException(
                    "The project cannot be written to " + target + ": is it a place where you may write?",
                    ExitCode.USAGE,
                    e);
        }
    }
}
