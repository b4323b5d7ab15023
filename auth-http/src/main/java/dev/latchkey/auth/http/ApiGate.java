package dev.latchkey.auth.http;

import dev.latchkey.auth.account.RolePermissions;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.auth.audit.TraceStep;
import dev.latchkey.auth.engine.Decided;
import dev.latchkey.auth.engine.Gate;
import dev.latchkey.auth.engine.GateDecision;
import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.web.BodyReader;
import dev.latchkey.web.Caller;
import dev.latchkey.web.CallerSource;
import dev.latchkey.web.ClientAddress;
import dev.latchkey.web.Permissions;
import dev.latchkey.web.Provider;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * The gate in front of REST resources. A request with the cookie of a living session and without anything for the gate
 * comes in by the cookie; everything else is the gate's to decide.
 */
final class ApiGate implements CallerSource {

    private final Gate gate;
    private final BrowserSessions sessions;
    private final Roles roles;
    private final ClientAddress addresses;
    private final BodyReader bodies;

    @Inject
    ApiGate(Gate gate, BrowserSessions sessions, Roles roles, ClientAddress addresses, BodyReader bodies) {
        this.gate = gate;
        this.sessions = sessions;
        this.roles = roles;
        this.addresses = addresses;
        this.bodies = bodies;
    }

    @Override
    public Caller callerOf(Context ctx) {
        AuditTrail.expect(ctx);
        Optional<AccountView> visitor = addressedToGate(ctx) ? Optional.empty() : sessions.account(ctx);
        return visitor.map(account -> bySession(ctx, account)).orElseGet(() -> decided(ctx));
    }

    @Override
    public String challenge(Context ctx) {
        return gate.enabled() && !sessions.presented(ctx) ? Challenge.of("Bearer") : "";
    }

    private Caller bySession(Context ctx, AccountView account) {
        TraceStep step = new TraceStep("session", TraceStep.Result.PASSED, List.of());
        AuditTrail.note(ctx, new Decided("", "", account.name(), List.of(step)));
        return caller(account, Provider.COOKIE);
    }

    private Caller decided(Context ctx) {
        GateDecision decision = gate.decide(new HttpGateRequest(ctx, addresses, bodies));
        AuditTrail.note(ctx, decision.decided());
        return decision.fold(
                admitted -> caller(admitted.account(), admitted.account().anonymous() ? Provider.NONE : Provider.GATE),
                refused -> {
                    AuditTrail.noteError(ctx, refused.refusal().code().name());
                    throw Refusals.answer(refused.refusal());
                });
    }

    private static boolean addressedToGate(Context ctx) {
        return ctx.req().getHeader("AUTH-METHOD") != null || ctx.req().getHeader("Authorization") != null;
    }

    private Caller caller(AccountView account, Provider provider) {
        RolePermissions now = roles.current();
        Permissions permissions = permission -> now.granted(account.roles(), permission);
        return new Caller(account, permissions, provider);
    }
}
