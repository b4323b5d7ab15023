package dev.latchkey.auth.http;

import dev.latchkey.auth.session.SessionToken;
import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;

/** {@code /session/token}: what goes into {@code X-CSRF-Token} (contract "content", section 2.6). */
final class SessionTokenRoute implements RouteGroup {

    private static final String PATH = "/session/token";
    private static final List<HandlerType> METHODS =
            List.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);

    private final BrowserSessions sessions;
    private final SecureRandom random = new SecureRandom();

    @Inject
    SessionTokenRoute(BrowserSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        METHODS.forEach(method -> routes.addHttpHandler(method, PATH, this::answer, Access.PUBLIC));
    }

    /** Without a session the token is good for nothing, and a new one each time. */
    private void answer(Context ctx) {
        SessionToken session = sessions.token(ctx).orElseGet(() -> SessionToken.fresh(random));
        PlainAnswer.text(ctx, session.csrfToken());
    }
}
