package dev.latchkey.benchmarks;

import dev.latchkey.benchmarks.process.JavaCommand;
import dev.latchkey.benchmarks.process.ServerProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The script that users start the server with; it is asked for the command that it runs. */
final class Launcher {

    private final Path script;
    private final Path errors;

    Launcher(Path script, Path errors) {
        this.script = script;
        this.errors = errors;
    }

    /** Starts the server twice, since the first start may prepare the next ones. */
    JavaCommand command(List<String> arguments) {
        start(arguments).close();
        try (ServerProcess server = start(arguments)) {
            ProcessHandle java = Stream.concat(
                            Stream.of(server.handle()), server.handle().descendants())
                    .filter(process -> process.info().command().orElse("").endsWith("java"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The launcher runs no Java."));
            return JavaCommand.of(java);
        }
    }

    ServerProcess start(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(arguments);
        return ServerProcess.start(command, errors);
    }
}
