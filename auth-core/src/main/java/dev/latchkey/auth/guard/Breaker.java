package dev.latchkey.auth.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Leaves a method alone after it failed several times in a row: for a while that doubles, after which one call tries
 * it. Never blocks.
 */
final class Breaker {

    private final MethodLimits limits;
    private final Clock clock;
    private final AtomicReference<State> state = new AtomicReference<>(new State(0, 0, 0, Instant.EPOCH));

    /**
     * @param failures in a row
     * @param pauses in a row; 0 if the method is not left alone
     * @param epoch moves with each pause and each trial, so that what began before has no say in it
     */
    private record State(int failures, int pauses, long epoch, Instant pausedUntil) {}

    Breaker(MethodLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Asks whether to call.
     *
     * @return what {@link #succeeded} or {@link #failed} takes; a trial of which neither is told ends with the pause
     * @throws MethodUnavailableException if the method is left alone
     */
    long enter() {
        while (true) {
            State now = state.get();
            if (now.pauses() == 0) {
                return now.epoch();
            }
            Instant moment = clock.instant();
            if (moment.isBefore(now.pausedUntil())) {
                throw MethodUnavailableException.because(
                        "The method is left alone for a while, since it failed " + now.failures() + " times in a row.",
                        Duration.between(moment, now.pausedUntil()));
            }
            State trial =
                    new State(now.failures(), now.pauses(), now.epoch() + 1, moment.plus(limits.pause(now.pauses())));
            if (state.compareAndSet(now, trial)) {
                return trial.epoch();
            }
        }
    }

    void succeeded(long epoch) {
        State now = state.get();
        while (now.failures() > 0 && now.epoch() == epoch) {
            State healed = new State(0, 0, now.pauses() > 0 ? epoch + 1 : epoch, Instant.EPOCH);
            if (state.compareAndSet(now, healed)) {
                return;
            }
            now = state.get();
        }
    }

    void failed(long epoch) {
        State now = state.get();
        while (now.epoch() == epoch && !state.compareAndSet(now, worse(now))) {
            now = state.get();
        }
    }

    private State worse(State now) {
        int failures = now.failures() + 1;
        if (now.pauses() == 0 && failures < limits.failuresInARow()) {
            return new State(failures, 0, now.epoch(), Instant.EPOCH);
        }
        int pauses = now.pauses() + 1;
        return new State(failures, pauses, now.epoch() + 1, clock.instant().plus(limits.pause(pauses)));
    }

    int failuresInARow() {
        return state.get().failures();
    }

    /** {@link Instant#EPOCH} if the method is not left alone. */
    Instant pausedUntil() {
        return state.get().pausedUntil();
    }
}
