package dev.latchkey.server.cli;

import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.NearestName;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is not understood, what was probably meant and where help is; not the whole help text. */
final class UsageProblems implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(
                problem instanceof UnmatchedArgumentException unmatched ? sentence(unmatched) : problem.getMessage());
        err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.number();
    }

    private static String sentence(UnmatchedArgumentException problem) {
        CommandLine command = problem.getCommandLine();
        String first = problem.getUnmatched().get(0);
        return first.startsWith("-")
                ? NearestName.sentence(first, "an option", command.getCommandSpec().optionsMap().keySet().stream())
                : NearestName.sentence(first, "a command", command.getSubcommands().keySet().stream());
    }
}
