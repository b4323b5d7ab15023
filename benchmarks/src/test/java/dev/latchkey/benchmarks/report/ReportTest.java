package dev.latchkey.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.benchmarks.plan.Row;
import dev.latchkey.benchmarks.site.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportTest {

    @TempDir
    Path folder;

    @Test
    void ratiosAreComparedWithTheirLimits() {
        Report report = report(Double.NaN, row("bare-get", 1000, 0), row("get-hot", 700, 0));

        assertThat(target(report, "GET: throughput").measured()).isEqualTo(0.7);
        assertThat(target(report, "GET: throughput").met()).isTrue();
        assertThat(target(report, "start to first answer with the class archive")
                        .met())
                .isTrue();
    }

    @Test
    void whatIsNotKnownIsMissed() {
        Report report = report(Double.NaN, row("bare-get", 1000, 0), row("get-hot", 700, 0));

        assertThat(target(report, "memory after 1,000 requests").met()).isFalse();
    }

    @Test
    void oneWrongAnswerMakesTheReportInvalid() {
        Report report = report(1, row("bare-get", 1000, 0), row("get-hot", 700, 1));

        assertThat(report.valid()).isFalse();
        assertThat(MarkdownReport.of(report)).contains("**invalid**: 1 errors");
    }

    @Test
    void theJsonHasRowsAndTargets() {
        String json =
                report(1, row("bare-get", 1000, 0), row("get-hot", 700, 0)).json();

        assertThat(json).contains("\"perSecond\" : 700.0", "\"met\" : true", "\"valid\" : true");
    }

    @Test
    void theTablesReplaceWhatStoodBetweenTheMarkers() throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), "a\n<!-- begin x -->\nold\n<!-- end x -->\nb\n");

        new GeneratedPart(page, "x").replace("new");

        assertThat(page).hasContent("a\n<!-- begin x -->\n\nnew\n\n<!-- end x -->\nb\n");
    }

    private static Target target(Report report, String text) {
        return report.targets().stream()
                .filter(target -> target.text().startsWith(text))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static Report report(double resident, Row... rows) {
        Figures figures = new Figures(
                List.of(new Figures.StartUp("plain", 2, false), new Figures.StartUp("archive", 0.9, true)),
                resident,
                1,
                1,
                new Figures.SmallHeap(1, 1, 0));
        List<Row> all = Stream.concat(
                        Stream.of(rows),
                        Stream.of(
                                        "get-rs256-new",
                                        "bare-rs256",
                                        "post",
                                        "bare-insert",
                                        "bare-rows",
                                        "get-flooded",
                                        "get-quiet")
                                .map(id -> row(id, 1, 0)))
                .toList();
        return Report.of(Machine.here(List.of("-Xmx1g")), "h2", new Scale(1, 1, 1, 1), false, all, figures);
    }

    private static Row row(String id, double perSecond, long errors) {
        return new Row(
                "pinned", id, id, 1, 10, 1, perSecond, 1, 2, 3, 4, 5, Double.NaN, 0, Map.of(200, 10L), errors, "");
    }
}
