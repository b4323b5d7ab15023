package dev.latchkey.admin.http;

import dev.latchkey.auth.http.BrowserSessions;
import dev.latchkey.web.Caller;
import dev.latchkey.web.Provider;
import dev.latchkey.web.SignInRequired;
import io.javalin.http.Context;
import jakarta.inject.Inject;

/** Whoever is signed in, as the services of content know callers. */
final class Callers {

    private final BrowserSessions sessions;

    @Inject
    Callers(BrowserSessions sessions) {
        this.sessions = sessions;
    }

    Caller of(Context ctx) {
        return new Caller(
                sessions.account(ctx).orElseThrow(SignInRequired::new),
                permission -> sessions.may(ctx, permission),
                Provider.COOKIE);
    }
}
