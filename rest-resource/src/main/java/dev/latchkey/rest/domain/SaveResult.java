package dev.latchkey.rest.domain;

import java.util.List;

/** What became of a draft. */
public sealed interface SaveResult {

    /** Stored and in force. */
    record Saved(RestResourceConfig config) implements SaveResult {}

    /** Nothing was stored; every problem is named. */
    record Refused(List<RestConfigProblem> problems) implements SaveResult {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
