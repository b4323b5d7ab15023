package dev.latchkey.auth.http;

import dev.latchkey.auth.audit.AuditEntry;
import dev.latchkey.auth.audit.AuditLog;
import dev.latchkey.auth.audit.RequestKind;
import dev.latchkey.auth.engine.Decided;
import dev.latchkey.web.ApiTarget;
import dev.latchkey.web.ClientAddress;
import dev.latchkey.web.ErrorWriter;
import dev.latchkey.web.LateAnswer;
import dev.latchkey.web.RequestId;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hands every decision to the audit log once the answer is known. */
final class AuditTrail implements RouteGroup {

    private static final String DECIDED = AuditTrail.class.getName() + ".decided";
    private static final String ERROR = AuditTrail.class.getName() + ".error";
    private static final Set<Integer> NOT_LET_IN = Set.of(401, 429);
    private static final int LONGEST_PATH = 1024;
    private static final int LONGEST_USER_AGENT = 255;

    private final AuditLog log;
    private final ClientAddress addresses;
    private final Clock clock;

    @Inject
    AuditTrail(AuditLog log, ClientAddress addresses, Clock clock) {
        this.log = log;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Says that the request is to be logged whatever becomes of it, even if nothing is decided. */
    static void expect(Context ctx) {
        note(ctx, new Decided("", "", "", List.of()));
    }

    /** Remembers what was decided about this request. */
    static void note(Context ctx, Decided decided) {
        ctx.attribute(DECIDED, decided);
    }

    /** Remembers the code with which this request was refused. */
    static void noteError(Context ctx, String errorCode) {
        ctx.attribute(ERROR, errorCode);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.after(ctx -> {
            Decided decided = ctx.attribute(DECIDED);
            if (decided == null) {
                return;
            }
            if (!counted(ctx, decided)) {
                log.add(entry(ctx, decided));
            } else if (NOT_LET_IN.contains(ctx.statusCode())) {
                LateAnswer.mark(ctx);
            }
        });
    }

    /** Whether the log counts it together with others; only reads and refusals, which change nothing. */
    private boolean counted(Context ctx, Decided decided) {
        String method = ApiTarget.of(ctx).method();
        boolean reads = method.equals("GET") || method.equals("HEAD");
        return (reads || ctx.statusCode() >= 400)
                && log.counts(new RequestKind(
                        decided.applicationId(),
                        decided.methodId(),
                        account(decided),
                        addresses.textOf(ctx),
                        method,
                        ctx.statusCode(),
                        errorCode(ctx)));
    }

    private static String account(Decided decided) {
        return decided.account().isEmpty() ? AuditEntry.ANONYMOUS : decided.account();
    }

    private AuditEntry entry(Context ctx, Decided decided) {
        ApiTarget target = ApiTarget.of(ctx);
        return new AuditEntry(
                clock.instant(),
                RequestId.of(ctx),
                decided.applicationId(),
                decided.methodId(),
                account(decided),
                addresses.textOf(ctx),
                target.method(),
                cut(target.path(), LONGEST_PATH),
                ctx.statusCode(),
                errorCode(ctx),
                cut(Optional.ofNullable(ctx.userAgent()).orElse(""), LONGEST_USER_AGENT),
                decided.steps());
    }

    /** As noted, or as answered where the request failed before or after the decision. */
    private static String errorCode(Context ctx) {
        String noted = ctx.attribute(ERROR);
        return noted == null ? ErrorWriter.codeOf(ctx) : noted;
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
