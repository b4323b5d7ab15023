package dev.latchkey.server.cli;

import dev.latchkey.server.instance.ServerServices;
import java.io.PrintWriter;
import picocli.CommandLine;

/** Where a command finds the services of a server. */
interface Workplace {

    /** What a command does once it has them. */
    @FunctionalInterface
    interface Task {
        void on(ServerServices server, Terminal terminal, PrintWriter out);
    }

    /**
     * Runs the task of a command.
     *
     * @return the exit code
     * @throws dev.latchkey.server.process.StartupException if there are no services to be had
     */
    int run(CommandLine command, Task task);
}
