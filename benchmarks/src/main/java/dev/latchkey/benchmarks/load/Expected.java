package dev.latchkey.benchmarks.load;

import java.util.Set;

/** The statuses that a request may be answered with; any other makes the measurement invalid. */
public record Expected(Set<Integer> statuses) {

    /** In the place of a request: there are no more. */
    public static final Expected NOTHING_LEFT = new Expected(Set.of());

    public Expected {
        statuses = Set.copyOf(statuses);
    }

    public static Expected of(Integer... statuses) {
        return new Expected(Set.of(statuses));
    }

    boolean includes(int status) {
        return statuses.contains(status);
    }
}
