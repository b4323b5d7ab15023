package dev.latchkey.server.cli;

import dev.latchkey.admin.report.Finding;
import dev.latchkey.admin.report.Finding.Weight;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The findings of the status report, for a terminal. */
@Command(
        name = "doctor",
        description =
                "Looks at a server as its status report does and says what to mend, the weightiest first. Exit code 9"
                        + " if something invites misuse or loses data.",
        footer = {"", "Example:", "  latchkey doctor --json"},
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class DoctorCommand implements Callable<Integer> {

    private final Workplace work;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "As JSON, with what is good, too.")
    private boolean json;

    DoctorCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        return work.run(spec.commandLine(), (server, terminal, out) -> {
            List<Finding> findings = server.administration().status().findings();
            if (json) {
                Listing.rows(findings.stream().map(DoctorCommand::row).toList(), true, out);
            } else {
                print(findings, out);
            }
            out.flush();
            long high = findings.stream()
                    .filter(finding -> finding.weight() == Weight.HIGH)
                    .count();
            if (high > 0) {
                throw new StartupException("To be mended soon: " + high + ".", ExitCode.FINDINGS);
            }
        });
    }

    private static void print(List<Finding> findings, PrintWriter out) {
        List<Finding> bad =
                findings.stream().filter(finding -> !finding.isGood()).toList();
        bad.forEach(finding -> {
            out.println(weight(finding) + "\t" + finding.title() + ": " + finding.text());
            out.println("\t" + finding.fix());
        });
        out.println("Looked at: " + findings.size() + ", to mend: " + bad.size() + ".");
    }

    private static Map<String, Object> row(Finding finding) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("title", finding.title());
        row.put("weight", weight(finding));
        row.put("text", finding.text());
        row.put("fix", finding.fix());
        return row;
    }

    private static String weight(Finding finding) {
        return finding.weight().name().toLowerCase(Locale.ROOT);
    }
}
