package dev.latchkey.auth.guard;

import java.time.Instant;

/**
 * How a method is doing; for the operator and for metrics.
 *
 * @param builtIn false for a plugin
 * @param replaced whether another provider has taken its place, or none has, and it only waits for its last caller
 * @param openMethods applications for which it is open, those about to be closed included
 * @param callsInFlight calls that have not come back
 * @param callsGivenUp how many of these nobody waits for any more
 * @param failures since its provider was loaded: what it threw, answers that are none, calls that took too long
 * @param failuresInARow the same since its last proper answer
 * @param refusedForLoad calls that were not made because too many were in flight
 * @param pausedUntil before this moment it is not called; {@link Instant#EPOCH} if it is not left alone
 * @param lastFailure one sentence without secrets; empty if there was none
 * @param lastFailureAt {@link Instant#EPOCH} if there was none
 */
public record MethodHealth(
        String methodId,
        boolean builtIn,
        boolean replaced,
        int openMethods,
        int callsInFlight,
        int callsGivenUp,
        long failures,
        int failuresInARow,
        long refusedForLoad,
        Instant pausedUntil,
        String lastFailure,
        Instant lastFailureAt) {

    /** Whether the method is left alone after failures; once the pause is over, one call tries it. */
    public boolean paused() {
        return !pausedUntil.equals(Instant.EPOCH);
    }
}
