package dev.latchkey.auth.spi;

import java.util.List;

/** Looks at what a method depends on outside the server, for the administrator who presses "Test". */
public interface OnlineCheck {

    /** Tries now, within the limits of {@link DocumentFetcher}. */
    Report test();

    /** What is known without trying: when last fetched, which keys were seen. */
    Report lastKnown();

    /**
     * @param healthy whether requests can be judged
     * @param facts in the order to be shown
     */
    record Report(boolean healthy, List<Fact> facts) {
        public Report {
            facts = List.copyOf(facts);
        }
    }
}
