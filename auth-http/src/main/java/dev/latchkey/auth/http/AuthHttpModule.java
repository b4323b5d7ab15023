package dev.latchkey.auth.http;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import dev.latchkey.auth.http.user.UserModule;
import dev.latchkey.web.BodyLimit;
import dev.latchkey.web.BodyReader;
import dev.latchkey.web.CallerSource;
import dev.latchkey.web.CrossOrigin;
import dev.latchkey.web.CsrfTokens;
import dev.latchkey.web.JsonLogin;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.SessionAccess;
import dev.latchkey.web.openapi.ApiSource;
import java.time.Clock;

/**
 * The gate before REST resources, the token endpoints, browser sessions, and accounts and roles over REST. Needs the
 * engine's {@code Gate}, {@code OriginRules}, its desks ({@code TokenDesk}, {@code RefreshDesk}, {@code RevocationDesk},
 * {@code IntrospectionDesk}), {@code TokenExplainer}, {@code KeySets}, {@code ApplicationCatalog}, {@code MethodStandings}, {@code MethodRegistry}, {@code SignIn}, {@code Sessions},
 * {@code Accounts}, {@code AccountDirectory}, {@code Roles} and {@code AuditLog}, a {@code ClientAddress}, a
 * {@code PublicAddress}, a {@code BodyLimit} and a {@code Clock}. The routes of logging in and out are those of the
 * pages, which hand requests for JSON to the {@link JsonLogin} bound here.
 */
public final class AuthHttpModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder<RouteGroup> groups = Multibinder.newSetBinder(binder(), RouteGroup.class);
        groups.addBinding().to(AuditTrail.class).in(Singleton.class);
        groups.addBinding().to(Cors.class).in(Singleton.class);
        bind(CrossOrigin.class).to(Cors.class).in(Singleton.class);
        groups.addBinding().to(TokenRoutes.class).in(Singleton.class);
        groups.addBinding().to(TokenControlRoutes.class).in(Singleton.class);
        groups.addBinding().to(KeySetRoutes.class).in(Singleton.class);
        groups.addBinding().to(ExplainRoutes.class).in(Singleton.class);
        groups.addBinding().to(SessionTokenRoute.class).in(Singleton.class);
        groups.addBinding().to(PasswordRequestRoute.class).in(Singleton.class);
        Multibinder<ApiSource> descriptions = Multibinder.newSetBinder(binder(), ApiSource.class);
        descriptions.addBinding().to(GateDescription.class).in(Singleton.class);
        descriptions.addBinding().to(SessionDescription.class).in(Singleton.class);
        OptionalBinder.newOptionalBinder(binder(), JsonLogin.class)
                .setBinding()
                .to(JsonSignIn.class)
                .in(Singleton.class);
        bind(SignInRefusals.class).in(Singleton.class);
        install(new UserModule());
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
