package dev.latchkey.auth.testkit;

import dev.latchkey.auth.spi.AuthOutcome;

/** What a method answered to one request, with what it noted on the way. */
public record Judgement(AuthOutcome outcome, RecordedTrace trace) {

    /** {@code AUTHENTICATED}, or the name of the error code. */
    public String answer() {
        return outcome.fold(
                authenticated -> "AUTHENTICATED",
                rejected -> rejected.code().name(),
                unavailable -> unavailable.code().name());
    }

    public boolean authenticated() {
        return outcome instanceof AuthOutcome.Authenticated;
    }

    public boolean unavailable() {
        return outcome instanceof AuthOutcome.Unavailable;
    }

    /**
     * The outcome as the success it is.
     *
     * @throws AssertionError if it is none
     */
    public AuthOutcome.Authenticated success() {
        if (outcome instanceof AuthOutcome.Authenticated success) {
            return success;
        }
        throw new AssertionError("A good request was answered with " + answer() + ": " + outcome + "\n" + trace);
    }

    /** All that an operator may get to see of it. */
    String told() {
        return outcome + "\n" + trace;
    }
}
