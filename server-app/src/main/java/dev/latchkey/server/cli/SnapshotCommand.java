package dev.latchkey.server.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands that need a copy of the database ask of the server that has it open. */
@Command(name = SnapshotCommand.NAME, hidden = true)
final class SnapshotCommand implements Callable<Integer> {

    static final String NAME = "snapshot";

    private final Workplace work;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ZIP", description = "Where to, absolute.")
    private Path zip;

    SnapshotCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        return work.run(
                spec.commandLine(), (server, terminal, out) -> server.database().copyTo(zip));
    }
}
