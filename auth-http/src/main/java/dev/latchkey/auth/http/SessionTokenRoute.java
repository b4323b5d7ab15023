package dev.latchkey.auth.http;

import dev.latchkey.auth.session.SessionToken;
import dev.latchkey.web.Access;
import dev.latchkey.web.Provider;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.openapi.Answer;
import dev.latchkey.web.openapi.Api;
import dev.latchkey.web.openapi.Content;
import dev.latchkey.web.openapi.Entrance;
import dev.latchkey.web.openapi.Operation;
import dev.latchkey.web.openapi.Parameter;
import dev.latchkey.web.openapi.Schema;
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

    /** Other methods answer alike and are not described. */
    @Override
    public Api api() {
        Operation token = Operation.of("GET", PATH, "sessionToken")
                .about(
                        Headings.SESSIONS,
                        "Get what goes into X-CSRF-Token",
                        "Without a session it is good for nothing, and a new one each time. Any method does the same.")
                .taking(Parameter.REQUEST_ID)
                .answering(Answer.of(
                        200,
                        "The token of the session.",
                        Content.text(Schema.text(), "h0wRQmVFKUqM1XHr9vWyzAh0wRQmVFKUqM1XHr9vWyz")))
                .enteredBy(List.of(Provider.COOKIE.id(), Entrance.ANYBODY));
        return Api.of(Headings.SESSIONS, token);
    }

    /** Without a session the token is good for nothing, and a new one each time. */
    private void answer(Context ctx) {
        SessionToken session = sessions.token(ctx).orElseGet(() -> SessionToken.fresh(random));
        PlainAnswer.text(ctx, session.csrfToken());
    }
}
