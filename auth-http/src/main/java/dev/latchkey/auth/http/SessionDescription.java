package dev.latchkey.auth.http;

import dev.latchkey.web.CsrfTokens;
import dev.latchkey.web.Provider;
import dev.latchkey.web.openapi.Api;
import dev.latchkey.web.openapi.ApiSource;
import dev.latchkey.web.openapi.Entrance;
import dev.latchkey.web.openapi.SecurityScheme;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes the ways in that do not depend on applications: sessions, and an account's password. */
final class SessionDescription implements ApiSource {

    /** A user name and password, with an application's id where that matters. */
    static final String PASSWORD = "password";

    /** The token that a request is about. */
    static final String TOKEN_ITSELF = "tokenItself";

    private static final String SESSION = "session";
    private static final String CSRF = "csrfToken";

    private final SessionCookie cookie;

    @Inject
    SessionDescription(SessionCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public Api api() {
        return session().and(password()).and(tokenItself()).and(anybody());
    }

    private Api session() {
        Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
        schemes.put(
                SESSION, SecurityScheme.cookie(cookie.name(), "The cookie of a browser session, which logIn sets."));
        schemes.put(
                CSRF,
                SecurityScheme.header(
                        CsrfTokens.HEADER,
                        "The token of the session, from the answer of logIn or from sessionToken; for whatever changes"
                                + " something."));
        Entrance entrance = new Entrance(List.of(List.of(SESSION, CSRF)), List.of(List.of(SESSION)));
        return Api.of(Provider.COOKIE.id(), entrance, schemes);
    }

    private static Api password() {
        SecurityScheme basic =
                SecurityScheme.authorization("basic", "User name and password of an account (RFC 7617).");
        return Api.of(PASSWORD, Entrance.of(List.of(List.of(PASSWORD))), Map.of(PASSWORD, basic));
    }

    private static Api tokenItself() {
        SecurityScheme bearer =
                SecurityScheme.authorization("bearer", "The very token that the request is about (RFC 6750).");
        return Api.of(TOKEN_ITSELF, Entrance.of(List.of(List.of(TOKEN_ITSELF))), Map.of(TOKEN_ITSELF, bearer));
    }

    private static Api anybody() {
        return Api.of(Entrance.ANYBODY, Entrance.of(List.of(List.of())), Map.of());
    }
}
