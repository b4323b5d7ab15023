package dev.latchkey.auth.engine;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.StandardError;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Who may do something about tokens: by the password of an account, or by the token itself. */
public final class TokenAuthority {

    /** What an account needs to look at and to end the tokens of others. */
    public static final String PERMISSION = "administer rest api authentication";

    private static final String STEP = "authority";

    private final PasswordDoor door;
    private final Roles roles;

    public TokenAuthority(SignIn signIn, Roles roles) {
        this.door = new PasswordDoor(signIn);
        this.roles = roles;
    }

    /** The account whose password was presented, which may do anything. */
    Account administrator(GateRequest request, String customHeader, Course course) {
        course.scheme("Basic");
        PresentedCredential presented =
                new PresentedCredential(request, customHeader, CredentialPlace.authorization("Basic"));
        Account account = entered(presented.taken(course.trace()), request, course);
        if (!administers(account.view())) {
            throw denied(course.trace());
        }
        return account;
    }

    /** Whether the account may look at and end the tokens of others. */
    public boolean administers(AccountView account) {
        return roles.current().granted(account.roles(), PERMISSION);
    }

    /** By whom a request is made: a password's account, or nobody but the holder of this very token. */
    Optional<Account> asker(GateRequest request, String customHeader, String token, Course course) {
        course.scheme("Basic");
        String value = new PresentedCredential(request, customHeader, new CredentialPlace("Authorization", ""))
                .taken(course.trace());
        int blank = value.indexOf(' ');
        String scheme = blank < 0 ? value : value.substring(0, blank);
        String rest = blank < 0 ? "" : value.substring(blank + 1).strip();
        if (scheme.equalsIgnoreCase("Basic")) {
            return Optional.of(entered(rest, request, course));
        }
        if (!scheme.equalsIgnoreCase("Bearer")) {
            throw GateRefusal.unjudged(
                    StandardError.INVALID_AUTHORIZATION_HEADER_TOKEN_TYPE,
                    "Authorization header must be the type of Bearer Token or Basic.");
        }
        if (!same(rest, token)) {
            course.trace().failed(STEP, Fact.text("reason", "the token presented is another one"));
            throw GateRefusal.judged(
                    StandardError.ACCESS_DENIED, "The token presented is not the one that is to be revoked.");
        }
        course.trace().passed(STEP, Fact.text("by", "the token itself"));
        return Optional.empty();
    }

    /** @throws GateRefusal unless the asker owns the token, administers tokens, or presented the token itself */
    void check(Optional<Account> asker, long owner, DecisionTrace trace) {
        boolean may = asker.isEmpty()
                || asker.get().id() == owner
                || administers(asker.get().view());
        if (!may) {
            throw denied(trace);
        }
        trace.passed(STEP);
    }

    private Account entered(String encoded, GateRequest request, Course course) {
        Account account = door.enter(BasicCredentials.parse(encoded), request.clientAddress(), course.trace());
        course.account(account.name());
        return account;
    }

    private static GateRefusal denied(DecisionTrace trace) {
        trace.failed(STEP, Fact.text("missing", PERMISSION));
        return GateRefusal.judged(StandardError.ACCESS_DENIED, "The '" + PERMISSION + "' permission is required.");
    }

    private static boolean same(String presented, String token) {
        return MessageDigest.isEqual(
                presented.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
