package dev.latchkey.auth.engine;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.audit.RecordedTrace;
import dev.latchkey.auth.flood.FloodControl;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.IssuedToken;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.auth.spi.TokenIssuer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Hands out tokens for a user name and password (contract "auth", section 2). Thread-safe. */
public final class TokenDesk {

    private static final CredentialPlace BASIC = CredentialPlace.authorization("Basic");

    private final AuthConfiguration configuration;
    private final AddressCheck addresses;
    private final PasswordDoor door;
    private final Clock clock;

    public TokenDesk(AuthConfiguration configuration, SignIn signIn, FloodControl flood, Clock clock) {
        this.configuration = configuration;
        this.addresses = new AddressCheck(flood);
        this.door = new PasswordDoor(signIn);
        this.clock = clock;
    }

    public TokenGrant issue(GateRequest request) {
        Course course = new Course();
        course.scheme(BASIC.scheme());
        try {
            return new TokenGrant.Granted(issued(request, course), course.decided());
        } catch (GateRefusal refusal) {
            return new TokenGrant.Refused(refusal.with(course.scheme()), course.decided());
        }
    }

    private IssuedToken issued(GateRequest request, Course course) {
        RecordedTrace trace = course.trace();
        ApplicationChoice choice = new ApplicationChoice(configuration.snapshot(), request);
        addresses.check(choice.meant(), request, trace);
        OpenApplication open = choice.checkedForIssuing(trace);
        course.application(open);
        TokenIssuer issuer = issuer(open, trace);
        PresentedCredential presented =
                new PresentedCredential(request, open.rules().rules().customHeader(), BASIC);
        BasicCredentials credentials = BasicCredentials.parse(presented.taken(trace));
        Account account = door.enter(credentials, request.clientAddress(), trace);
        course.account(account.name());
        checkRoles(open, account, trace);
        IssuedToken token = issuer.issue(account.view(), issueTime(account));
        trace.passed("issued", Fact.time("expires", token.expiresAt()), Fact.keyId("key", token.keyId()));
        return token;
    }

    private static TokenIssuer issuer(OpenApplication open, RecordedTrace trace) {
        if (open.method().isEmpty()) {
            trace.failed("method", Fact.text("reason", open.failure()));
            throw GateRefusal.later(StandardError.AUTH_METHOD_UNAVAILABLE, Gate.METHOD_RETRY);
        }
        return open.method().get().tokenIssuer().orElseThrow(() -> {
            trace.failed("issuer", Fact.text("reason", "no key of its own to sign with"));
            return GateRefusal.unjudged(StandardError.TOKEN_ISSUING_NOT_CONFIGURED);
        });
    }

    private static void checkRoles(OpenApplication open, Account account, RecordedTrace trace) {
        Optional<String> denied = open.rules().rolesDenied(account.view());
        if (denied.isPresent()) {
            trace.failed("rules", Fact.text("reason", denied.get()));
            throw GateRefusal.judged(StandardError.ACCESS_DENIED, denied.get());
        }
        trace.passed("rules");
    }

    /** Not before the account's limit, which may lie in the next second; see {@link TokenIssuer#issue}. */
    private Instant issueTime(Account account) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return now.isBefore(account.credentialsValidFrom()) ? account.credentialsValidFrom() : now;
    }
}
