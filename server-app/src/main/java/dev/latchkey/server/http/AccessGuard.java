package dev.latchkey.server.http;

import com.google.inject.Inject;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.web.Access;
import dev.latchkey.web.ApiFailure;
import dev.latchkey.web.SessionAccess;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.security.RouteRole;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands before every matched route and lets in whom the route's one access lets in; any doubt ends in 500. */
public final class AccessGuard implements Handler {

    private static final Logger log = LoggerFactory.getLogger(AccessGuard.class);

    private final Map<Class<? extends Access>, Check> checks;

    @Inject
    public AccessGuard(SessionAccess sessions) {
        this.checks = Map.of(
                Access.Public.class, (access, ctx) -> {},
                // The dispatcher asks the gate itself, once it knows which resource is meant.
                Access.ApiCaller.class, (access, ctx) -> {},
                Access.SignedIn.class, (access, ctx) -> sessions.requireSignedIn(ctx),
                Access.Permission.class,
                        (access, ctx) -> sessions.requirePermission(ctx, ((Access.Permission) access).name()));
    }

    @Override
    public void handle(Context ctx) {
        Set<RouteRole> roles = ctx.routeRoles();
        Iterator<RouteRole> only = roles.iterator();
        if (roles.size() == 1 && only.next() instanceof Access access && checks.containsKey(access.getClass())) {
            checks.get(access.getClass()).run(access, ctx);
            return;
        }
        log.error("The route {} {} must carry exactly one access, but has {}", ctx.method(), ctx.path(), roles);
        throw new ApiFailure(StandardError.INTERNAL_ERROR);
    }

    @FunctionalInterface
    private interface Check {
        void run(Access access, Context ctx);
    }
}
