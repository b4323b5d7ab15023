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
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Decides who sends an API request, by the checks of contract "auth", section 3, in their order; the first failure
 * answers. Thread-safe; reads one configuration snapshot per request.
 */
public final class Gate {

    static final Duration METHOD_RETRY = Duration.ofSeconds(30);

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final AuthConfiguration configuration;
    private final AccountDirectory accounts;
    private final AddressCheck addresses;
    private final CredentialJudge judge;
    private final HolderCheck holders;
    private final RequestRate rate;

    public Gate(
            AuthConfiguration configuration,
            AccountDirectory accounts,
            FloodControl flood,
            CredentialJudge judge,
            Revocations revocations,
            RequestRate rate) {
        this.configuration = configuration;
        this.accounts = accounts;
        this.addresses = new AddressCheck(flood);
        this.judge = judge;
        this.holders = new HolderCheck(accounts, revocations);
        this.rate = rate;
    }

    /** Whether the master switch "Enable Authentication" is on. */
    public boolean enabled() {
        return configuration.current().gate().enabled();
    }

    public GateDecision decide(GateRequest request) {
        Course course = new Course();
        try {
            AccountView account = judged(request, course);
            course.account(account.name());
            return new GateDecision.Admitted(account, course.decided());
        } catch (GateRefusal refusal) {
            return new GateDecision.Refused(refusal.with(course.scheme()), course.decided());
        }
    }

    private AccountView judged(GateRequest request, Course course) {
        try (AuthConfiguration.Held held = configuration.hold()) {
            return judged(held.snapshot(), request, course);
        }
    }

    private AccountView judged(AuthConfiguration.Snapshot snapshot, GateRequest request, Course course) {
        RecordedTrace trace = course.trace();
        if (!snapshot.book().gate().enabled()) {
            trace.skipped("gate", Fact.text("reason", "authentication is switched off"));
            return anonymous();
        }
        ApplicationChoice choice = new ApplicationChoice(snapshot, request);
        addresses.check(choice.meant(), request, trace);
        OpenApplication open = choice.checked(trace);
        course.application(open);
        rate.check(open, request, trace);
        AuthMethod method = method(open, trace);
        course.scheme(method.credentialPlace().scheme());
        PresentedCredential presented =
                new PresentedCredential(request, open.rules().rules().customHeader(), method.credentialPlace());
        if (anonymousRead(open, request) && !presented.present()) {
            trace.skipped("credential", Fact.text("reason", "anonymous reads are allowed"));
            checkRequestRules(open, request, trace);
            return anonymous();
        }
        String credential = presented.taken(trace);
        Authenticated outcome = judge.judge(open, method, request, credential, trace);
        AccountView account = holders.check(open, credential, outcome, course);
        checkRules(open, request, account, trace);
        return account;
    }

    private static AuthMethod method(OpenApplication open, RecordedTrace trace) {
        return open.method().orElseThrow(() -> {
            trace.failed("method", Fact.text("reason", open.failure()));
            return GateRefusal.later(StandardError.AUTH_METHOD_UNAVAILABLE, METHOD_RETRY);
        });
    }

    private static boolean anonymousRead(OpenApplication open, GateRequest request) {
        return open.rules().rules().anonymousReads() && READS.contains(request.method());
    }

    private static void checkRules(
            OpenApplication open, GateRequest request, AccountView account, RecordedTrace trace) {
        Optional<String> denied =
                open.rules().rolesDenied(account).or(() -> open.rules().requestDenied(request));
        if (denied.isPresent()) {
            trace.failed("rules", Fact.text("reason", denied.get()));
            throw GateRefusal.judged(StandardError.ACCESS_DENIED, denied.get());
        }
        trace.passed("rules");
    }

    /** Path and method rules bind a caller without a credential too; roles are of accounts. */
    private static void checkRequestRules(OpenApplication open, GateRequest request, RecordedTrace trace) {
        Optional<String> denied = open.rules().requestDenied(request);
        if (denied.isPresent()) {
            trace.failed("rules", Fact.text("reason", denied.get()));
            throw GateRefusal.unjudged(StandardError.ACCESS_DENIED, denied.get());
        }
        trace.passed("rules");
    }

    private AccountView anonymous() {
        return accounts.byId(0).orElseThrow(() -> new IllegalStateException("the anonymous account is missing"));
    }
}
