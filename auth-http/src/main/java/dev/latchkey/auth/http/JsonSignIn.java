package dev.latchkey.auth.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.account.RolePermissions;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.auth.engine.SignIn;
import dev.latchkey.auth.http.user.UserPermission;
import dev.latchkey.auth.session.SessionToken;
import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.web.BodyReader;
import dev.latchkey.web.ClientAddress;
import dev.latchkey.web.Json;
import dev.latchkey.web.JsonLogin;
import dev.latchkey.web.RestFailure;
import dev.latchkey.web.openapi.Api;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;

/** Logging in and out over JSON, with a session in a cookie (contract "content", section 5). */
final class JsonSignIn implements JsonLogin {

    private final BrowserSessions sessions;
    private final SignIn signIn;
    private final SignInRefusals refusals;
    private final Roles roles;
    private final ClientAddress addresses;
    private final BodyReader bodies;

    @Inject
    JsonSignIn(
            BrowserSessions sessions,
            SignIn signIn,
            SignInRefusals refusals,
            Roles roles,
            ClientAddress addresses,
            BodyReader bodies) {
        this.sessions = sessions;
        this.signIn = signIn;
        this.refusals = refusals;
        this.roles = roles;
        this.addresses = addresses;
        this.bodies = bodies;
    }

    @Override
    public Api api() {
        return SignInOperations.api();
    }

    @Override
    public void login(Context ctx) {
        requireNoCredentials(ctx);
        requireSameSite(ctx);
        if (sessions.account(ctx).isPresent()) {
            throw new RestFailure(403, "This route can only be accessed by anonymous users.");
        }
        LoginBody body = LoginBody.parse(bodies.read(ctx));
        SignIn.Result result = signIn.attempt(
                body.name(), body.pass(), body.code(), addresses.of(ctx).getHostAddress());
        if (result instanceof SignIn.Result.Welcome welcome) {
            SessionToken token = sessions.signIn(ctx, welcome.account());
            PlainAnswer.json(ctx, greeting(welcome.account(), token));
        } else {
            throw refusals.of((SignIn.Result.Denied) result, body.name());
        }
    }

    @Override
    public void logout(Context ctx) {
        List<String> sent = ctx.queryParams("token");
        if (sent.isEmpty()) {
            throw new RestFailure(403, "'csrf_token' URL query argument is missing.");
        }
        boolean valid = sessions.token(ctx)
                .filter(token -> token.isLogoutToken(sent.get(sent.size() - 1)))
                .isPresent();
        if (!valid) {
            throw new RestFailure(403, "'csrf_token' URL query argument is invalid.");
        }
        sessions.signOut(ctx);
        PlainAnswer.empty(ctx, 204);
    }

    @Override
    public void loginStatus(Context ctx) {
        requireNoCredentials(ctx);
        PlainAnswer.text(ctx, sessions.account(ctx).isPresent() ? "1" : "0");
    }

    private ObjectNode greeting(Account account, SessionToken token) {
        AccountView view = account.view();
        RolePermissions now = roles.current();
        ObjectNode body = Json.object();
        ObjectNode user = body.putObject("current_user").put("uid", Long.toString(account.id()));
        if (now.granted(view.roles(), UserPermission.ADMINISTER_USERS)) {
            ArrayNode held = user.putArray("roles");
            now.roles().stream().map(Role::id).filter(view.roles()::contains).forEach(held::add);
        }
        user.put("name", account.name());
        return body.put("csrf_token", token.csrfToken()).put("logout_token", token.logoutToken());
    }

    /** Sessions are for those who come without other credentials. */
    private static void requireNoCredentials(Context ctx) {
        if (ctx.req().getHeader("Authorization") != null) {
            throw new RestFailure(403, "The used authentication method is not allowed on this route.");
        }
    }

    /** Else another site could sign its visitors in here under an account of its own. */
    private static void requireSameSite(Context ctx) {
        if ("cross-site".equals(ctx.req().getHeader("Sec-Fetch-Site"))) {
            throw new RestFailure(403, "Logging in from a page of another site is not allowed.");
        }
    }
}
