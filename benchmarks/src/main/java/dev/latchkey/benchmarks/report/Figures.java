package dev.latchkey.benchmarks.report;

import java.util.List;

/**
 * What is measured beside the rows. Bytes and seconds; NaN where something is not known.
 *
 * @param startUps from the start of the process to its first answer, the median of some
 * @param residentAfterThousand memory after 1,000 requests
 * @param residentAtEnd memory after the whole benchmark, the largest of its servers
 * @param smallHeap what the server did with a heap of 64 MiB
 */
public record Figures(
        List<StartUp> startUps,
        double residentAfterThousand,
        double residentAtEnd,
        long jarBytes,
        SmallHeap smallHeap) {

    /** @param archive whether this is the start-up with the class archive */
    public record StartUp(String how, double seconds, boolean archive) {}

    /** @param errors answers that should not have been */
    public record SmallHeap(double perSecond, double residentBytes, long errors) {}

    double seconds(boolean archive) {
        return startUps.stream()
                .filter(startUp -> startUp.archive() == archive)
                .mapToDouble(StartUp::seconds)
                .findFirst()
                .orElse(Double.NaN);
    }
}
