package dev.latchkey.admin.testing;

import dev.latchkey.web.Access;
import dev.latchkey.web.SessionAccess;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** Lets in whom a route's one access lets in, as the server's own guard does. */
final class TestGuard implements Handler {

    private final SessionAccess sessions;

    TestGuard(SessionAccess sessions) {
        this.sessions = sessions;
    }

    @Override
    public void handle(Context ctx) {
        if (ctx.routeRoles().size() != 1) {
            throw new IllegalStateException(ctx.path() + " must carry one access, but has " + ctx.routeRoles());
        }
        Object access = ctx.routeRoles().iterator().next();
        if (access instanceof Access.Permission permission) {
            sessions.requirePermission(ctx, permission.name());
        } else if (access instanceof Access.SignedIn) {
            sessions.requireSignedIn(ctx);
        }
    }
}
