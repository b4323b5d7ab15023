package dev.latchkey.auth.guard;

import dev.latchkey.auth.spi.ApiRequest;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.OnlineCheck;
import dev.latchkey.auth.spi.PublishedKey;
import dev.latchkey.auth.spi.TokenIssuer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An application's open method, whose faults stay its own: nothing is thrown from here but what is said, and every call
 * ends in time. It is closed behind the last who uses it. Thread-safe.
 */
public final class GuardedMethod implements AuthMethod {

    private static final Duration AFTER_CLOSING = Duration.ofSeconds(1);

    private final String applicationId;
    private final MethodGuard guard;
    private final OpenedMethod opened;
    private final Leases leases;
    private final Optional<TokenIssuer> issuer;

    GuardedMethod(String applicationId, MethodGuard guard, OpenedMethod opened) {
        this.applicationId = applicationId;
        this.guard = guard;
        this.opened = opened;
        this.leases = new Leases(() -> guard.close(applicationId, caller -> {
            opened.method().close();
            return null;
        }));
        this.issuer = opened.issuer()
                .map(given -> (account, issuedAt) ->
                        inside("issue", caller -> UnfitAnswerException.present(given.issue(account, issuedAt))));
    }

    /** Whether this very provider opened it. */
    public boolean openedBy(AuthMethodProvider provider) {
        return guard.provider() == provider;
    }

    /** Keeps it open until {@link #close} is called once more; for one who holds it already. */
    public void keep() {
        if (!leases.take()) {
            throw new IllegalStateException("the method is closed");
        }
    }

    @Override
    public CredentialPlace credentialPlace() {
        return opened.place();
    }

    /** Whatever goes wrong is {@link AuthOutcome.Unavailable}. */
    @Override
    public AuthOutcome authenticate(ApiRequest request, DecisionTrace trace) {
        try {
            return judged(request, trace);
        } catch (MethodUnavailableException e) {
            return e.outcome();
        }
    }

    private AuthOutcome judged(ApiRequest request, DecisionTrace trace) {
        MethodTrace told = new MethodTrace();
        LentRequest lent = new LentRequest(request);
        try {
            return inside("authenticate", caller -> asked(lent.readBy(caller), told));
        } finally {
            lent.end();
            told.end(trace);
        }
    }

    private AuthOutcome asked(LentRequest lent, DecisionTrace told) throws UnfitAnswerException {
        AuthOutcome outcome;
        try {
            outcome = opened.method().authenticate(lent, told);
        } finally {
            lent.checkReadable();
        }
        return opened.codes().checked(UnfitAnswerException.present(outcome));
    }

    /** What it gives issues or throws {@link MethodUnavailableException}. */
    @Override
    public Optional<TokenIssuer> tokenIssuer() {
        return issuer;
    }

    /** @throws MethodUnavailableException if it cannot tell */
    @Override
    public List<PublishedKey> publishedKeys() {
        return inside("publishedKeys", caller -> List.copyOf(opened.method().publishedKeys()));
    }

    /** @throws MethodUnavailableException if it cannot tell */
    @Override
    public Optional<OnlineCheck> onlineCheck() {
        return inside(
                        "onlineCheck",
                        caller -> UnfitAnswerException.present(opened.method().onlineCheck()))
                .map(Checked::new);
    }

    /** Gives one lease back; the method is closed once nobody holds one, in a thread of its own. */
    @Override
    public void close() {
        leases.giveBack();
    }

    private <T> T inside(String doing, Entrance.Visit<T> visit) {
        if (!leases.take()) {
            throw MethodUnavailableException.because("The method has just been closed.", AFTER_CLOSING);
        }
        return guard.call(applicationId, doing, visit, leases::giveBack);
    }

    private final class Checked implements OnlineCheck {

        private final OnlineCheck check;

        Checked(OnlineCheck check) {
            this.check = check;
        }

        @Override
        public Report test() {
            return report("test", caller -> UnfitAnswerException.present(check.test()));
        }

        @Override
        public Report lastKnown() {
            return report("lastKnown", caller -> UnfitAnswerException.present(check.lastKnown()));
        }

        private Report report(String doing, Entrance.Visit<Report> visit) {
            try {
                return inside(doing, visit);
            } catch (MethodUnavailableException e) {
                return new Report(false, List.of(Fact.text("reason", e.getMessage())));
            }
        }
    }
}
