package dev.latchkey.auth.http;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import dev.latchkey.web.BodyLimit;
import dev.latchkey.web.BodyReader;
import dev.latchkey.web.CallerSource;
import dev.latchkey.web.CsrfTokens;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.SessionAccess;
import java.time.Clock;

/**
 * The gate before REST resources, the token endpoints and browser sessions. Needs the engine's {@code Gate},
 * {@code OriginRules}, {@code TokenDesk}, {@code Sessions}, {@code Roles} and {@code AuditLog}, a {@code ClientAddress}, a
 * {@code PublicAddress}, a {@code BodyLimit} and a {@code Clock}.
 */
public final class AuthHttpModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder<RouteGroup> groups = Multibinder.newSetBinder(binder(), RouteGroup.class);
        groups.addBinding().to(AuditTrail.class).in(Singleton.class);
        groups.addBinding().to(Cors.class).in(Singleton.class);
        groups.addBinding().to(TokenRoutes.class).in(Singleton.class);
        bind(SessionCookie.class).in(Singleton.class);
        bind(BrowserSessions.class).in(Singleton.class);
        bind(SessionAccess.class).to(BrowserSessions.class);
        bind(CsrfTokens.class).to(BrowserSessions.class);
        bind(CallerSource.class).to(ApiGate.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    BodyReader bodies(BodyLimit limit, Clock clock) {
        return new BodyReader(limit, clock);
    }
}
