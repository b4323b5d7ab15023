package dev.latchkey.auth.engine;

import dev.latchkey.auth.account.AccountDirectory;
import dev.latchkey.auth.audit.RecordedTrace;
import dev.latchkey.auth.flood.FloodControl;
import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthOutcome.Authenticated;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.auth.token.Revocations;
import java.util.Locale;
import java.util.Optional;

/**
 * Judges a pasted token as the gate would and tells each step. Nothing is remembered of it: neither the audit log nor
 * the cache of verified credentials knows. Rules that need a request (paths, methods, addresses) are skipped and said to
 * be. Thread-safe.
 */
public final class TokenExplainer {

    private static final String BEARER = "bearer ";

    private final AuthConfiguration configuration;
    private final AddressCheck addresses;
    private final TokenAuthority authority;
    private final HolderCheck holders;

    public TokenExplainer(
            AuthConfiguration configuration,
            AccountDirectory accounts,
            FloodControl flood,
            TokenAuthority authority,
            Revocations revocations) {
        this.configuration = configuration;
        this.addresses = new AddressCheck(flood);
        this.authority = authority;
        this.holders = new HolderCheck(accounts, revocations);
    }

    /** The same for somebody whose password has to be checked first. */
    public DeskAnswer<Explanation> explain(GateRequest asking, String token, String applicationId) {
        Course course = new Course();
        try {
            addresses.check(Optional.empty(), asking, course.trace());
            authority.administrator(asking, "", course);
            return new DeskAnswer.Given<>(explain(token, applicationId), course.decided());
        } catch (GateRefusal refusal) {
            return new DeskAnswer.Refused<>(refusal.with(course.scheme()), course.decided());
        }
    }

    /** @param token with or without the scheme in front */
    public Explanation explain(String token, String applicationId) {
        Course course = new Course();
        try {
            AccountView account = judged(bare(token), applicationId, course);
            return explanation(applicationId, "", "", account.name(), course);
        } catch (GateRefusal refusal) {
            Refusal told = refusal.with("");
            return explanation(
                    applicationId,
                    told.code().name(),
                    told.description(),
                    course.decided().account(),
                    course);
        }
    }

    private AccountView judged(String token, String applicationId, Course course) {
        try (AuthConfiguration.Held held = configuration.hold()) {
            return judged(held.snapshot(), token, applicationId, course);
        }
    }

    private AccountView judged(AuthConfiguration.Snapshot snapshot, String token, String applicationId, Course course) {
        RecordedTrace trace = course.trace();
        if (!snapshot.book().gate().enabled()) {
            trace.skipped("gate", Fact.text("reason", "authentication is switched off: nobody asks for the token"));
        }
        OpenApplication open = application(snapshot, applicationId, trace);
        course.application(open);
        AuthMethod method = open.method().orElseThrow(() -> {
            trace.failed("method", Fact.text("reason", open.failure()));
            return GateRefusal.later(StandardError.AUTH_METHOD_UNAVAILABLE, Gate.METHOD_RETRY);
        });
        Authenticated outcome = CredentialJudge.fresh(method, new PastedRequest(applicationId), token, trace);
        AccountView account = holders.check(open, token, outcome, course);
        checkRoles(open, account, trace);
        trace.skipped("request", Fact.text("reason", "paths, methods and addresses need a request"));
        return account;
    }

    private static OpenApplication application(AuthConfiguration.Snapshot snapshot, String id, RecordedTrace trace) {
        OpenApplication open = snapshot.open().get(id);
        if (open == null || !open.application().enabled()) {
            trace.failed("application", Fact.text("reason", open == null ? "unknown" : "disabled"));
            throw GateRefusal.unjudged(StandardError.INVALID_APPLICATION_ID);
        }
        trace.passed("application", Fact.text("id", id));
        return open;
    }

    private static void checkRoles(OpenApplication open, AccountView account, RecordedTrace trace) {
        Optional<String> denied = open.rules().rolesDenied(account);
        if (denied.isPresent()) {
            trace.failed("rules", Fact.text("reason", denied.get()));
            throw GateRefusal.judged(StandardError.ACCESS_DENIED, denied.get());
        }
        trace.passed("rules");
    }

    private static String bare(String token) {
        String text = token.strip();
        return text.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? text.substring(BEARER.length()).strip()
                : text;
    }

    private static Explanation explanation(
            String applicationId, String error, String description, String account, Course course) {
        return new Explanation(
                applicationId, error, description, account, course.decided().steps());
    }
}
