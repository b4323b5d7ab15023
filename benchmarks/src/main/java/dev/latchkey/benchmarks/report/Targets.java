package dev.latchkey.benchmarks.report;

import dev.latchkey.benchmarks.plan.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What the server is to reach, beside the bare server of the same run. */
final class Targets {

    private static final double MEBIBYTE = 1024 * 1024;
    private static final String TIMES = "×";

    private Targets() {}

    static List<Target> of(List<Row> rows, Figures figures) {
        List<Target> all = new ArrayList<>();
        rows.stream()
                .map(Row::placement)
                .distinct()
                .forEach(placement -> all.addAll(ratios(
                        placement,
                        rows.stream()
                                .filter(row -> row.placement().equals(placement))
                                .collect(Collectors.toMap(Row::id, Function.identity())))));
        all.addAll(absolute(figures));
        return List.copyOf(all);
    }

    private static List<Target> ratios(String placement, Map<String, Row> rows) {
        Ratio get = new Ratio(rows.get("get-hot"), rows.get("bare-get"));
        Ratio rs256 = new Ratio(rows.get("get-rs256-new"), rows.get("bare-rs256"));
        Ratio post = new Ratio(rows.get("post"), rows.get("bare-insert"));
        Ratio nodeRows = new Ratio(rows.get("post"), rows.get("bare-rows"));
        Ratio flood = new Ratio(rows.get("get-flooded"), rows.get("get-quiet"));
        return List.of(
                Target.atLeast(placement, "GET: throughput beside the bare server", get.of(Row::perSecond), 0.6, TIMES),
                Target.atMost(placement, "GET: CPU beside the bare server", get.of(Row::cpuMicros), 1.6, TIMES),
                Target.atMost(placement, "GET: p99 beside the bare server", get.of(Row::p99), 2, TIMES),
                Target.atLeast(
                        placement,
                        "new RS256 tokens: throughput beside the bare server with one verification",
                        rs256.of(Row::perSecond),
                        0.8,
                        TIMES),
                Target.atMost(
                        placement,
                        "POST: CPU beside the bare server with one durable insert",
                        post.of(Row::cpuMicros),
                        1.5,
                        TIMES),
                Target.atMost(
                        placement,
                        "POST: CPU beside the bare server with the rows of a node",
                        nodeRows.of(Row::cpuMicros),
                        1.5,
                        TIMES),
                Target.atLeast(placement, "under a flood: throughput kept", flood.of(Row::perSecond), 0.5, TIMES),
                Target.atMost(placement, "under a flood: p99 beside without", flood.of(Row::p99), 3, TIMES));
    }

    private static List<Target> absolute(Figures figures) {
        return List.of(
                Target.atMost("", "start to first answer", figures.seconds(false), 2.5, "s"),
                Target.atMost("", "start to first answer with the class archive", figures.seconds(true), 1, "s"),
                Target.atMost("", "memory after 1,000 requests", figures.residentAfterThousand() / MEBIBYTE, 160, "MB"),
                Target.atMost("", "memory after the whole benchmark", figures.residentAtEnd() / MEBIBYTE, 256, "MB"),
                Target.atMost("", "size of the jar", figures.jarBytes() / MEBIBYTE, 35, "MB"),
                Target.atMost(
                        "", "errors with a heap of 64 MB", figures.smallHeap().errors(), 0, ""));
    }

    private record Ratio(Row ours, Row bare) {
        double of(ToDoubleFunction<Row> number) {
            return number.applyAsDouble(ours) / number.applyAsDouble(bare);
        }
    }
}
