package dev.latchkey.auth.http;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.RolePermissions;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.auth.session.SessionToken;
import dev.latchkey.auth.session.Sessions;
import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.web.ClientAddress;
import dev.latchkey.web.CsrfTokens;
import dev.latchkey.web.PermissionMissing;
import dev.latchkey.web.SessionAccess;
import dev.latchkey.web.SignInRequired;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Sessions of browsers: who is signed in by which cookie, and the tokens that guard what they change. */
public final class BrowserSessions implements SessionAccess, CsrfTokens {

    private static final String ATTRIBUTE = BrowserSessions.class.getName();

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Roles roles;
    private final ClientAddress addresses;

    /** Who is signed in; looked up once per request. */
    private record Found(Optional<SessionToken> token, Optional<Account> account) {}

    @Inject
    BrowserSessions(Sessions sessions, SessionCookie cookie, Roles roles, ClientAddress addresses) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.roles = roles;
        this.addresses = addresses;
    }

    /** The account that is signed in, active and alive; empty if none. */
    public Optional<AccountView> account(Context ctx) {
        return found(ctx).account().map(Account::view);
    }

    /** Whether the request carries the cookie of a session, living or not. */
    public boolean presented(Context ctx) {
        return found(ctx).token().isPresent();
    }

    /** Whether somebody is signed in who holds the permission. */
    public boolean may(Context ctx, String permission) {
        RolePermissions now = roles.current();
        return account(ctx)
                .filter(account -> now.granted(account.roles(), permission))
                .isPresent();
    }

    /** The token of a living session, for its forms; empty if nobody is signed in. */
    public Optional<SessionToken> token(Context ctx) {
        return found(ctx).account().isPresent() ? found(ctx).token() : Optional.empty();
    }

    /** Signs an account in, under a fresh session; one that was there ends. */
    public SessionToken signIn(Context ctx, Account account) {
        found(ctx).token().ifPresent(sessions::end);
        String agent = Optional.ofNullable(ctx.userAgent()).orElse("");
        SessionToken token = sessions.start(account, addresses.of(ctx).getHostAddress(), agent);
        cookie.set(ctx, token);
        ctx.attribute(ATTRIBUTE, new Found(Optional.of(token), Optional.of(account)));
        return token;
    }

    /** Ends the session and takes the cookie back. */
    public void signOut(Context ctx) {
        found(ctx).token().ifPresent(sessions::end);
        cookie.clear(ctx);
        ctx.attribute(ATTRIBUTE, new Found(Optional.empty(), Optional.empty()));
    }

    @Override
    public void requireSignedIn(Context ctx) {
        if (account(ctx).isEmpty()) {
            throw new SignInRequired();
        }
    }

    @Override
    public void requirePermission(Context ctx, String permission) {
        requireSignedIn(ctx);
        if (!may(ctx, permission)) {
            throw new PermissionMissing(permission);
        }
    }

    @Override
    public boolean valid(Context ctx) {
        List<String> sent = Collections.list(ctx.req().getHeaders(CsrfTokens.HEADER));
        return sent.size() == 1
                && token(ctx).filter(token -> token.isCsrfToken(sent.get(0))).isPresent();
    }

    private Found found(Context ctx) {
        Found known = ctx.attribute(ATTRIBUTE);
        if (known == null) {
            Optional<SessionToken> token = cookie.read(ctx);
            known = new Found(token, token.flatMap(sessions::account));
            ctx.attribute(ATTRIBUTE, known);
        }
        return known;
    }
}
