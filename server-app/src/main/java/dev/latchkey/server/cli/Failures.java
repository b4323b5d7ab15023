package dev.latchkey.server.cli;

import dev.latchkey.auth.account.AccountProblem;
import dev.latchkey.auth.application.ApplicationProblem;
import dev.latchkey.plugin.PluginsRefusedException;
import dev.latchkey.server.logging.Logs;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import dev.latchkey.server.transfer.TransferProblem;
import dev.latchkey.store.DatabaseUnavailableException;
import dev.latchkey.store.MigrationFailedException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Ends a failed command with one sentence on the error stream; the stack trace goes to the log file. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult result) {
        StartupException told = toldAs(failure);
        Logs.keep(told.getMessage(), failure);
        command.getErr().println(told.getMessage());
        return told.exitCode().number();
    }

    private static StartupException toldAs(Exception failure) {
        if (failure instanceof StartupException told) {
            return told;
        }
        if (failure instanceof DatabaseUnavailableException || failure instanceof MigrationFailedException) {
            return new StartupException(failure.getMessage(), ExitCode.DATA);
        }
        if (failure instanceof PluginsRefusedException) {
            return new StartupException(
                    failure.getMessage() + "\nThe server does not start without its plugins, because plugins.strict is"
                            + " set.",
                    ExitCode.PLUGIN);
        }
        if (failure instanceof AccountProblem
                || failure instanceof ApplicationProblem
                || failure instanceof TransferProblem) {
            return new StartupException(failure.getMessage(), ExitCode.USAGE);
        }
        String place = Logs.opened()
                ? "logs/latchkey.log in the data folder has the details."
                : "it happened before there was a log file: " + failure;
        return new StartupException("The command failed, which is a fault of the program; " + place, ExitCode.FAULT);
    }
}
