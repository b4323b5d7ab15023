package dev.latchkey.auth.guard;

import dev.latchkey.auth.registry.RegisteredMethod;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.InvalidSettingsException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The way to one provider of a method, for all applications that use it: permits, time limit, breaker and the threads in
 * which its code runs. It lives until the provider has been replaced and its last method is closed. Thread-safe.
 */
public final class MethodGuard {

    private static final Duration AFTER_REPLACEMENT = Duration.ofSeconds(1);

    private final RegisteredMethod method;
    private final String methodId;
    private final MethodThreads threads;
    private final MethodCalls calls;
    private final AtomicInteger open = new AtomicInteger();
    private final CompletableFuture<Void> unused = new CompletableFuture<>();
    /** One lease is the guard's own, given back when the provider is replaced; the others are of open methods. */
    private final Leases uses = new Leases(this::end);

    private volatile boolean replaced;

    MethodGuard(String methodId, RegisteredMethod method, MethodLimits limits, Clock clock) {
        this.method = method;
        this.methodId = methodId;
        this.threads = new MethodThreads(methodId, method.provider().getClass().getClassLoader());
        Entrance entrance =
                method.builtIn() ? new Entrance.Direct() : new WorkerEntrance(limits, threads.factory("method"));
        this.calls = new MethodCalls(methodId, entrance, limits, clock);
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
            GuardedMethod method = calls.asked(
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
        return calls.asked(
                applicationId, doing, caller -> UnfitAnswerException.present(question.ask()), uses::giveBack);
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

    /** See {@link MethodCalls#call}. */
    <T> T call(String applicationId, String doing, Entrance.Visit<T> visit, Runnable left) {
        return calls.call(applicationId, doing, visit, left);
    }

    private void take() {
        if (!uses.take()) {
            throw MethodUnavailableException.because("The method has just been replaced.", AFTER_REPLACEMENT);
        }
    }

    /** Of a method that is not open any more, or could not be opened. */
    void closed() {
        open.decrementAndGet();
        uses.giveBack();
    }

    /** Closes in a thread for that, since a method may take its time. */
    void close(String applicationId, Entrance.Visit<Void> closing) {
        try {
            threads.close(() -> closeNow(applicationId, closing));
        } catch (OutOfMemoryError e) {
            calls.noted(applicationId, "start a thread to close the method", e);
        }
    }

    private void closeNow(String applicationId, Entrance.Visit<Void> closing) {
        try {
            closing.make(Runnable::run);
        } catch (Throwable thrown) {
            calls.noted(applicationId, "close", thrown);
        } finally {
            closed();
        }
    }

    /** The provider is not asked to open methods any more. To be called once. */
    void replace() {
        replaced = true;
        uses.giveBack();
    }

    private void end() {
        calls.end();
        threads.end();
        unused.complete(null);
    }

    /** Completed when the provider has been replaced and its last method is closed. */
    CompletableFuture<Void> unused() {
        return unused;
    }

    MethodHealth health() {
        return calls.health(methodId, method.builtIn(), replaced, open.get());
    }
}
