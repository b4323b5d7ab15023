package dev.latchkey.auth.engine;

import dev.latchkey.auth.audit.RecordedTrace;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.AuthOutcome.Authenticated;
import dev.latchkey.auth.spi.Fact;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Asks an application's method about a credential, or the cache if it was asked before. A method that fails has been
 * made to say {@link AuthOutcome.Unavailable}: the request is refused with 503, never let through.
 */
public final class CredentialJudge {

    private final CredentialCache cache;

    public CredentialJudge(CredentialCache cache) {
        this.cache = cache;
    }

    /** @param current whether an outcome that is known still counts; if not, the method is asked again */
    Authenticated judge(
            OpenApplication open,
            AuthMethod method,
            GateRequest request,
            String credential,
            Predicate<Authenticated> current,
            RecordedTrace trace) {
        CredentialCache.Slot slot = cache.slot(open, credential);
        Optional<Authenticated> known = cache.find(slot);
        if (known.filter(current).isPresent()) {
            trace.passed(
                    "verified_before",
                    Fact.keyId("key", known.get().credential().keyId()));
            return known.get();
        }
        Authenticated fresh = fresh(method, request, credential, trace);
        cache.remember(slot, fresh);
        return fresh;
    }

    /** As {@link #judge}, but neither asks the cache nor fills it. */
    static Authenticated fresh(AuthMethod method, GateRequest request, String credential, RecordedTrace trace) {
        return method.authenticate(SeenRequest.of(request, credential), trace)
                .fold(authenticated -> authenticated, rejected -> refused(rejected, trace), unavailable -> {
                    trace.failed("method", Fact.text("reason", unavailable.detail()));
                    throw GateRefusal.later(unavailable.code(), unavailable.retryAfter());
                });
    }

    private static Authenticated refused(AuthOutcome.Rejected rejected, RecordedTrace trace) {
        if (!rejected.detail().isEmpty()) {
            trace.failed("method", Fact.text("reason", rejected.detail()));
        }
        throw GateRefusal.judged(rejected.code());
    }
}
