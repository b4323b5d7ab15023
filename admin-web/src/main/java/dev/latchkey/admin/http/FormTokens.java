package dev.latchkey.admin.http;

import dev.latchkey.auth.http.BrowserSessions;
import dev.latchkey.auth.session.SessionToken;
import dev.latchkey.web.PublicAddress;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Where the tokens of forms come from: the session, or, before anybody is signed in, a random cookie of its own kind
 * that signs nobody in.
 */
final class FormTokens {

    private static final String ATTRIBUTE = FormTokens.class.getName();

    private final BrowserSessions sessions;
    private final PageCookie cookie;
    private final SecureRandom random = new SecureRandom();

    @Inject
    FormTokens(BrowserSessions sessions, PublicAddress address) {
        this.sessions = sessions;
        this.cookie = new PageCookie("latchkey_form", address);
    }

    /** What guards the forms of the page that is being made; gives the browser a cookie if it has neither. */
    SessionToken issued(Context ctx) {
        return presented(ctx).orElseGet(() -> {
            SessionToken fresh = SessionToken.fresh(random);
            cookie.set(ctx, fresh.value());
            ctx.attribute(ATTRIBUTE, fresh);
            return fresh;
        });
    }

    /** What the request came with: the living session's token, else that of the cookie for forms. */
    Optional<SessionToken> presented(Context ctx) {
        SessionToken justIssued = ctx.attribute(ATTRIBUTE);
        return sessions.token(ctx)
                .or(() -> Optional.ofNullable(justIssued))
                .or(() -> cookie.read(ctx).flatMap(SessionToken::parse));
    }
}
