package dev.latchkey.auth.guard;

import dev.latchkey.auth.spi.InvalidSettingsException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Calls into one provider's code and the methods that it opened, with what is known of how they went. Thread-safe. */
final class MethodCalls {

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);
    private static final Duration AFTER_LOAD = Duration.ofSeconds(1);

    private final MethodLimits limits;
    private final Entrance entrance;
    private final Breaker breaker;
    private final FailureRecord failures;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger overdueAnswers = new AtomicInteger();
    private final AtomicLong refusedForLoad = new AtomicLong();

    MethodCalls(String methodId, Entrance entrance, MethodLimits limits, Clock clock) {
        this.limits = limits;
        this.entrance = entrance;
        this.breaker = new Breaker(limits, clock);
        this.failures = new FailureRecord(methodId, clock);
    }

    /**
     * Calls for a request, unless the method is left alone; what goes wrong counts for that.
     *
     * @param left run once, when the method's code has been left
     * @throws MethodUnavailableException if there is no answer
     */
    <T> T call(String applicationId, String doing, Entrance.Visit<T> visit, Runnable left) {
        long epoch;
        try {
            epoch = breaker.enter();
        } catch (MethodUnavailableException e) {
            left.run();
            throw e;
        }
        try {
            T answer = entered(visit, left);
            breaker.succeeded(epoch);
            return answer;
        } catch (ThrownInside e) {
            UnreadableBodyException.rethrow(e.thrown());
            breaker.failed(epoch);
            throw unavailable(failures.add(applicationId, doing, e.thrown()));
        } catch (TimeoutException e) {
            breaker.failed(epoch);
            throw slow(applicationId, doing);
        }
    }

    /**
     * Asks something beside requests, whether or not the method is left alone.
     *
     * @param left run once, when the method's code has been left
     * @throws InvalidSettingsException if that is the answer
     * @throws MethodUnavailableException if there is none
     */
    <T> T asked(String applicationId, String doing, Entrance.Visit<T> visit, Runnable left)
            throws InvalidSettingsException {
        Overdue overdue = new Overdue(overdueAnswers);
        if (overdue.any()) {
            left.run();
            throw MethodUnavailableException.because(
                    "The method has not come back from an earlier call.", AFTER_FAILURE);
        }
        try {
            return entered(visit, () -> {
                overdue.left();
                left.run();
            });
        } catch (ThrownInside e) {
            if (e.thrown() instanceof InvalidSettingsException refused) {
                throw refused;
            }
            throw unavailable(failures.add(applicationId, doing, e.thrown()));
        } catch (TimeoutException e) {
            overdue.givenUp();
            throw slow(applicationId, doing);
        }
    }

    private <T> T entered(Entrance.Visit<T> visit, Runnable left) throws ThrownInside, TimeoutException {
        inFlight.incrementAndGet();
        try {
            return entrance.enter(visit, () -> {
                left.run();
                inFlight.decrementAndGet();
            });
        } catch (RejectedExecutionException e) {
            refusedForLoad.incrementAndGet();
            throw MethodUnavailableException.because("Too many calls of the method are under way.", AFTER_LOAD);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw MethodUnavailableException.because("The server gave the request up.", AFTER_LOAD);
        }
    }

    private MethodUnavailableException slow(String applicationId, String doing) {
        String sentence = failures.add(
                applicationId, doing, "took longer than " + limits.callTimeout().toMillis() + " ms");
        return unavailable(sentence);
    }

    private static MethodUnavailableException unavailable(String sentence) {
        return MethodUnavailableException.because(told(sentence), AFTER_FAILURE);
    }

    private static String told(String sentence) {
        return "The method failed (" + sentence + "); see the server's log.";
    }

    /** Notes a fault of which nobody else will hear. */
    void noted(String applicationId, String doing, Throwable thrown) {
        failures.add(applicationId, doing, thrown);
    }

    /** Lets nobody in any more. */
    void end() {
        entrance.close();
    }

    MethodHealth health(String methodId, boolean builtIn, boolean replaced, int openMethods) {
        FailureRecord.Last last = failures.last();
        return new MethodHealth(
                methodId,
                builtIn,
                replaced,
                openMethods,
                inFlight.get(),
                entrance.givenUp(),
                last.count(),
                breaker.failuresInARow(),
                refusedForLoad.get(),
                breaker.pausedUntil(),
                last.sentence(),
                last.at());
    }
}
