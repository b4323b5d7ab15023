package dev.latchkey.auth.guard;

import dev.latchkey.auth.registry.MethodRegistry;
import dev.latchkey.auth.registry.RegisteredMethod;
import dev.latchkey.auth.spi.AuthMethodProvider;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One guard for each provider of a method that is in use, and how they all are doing. Thread-safe. */
public final class MethodGuards implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MethodGuards.class);
    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(5);

    private final MethodLimits limits;
    private final Clock clock;
    private final List<MethodGuard> guards = new CopyOnWriteArrayList<>();

    public MethodGuards(MethodLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** The guard of a method's provider, made when first asked for. */
    public synchronized MethodGuard of(String methodId, RegisteredMethod method) {
        return guards.stream()
                .filter(guard -> guard.provider() == method.provider() && !guard.replaced())
                .findFirst()
                .orElseGet(() -> made(methodId, method));
    }

    private MethodGuard made(String methodId, RegisteredMethod method) {
        MethodGuard guard = new MethodGuard(methodId, method, limits, clock);
        guards.add(guard);
        return guard;
    }

    /** Dismisses the guards of providers that are gone, each as soon as its last method is closed. */
    public synchronized void dismissAllBut(MethodRegistry current) {
        guards.stream()
                .filter(guard -> !guard.replaced())
                .filter(guard -> current.method(guard.methodId())
                        .filter(method -> method.provider() == guard.provider())
                        .isEmpty())
                .forEach(this::dismiss);
    }

    private void dismiss(MethodGuard guard) {
        guard.unused().thenRun(() -> guards.remove(guard));
        guard.replace();
    }

    /**
     * Completed when a provider that is gone has no open method and no call is in its code any more, so that its classes
     * can go as well; at once if there is none. Never, as long as the provider is there or a call does not return.
     */
    public CompletionStage<Void> unused(AuthMethodProvider provider) {
        return CompletableFuture.allOf(guards.stream()
                .filter(guard -> guard.provider() == provider)
                .map(MethodGuard::unused)
                .toArray(CompletableFuture<?>[]::new));
    }

    /** All methods that were used, those that wait for their last caller included. */
    public List<MethodHealth> health() {
        return guards.stream().map(MethodGuard::health).toList();
    }

    /** Dismisses all, and waits a little for their methods to be closed. */
    @Override
    public void close() {
        List<CompletableFuture<Void>> ends;
        synchronized (this) {
            ends = guards.stream().map(MethodGuard::unused).toList();
            guards.stream().filter(guard -> !guard.replaced()).forEach(this::dismiss);
        }
        await(CompletableFuture.allOf(ends.toArray(CompletableFuture<?>[]::new)));
    }

    private static void await(CompletableFuture<Void> end) {
        try {
            end.get(LONGEST_CLOSING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            log.warn("not every authentication method was closed in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
