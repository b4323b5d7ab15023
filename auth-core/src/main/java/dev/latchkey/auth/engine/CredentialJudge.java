package dev.latchkey.auth.engine;

import dev.latchkey.auth.audit.RecordedTrace;
import dev.latchkey.auth.spi.ApiRequest;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.AuthOutcome.Authenticated;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.StandardError;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks an application's method about a credential, or the cache if it was asked before. Whatever a method throws is a
 * fault of the method: the request is refused with 503, never let through.
 */
public final class CredentialJudge {

    private static final Logger log = LoggerFactory.getLogger(CredentialJudge.class);

    private final CredentialCache cache;

    public CredentialJudge(CredentialCache cache) {
        this.cache = cache;
    }

    Authenticated judge(
            OpenApplication open, AuthMethod method, GateRequest request, String credential, RecordedTrace trace) {
        Optional<Authenticated> known = cache.find(open, credential);
        if (known.isPresent()) {
            trace.passed(
                    "verified_before",
                    Fact.keyId("key", known.get().credential().keyId()));
            return known.get();
        }
        Authenticated fresh = fresh(open, method, request, credential, trace);
        cache.remember(open, credential, fresh);
        return fresh;
    }

    /** As {@link #judge}, but neither asks the cache nor fills it. */
    static Authenticated fresh(
            OpenApplication open, AuthMethod method, GateRequest request, String credential, RecordedTrace trace) {
        return asked(open, method, new Seen(request, credential), trace)
                .fold(authenticated -> authenticated, rejected -> refused(rejected, trace), unavailable -> {
                    trace.failed("method", Fact.text("reason", unavailable.detail()));
                    throw GateRefusal.later(unavailable.code(), unavailable.retryAfter());
                });
    }

    private static Authenticated refused(AuthOutcome.Rejected rejected, RecordedTrace trace) {
        if (!rejected.detail().isEmpty()) {
            trace.failed("method", Fact.text("reason", rejected.detail()));
        }
        int status = rejected.code().httpStatus();
        if (status < 400 || status > 599) {
            log.error("a method refused with {}, whose status {} is none of a refusal", rejected.code(), status);
            throw GateRefusal.later(StandardError.AUTH_METHOD_UNAVAILABLE, Gate.METHOD_RETRY);
        }
        throw GateRefusal.judged(rejected.code());
    }

    private static AuthOutcome asked(OpenApplication open, AuthMethod method, ApiRequest request, RecordedTrace trace) {
        try {
            AuthOutcome outcome = method.authenticate(request, trace);
            if (outcome != null) {
                return outcome;
            }
            log.error(
                    "the method of application {} returned nothing",
                    open.application().id());
        } catch (RuntimeException | Error e) {
            log.error("the method of application {} failed", open.application().id(), e);
        }
        return new AuthOutcome.Unavailable(
                StandardError.AUTH_METHOD_UNAVAILABLE, Gate.METHOD_RETRY, "the method failed; see the server's log");
    }

    private record Seen(GateRequest request, String credential) implements ApiRequest {

        @Override
        public String method() {
            return request.method();
        }

        @Override
        public String path() {
            return request.path();
        }

        @Override
        public String query() {
            return request.query();
        }

        @Override
        public List<String> headers(String name) {
            return request.headers(name);
        }

        @Override
        public String clientAddress() {
            return request.clientAddress();
        }

        @Override
        public byte[] body() {
            return request.body();
        }

        @Override
        public String toString() {
            return "ApiRequest[" + method() + "]";
        }
    }
}
