package dev.latchkey.server.cli;

import dev.latchkey.server.instance.ServerServices;
import dev.latchkey.server.process.ExitCode;
import picocli.CommandLine;

/** Runs a command within the server that answers requests, for somebody at another terminal. */
record RunningWork(ServerServices server, Terminal terminal) implements Workplace {

    @Override
    public int run(CommandLine command, Task task) {
        task.on(server, terminal, command.getOut());
        command.getOut().flush();
        return ExitCode.OK.number();
    }
}
