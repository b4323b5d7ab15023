package dev.latchkey.benchmarks.plan;

import dev.latchkey.benchmarks.load.Histogram;
import dev.latchkey.benchmarks.load.LoadResult;
import dev.latchkey.benchmarks.process.Meter.Spent;
import java.util.Map;

/**
 * What one kind of requests came to. Times are in microseconds.
 *
 * @param cpuMicros of the server's process, for each request; NaN if it is not known
 * @param allocatedBytes on the server's heap, for each request; NaN if it is not known
 * @param collections of the server's garbage
 * @param errors answers that should not have been: with any, the row is invalid
 */
public record Row(
        String placement,
        String id,
        String title,
        int connections,
        long requests,
        double seconds,
        double perSecond,
        double p50,
        double p99,
        double p999,
        double max,
        double cpuMicros,
        double allocatedBytes,
        int collections,
        Map<Integer, Long> statuses,
        long errors,
        String firstError) {

    private static final double NANOS = 1e3;

    static Row of(String placement, Scenario scenario, LoadResult load, Spent spent) {
        Histogram times = load.latencies();
        double requests = Math.max(1, load.count());
        return new Row(
                placement,
                scenario.id(),
                scenario.title(),
                scenario.connections(),
                load.count(),
                load.nanos() / 1e9,
                load.perSecond(),
                times.quantile(0.5) / NANOS,
                times.quantile(0.99) / NANOS,
                times.quantile(0.999) / NANOS,
                times.max() / NANOS,
                spent.cpuMicros() / requests,
                spent.allocatedBytes() / requests,
                spent.collections(),
                load.statuses(),
                load.unexpected(),
                load.firstUnexpected());
    }

    public boolean valid() {
        return errors == 0 && requests > 0;
    }
}
