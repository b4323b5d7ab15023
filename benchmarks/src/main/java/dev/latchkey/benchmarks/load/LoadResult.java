package dev.latchkey.benchmarks.load;

import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a load.
 *
 * @param nanos from the first request to the last answer
 * @param statuses how many answers of each status; 0 stands for connections that broke
 * @param unexpected answers that should not have been, and broken connections
 * @param firstUnexpected the beginning of the first of them, or empty
 */
public record LoadResult(
        long count,
        long nanos,
        Histogram latencies,
        Map<Integer, Long> statuses,
        long unexpected,
        String firstUnexpected) {

    public static final LoadResult NONE = new LoadResult(0, 0, new Histogram(), Map.of(), 0, "");

    public double perSecond() {
        return nanos == 0 ? 0 : count * 1e9 / nanos;
    }

    /** Both, as if one had been run after the other. */
    public LoadResult and(LoadResult later) {
        Histogram both = new Histogram();
        both.add(latencies);
        both.add(later.latencies);
        Map<Integer, Long> all = new TreeMap<>(statuses);
        later.statuses.forEach((status, number) -> all.merge(status, number, Long::sum));
        return new LoadResult(
                count + later.count,
                nanos + later.nanos,
                both,
                all,
                unexpected + later.unexpected,
                firstUnexpected.isEmpty() ? later.firstUnexpected : firstUnexpected);
    }
}
