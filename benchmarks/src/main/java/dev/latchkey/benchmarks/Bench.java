package dev.latchkey.benchmarks;

import dev.latchkey.benchmarks.plan.Pace;
import dev.latchkey.benchmarks.plan.Row;
import dev.latchkey.benchmarks.report.GeneratedPart;
import dev.latchkey.benchmarks.report.MarkdownReport;
import dev.latchkey.benchmarks.report.Profile;
import dev.latchkey.benchmarks.report.Report;
import dev.latchkey.benchmarks.site.Scale;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The load driver's command line. */
@Command(
        name = "benchmarks/run",
        description = "Measures Latchkey beside the bare HTTP server underneath, and writes tables and JSON to"
                + " benchmarks/target. Ends with 1 if any answer was not as it should be; missed targets do not count.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class Bench implements Callable<Integer> {

    private static final int TOOK_TOO_LONG = 3;

    private final long startedAt = System.nanoTime();

    @Spec
    private CommandSpec spec;

    @Option(names = "--quick", description = "A short run, to see whether everything works.")
    private boolean quick;

    @Option(
            names = "--database",
            defaultValue = "h2",
            description = "h2, or postgresql, which is brought along (default: ${DEFAULT-VALUE}).")
    private DatabaseChoice database;

    @Option(names = "--nodes", defaultValue = "100000", description = "How many nodes (default: ${DEFAULT-VALUE}).")
    private long nodes;

    @Option(
            names = "--connections",
            defaultValue = "32",
            description = "Connections of most kinds of requests (default: ${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--only",
            split = ",",
            description = "Kinds of requests, by their ids in the JSON file, that are measured alone, and nothing is"
                    + " written; with --profile, those that are recorded.")
    private Set<String> only = Set.of();

    @Option(names = "--profile", description = "Instead of measuring, says where the time goes.")
    private boolean profile;

    @Option(names = "--write-docs", description = "Puts the tables, or those of --profile, into docs/performance.md.")
    private boolean writeDocs;

    @Option(
            names = "--limit-minutes",
            defaultValue = "45",
            description = "When to give up (default: ${DEFAULT-VALUE}).")
    private int limitMinutes;

    private Bench() {}

    /** Called by the script {@code benchmarks/run}, which says by a property where the project is. */
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Bench()).setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        giveUpInTime();
        Workplace place = Workplace.in(Path.of(System.getProperty("latchkey.home", "."))
                .toAbsolutePath()
                .normalize());
        Benchmark benchmark = new Benchmark(
                place,
                new Scale(1_000, 20, 50, nodes),
                quick ? Pace.QUICK : Pace.FULL,
                connections,
                Clock.systemUTC(),
                this::say);
        if (!only.isEmpty() && !profile) {
            return benchmark.some(database, only).stream().allMatch(Row::valid) ? 0 : 1;
        }
        return profile ? profiled(benchmark, place) : measured(benchmark, place);
    }

    private int measured(Benchmark benchmark, Workplace place) throws IOException {
        Report report = benchmark.report(database);
        String tables = MarkdownReport.of(report);
        Path markdown = Files.writeString(place.result("performance.md"), tables);
        Path json = Files.writeString(place.result("performance.json"), report.json());
        say("");
        say(tables);
        say("Written to " + markdown + " and " + json);
        if (writeDocs) {
            new GeneratedPart(place.performancePage(), "results").replace(tables);
        }
        if (!report.valid()) {
            say("INVALID: some answers were not as they should be.");
        }
        return report.valid() ? 0 : 1;
    }

    private int profiled(Benchmark benchmark, Workplace place) throws IOException {
        Path recording = place.result("profile.jfr");
        Files.deleteIfExists(recording);
        benchmark.record(database, only, recording);
        String tables = Profile.of(recording);
        Path markdown = Files.writeString(place.result("profile.md"), tables);
        say(tables);
        say("Written to " + markdown + "; the recording is " + recording);
        if (writeDocs) {
            new GeneratedPart(place.performancePage(), "profile").replace(tables);
        }
        return 0;
    }

    /** Whatever hangs, the run ends, and what it started with it. */
    private void giveUpInTime() {
        Thread watchdog = new Thread(
                () -> {
                    try {
                        TimeUnit.MINUTES.sleep(limitMinutes);
                        say("Giving up after " + limitMinutes + " minutes.");
                        System.exit(TOOK_TOO_LONG);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        if (line.isEmpty() || line.contains("\n")) {
            out.println(line);
        } else {
            Duration since = Duration.ofNanos(System.nanoTime() - startedAt);
            out.printf(Locale.ROOT, "[%2d:%02d] %s%n", since.toMinutes(), since.toSecondsPart(), line);
        }
        out.flush();
    }
}
