package dev.latchkey.auth.guard;

import dev.latchkey.auth.registry.RegisteredMethod;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.InvalidSettingsException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The way to one provider of a method, for all applications that use it: permits, time limit, breaker and the threads in
 * which its code runs. Lives until the provider has been replaced and its last method is closed. Thread-safe.
 */
public final class MethodGuard {

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);
    private static final Duration AFTER_LOAD = Duration.ofSeconds(1);

    private final RegisteredMethod method;
    private final String methodId;
    private final MethodLimits limits;
    private final Entrance entrance;
    private final MethodThreads threads;
    private final Breaker breaker;
    private final FailureRecord failures;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger overdueAnswers = new AtomicInteger();
    private final AtomicLong refusedForLoad = new AtomicLong();
    private final CompletableFuture<Void> unused = new CompletableFuture<>();
    /** One lease is the guard's own, given back when the provider is replaced; the others are of open methods. */
    private final Leases uses = new Leases(this::end);

    private volatile boolean replaced;

    MethodGuard(String methodId, RegisteredMethod method, MethodLimits limits, Clock clock) {
        this.method = method;
        this.methodId = methodId;
        this.limits = limits;
        this.threads = new MethodThreads(methodId, method.provider().getClass().getClassLoader());
        this.entrance =
                method.builtIn() ? new Entrance.Direct() : new WorkerEntrance(limits, threads.factory("method"));
        this.breaker = new Breaker(limits, clock);
        this.failures = new FailureRecord(methodId, clock);
    }

    /** Work beside requests that a plugin asks for, in threads of its own. */
    public Executor background() {
        return threads.background();
    }

    /** Opens a method. */
    public interface Opener {
        AuthMethod open() throws InvalidSettingsException;
    }

    /** Something that a provider is asked beside requests. */
    public interface Question<T> {
        T ask() throws InvalidSettingsException;
    }

    /**
     * Opens the method for an application; the caller closes it.
     *
     * @throws InvalidSettingsException if the method refuses its settings
     * @throws MethodUnavailableException if it fails, or takes too long
     */
    public GuardedMethod open(String applicationId, Opener opener) throws InvalidSettingsException {
        take();
        open.incrementAndGet();
        Opening opening = new Opening(applicationId, this);
        boolean opened = false;
        try {
            GuardedMethod method = asked(
                    applicationId, "open", caller -> opening.offer(OpenedMethod.of(provider(), opener)), opening::left);
            opened = true;
            return method;
        } finally {
            if (!opened) {
                opening.giveUp();
            }
        }
    }

    /**
     * Asks the provider, within the time limit.
     *
     * @throws InvalidSettingsException if that is its answer
     * @throws MethodUnavailableException if it fails, answers nothing or takes too long
     */
    public <T> T ask(String applicationId, String doing, Question<T> question) throws InvalidSettingsException {
        take();
        return asked(applicationId, doing, caller -> UnfitAnswerException.present(question.ask()), uses::giveBack);
    }

    private <T> T asked(String applicationId, String doing, Entrance.Visit<T> visit, Runnable left)
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

    AuthMethodProvider provider() {
        return method.provider();
    }

    boolean replaced() {
        return replaced;
    }

    String methodId() {
        return methodId;
    }

    /** Calls unless the method is left alone; what goes wrong counts. */
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

    private <T> T entered(Entrance.Visit<T> visit, Runnable left) throws ThrownInside, TimeoutException {
        inFlight.incrementAndGet();
        try {
            return entrance.enter(visit, () -> {
                inFlight.decrementAndGet();
                left.run();
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

    private void take() {
        if (!uses.take()) {
            throw MethodUnavailableException.because("The method has just been replaced.", AFTER_LOAD);
        }
    }

    /** Of a method that is not open any more, or could not be opened. */
    void closed() {
        open.decrementAndGet();
        uses.giveBack();
    }

    /** Closes in a thread for that, since a method may take its time. */
    void close(String applicationId, Entrance.Visit<Void> closing) {
        threads.close(() -> {
            try {
                closing.make(Runnable::run);
            } catch (Throwable thrown) {
                failures.add(applicationId, "close", thrown);
            } finally {
                closed();
            }
        });
    }

    /** The provider is not asked to open methods any more. To be called once. */
    void replace() {
        replaced = true;
        uses.giveBack();
    }

    private void end() {
        entrance.close();
        threads.end();
        unused.complete(null);
    }

    /** Completed when the provider has been replaced and its last method is closed. */
    CompletableFuture<Void> unused() {
        return unused;
    }

    MethodHealth health() {
        FailureRecord.Last last = failures.last();
        return new MethodHealth(
                methodId,
                method.builtIn(),
                replaced,
                open.get(),
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
