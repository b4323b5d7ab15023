package dev.latchkey.benchmarks.report;

import dev.latchkey.benchmarks.plan.Row;
import dev.latchkey.benchmarks.report.Figures.StartUp;
import dev.latchkey.benchmarks.site.Scale;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report as tables. */
public final class MarkdownReport {

    private static final double MEBIBYTE = 1024 * 1024;

    private MarkdownReport() {}

    public static String of(Report report) {
        StringBuilder text = new StringBuilder(head(report));
        text.append(targets(report.targets()));
        report.rows().stream()
                .map(Row::placement)
                .distinct()
                .forEach(placement -> text.append(rows(placement, report.rows())));
        return text.append(figures(report.figures())).toString();
    }

    private static String head(Report report) {
        Machine machine = report.machine();
        Scale scale = report.scale();
        String shortRun = report.quick() ? "\n**A quick run: too short to say much.**\n" : "";
        return format(
                """
                %s, %s, %d processors, %s; options of the launcher: `%s`. Database: %s, with %,d accounts, %,d applications,
                %,d roles, %,d nodes.
                %s
                """,
                machine.system(),
                machine.architecture(),
                machine.processors(),
                machine.java(),
                String.join(" ", machine.options()),
                report.database(),
                scale.accounts(),
                scale.applications(),
                scale.roles(),
                scale.nodes(),
                shortRun);
    }

    private static String targets(List<Target> targets) {
        return "| target | placement | wanted | measured | |\n| --- | --- | ---: | ---: | --- |\n"
                + targets.stream().map(MarkdownReport::line).collect(Collectors.joining())
                + "\n";
    }

    private static String line(Target target) {
        return format(
                "| %s | %s | %s %s %s | %s %s | %s |%n",
                target.text(),
                target.placement(),
                target.atLeast() ? "≥" : "≤",
                number(target.limit()),
                target.unit(),
                number(target.measured()),
                target.unit(),
                target.met() ? "met" : "**missed**");
    }

    private static String rows(String placement, List<Row> rows) {
        return format("### %s%n%n", placement)
                + "| requests | /s | p50 µs | p99 µs | p99.9 µs | max µs | CPU µs | KB | GCs | |\n"
                + "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |\n"
                + rows.stream()
                        .filter(row -> row.placement().equals(placement))
                        .map(MarkdownReport::line)
                        .collect(Collectors.joining())
                + "\n";
    }

    private static String line(Row row) {
        return format(
                "| %s | %,.0f | %,.0f | %,.0f | %,.0f | %,.0f | %,.0f | %,.1f | %d | %s |%n",
                row.title(),
                row.perSecond(),
                row.p50(),
                row.p99(),
                row.p999(),
                row.max(),
                row.cpuMicros(),
                row.allocatedBytes() / 1024,
                row.collections(),
                row.valid() ? "" : "**invalid**: " + row.errors() + " errors");
    }

    private static String figures(Figures figures) {
        StringBuilder text = new StringBuilder("### Start, memory, size\n\n| | |\n| --- | ---: |\n");
        for (StartUp startUp : figures.startUps()) {
            text.append(format("| start to first answer, %s | %.2f s |%n", startUp.how(), startUp.seconds()));
        }
        return text.append(megabytes("memory after 1,000 requests", figures.residentAfterThousand()))
                .append(megabytes("memory after the whole benchmark", figures.residentAtEnd()))
                .append(megabytes("size of the jar", figures.jarBytes()))
                .append(format(
                        "| with a heap of 64 MB: mixed requests | %,.0f /s |%n",
                        figures.smallHeap().perSecond()))
                .append(megabytes(
                        "with a heap of 64 MB: memory", figures.smallHeap().residentBytes()))
                .toString();
    }

    private static String megabytes(String what, double bytes) {
        return format("| %s | %.0f MB |%n", what, bytes / MEBIBYTE);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? format("%.0f", value) : format("%.2f", value);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
    }
}
