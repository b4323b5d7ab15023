package dev.latchkey.benchmarks.process;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Reads what a server spends while something is done to it. */
public record Meter(Vitals vitals, CollectorLog collector, Path jcmd) {

    /**
     * What was spent.
     *
     * @param cpuMicros processor time in microseconds; NaN if it is not known
     * @param allocatedBytes on the heap; NaN if it is not known
     */
    public record Spent(double cpuMicros, double allocatedBytes, int collections) {

        public static final Spent NONE = new Spent(0, 0, 0);

        public Spent and(Spent other) {
            return new Spent(
                    cpuMicros + other.cpuMicros,
                    allocatedBytes + other.allocatedBytes,
                    collections + other.collections);
        }
    }

    /** What was done, and what it cost. */
    public record Metered<T>(T result, Spent spent) {}

    public <T> Metered<T> metering(Supplier<T> work) {
        OptionalLong heapBefore = vitals.heapUsed(jcmd);
        List<Long> freedBefore = collector.freed();
        OptionalLong cpuBefore = vitals.cpuMicros();
        T result = work.get();
        OptionalLong cpuAfter = vitals.cpuMicros();
        OptionalLong heapAfter = vitals.heapUsed(jcmd);
        List<Long> freed = collector.freed();
        List<Long> meanwhile = freed.subList(Math.min(freedBefore.size(), freed.size()), freed.size());
        double allocated = difference(heapBefore, heapAfter)
                + meanwhile.stream().mapToLong(Long::longValue).sum();
        return new Metered<>(result, new Spent(difference(cpuBefore, cpuAfter), allocated, meanwhile.size()));
    }

    private static double difference(OptionalLong before, OptionalLong after) {
        return before.isPresent() && after.isPresent() ? after.getAsLong() - before.getAsLong() : Double.NaN;
    }
}
