package dev.latchkey.auth.engine;

import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.StandardError;
import java.util.List;
import java.util.Optional;

/** Which application a request means: by its {@code AUTH-METHOD} header, else the default application. */
final class ApplicationChoice {

    static final String HEADER = "AUTH-METHOD";

    private static final String STEP = "application";

    private final AuthConfiguration.Snapshot snapshot;
    private final List<String> sent;

    ApplicationChoice(AuthConfiguration.Snapshot snapshot, GateRequest request) {
        this.snapshot = snapshot;
        this.sent = SentHeader.values(request, HEADER);
    }

    /** The application meant, if it can be told at all; no check is made. */
    Optional<OpenApplication> meant() {
        return sent.size() == 1 ? byId(sent.get(0)) : sent.isEmpty() ? byDefault() : Optional.empty();
    }

    /** Whether the request names an application, rightly or not. */
    boolean named() {
        return !sent.isEmpty();
    }

    /** The application meant, which exists and is enabled. */
    OpenApplication checked(DecisionTrace trace) {
        if (sent.isEmpty()) {
            return enabled(
                    byDefault()
                            .orElseThrow(() -> refused(trace, StandardError.MISSING_HEADER, "no header, no default")),
                    trace);
        }
        return sentOne(trace);
    }

    /** As {@link #checked}, but without header and default the only application that can issue tokens will do. */
    OpenApplication checkedForIssuing(DecisionTrace trace) {
        if (!sent.isEmpty() || byDefault().isPresent()) {
            return checked(trace);
        }
        List<OpenApplication> issuing = snapshot.open().values().stream()
                .filter(open -> open.application().enabled())
                .filter(open ->
                        open.method().flatMap(method -> method.tokenIssuer()).isPresent())
                .toList();
        if (issuing.size() != 1) {
            throw refused(trace, StandardError.MISSING_HEADER, issuing.size() + " applications can issue tokens");
        }
        return enabled(issuing.get(0), trace);
    }

    private OpenApplication sentOne(DecisionTrace trace) {
        if (sent.size() > 1) {
            throw refused(trace, StandardError.INVALID_APPLICATION_ID, "header repeated");
        }
        return enabled(
                byId(sent.get(0)).orElseThrow(() -> refused(trace, StandardError.INVALID_APPLICATION_ID, "unknown")),
                trace);
    }

    private OpenApplication enabled(OpenApplication open, DecisionTrace trace) {
        if (!open.application().enabled()) {
            throw refused(trace, StandardError.INVALID_APPLICATION_ID, "disabled");
        }
        trace.passed(STEP, Fact.text("id", open.application().id()));
        return open;
    }

    private static GateRefusal refused(DecisionTrace trace, StandardError code, String reason) {
        trace.failed(STEP, Fact.text("reason", reason));
        return GateRefusal.unjudged(code);
    }

    private Optional<OpenApplication> byId(String id) {
        return Optional.ofNullable(snapshot.open().get(id));
    }

    private Optional<OpenApplication> byDefault() {
        return byId(snapshot.book().gate().defaultApplicationId());
    }
}
