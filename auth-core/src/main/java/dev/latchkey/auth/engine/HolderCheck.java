package dev.latchkey.auth.engine;

import dev.latchkey.auth.account.AccountDirectory;
import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.auth.spi.AuthOutcome.Authenticated;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.auth.token.Revocation;
import dev.latchkey.auth.token.Revocations;
import java.time.Instant;
import java.util.Optional;

/** Whether a proved credential has been revoked, and who holds it (checks 14 to 16). */
final class HolderCheck {

    private static final String REVOCATION = "revocation";
    private static final String ACCOUNT = "account";

    private final AccountDirectory accounts;
    private final Revocations revocations;

    HolderCheck(AccountDirectory accounts, Revocations revocations) {
        this.accounts = accounts;
        this.revocations = revocations;
    }

    /** The account, which exists and is active. */
    AccountView check(OpenApplication open, String credential, Authenticated outcome, Course course) {
        DecisionTrace trace = course.trace();
        Optional<Revocation.Kind> ending =
                revocations.ending(open.application().id(), outcome.credential(), credential);
        if (ending.isPresent()) {
            throw revoked("by " + ending.get(), trace);
        }
        AccountView account = existing(outcome, trace);
        course.account(account.name());
        if (account.active()) {
            checkNotEnded(account, outcome.credential().issuedAt(), trace);
        } else {
            trace.failed(ACCOUNT, Fact.text("reason", "blocked"));
            throw GateRefusal.judged(StandardError.USER_BLOCKED);
        }
        trace.passed(REVOCATION);
        trace.passed(ACCOUNT, Fact.text("name", account.name()));
        return account;
    }

    /**
     * Whether its account, its application or all of their tokens changed since the credential was issued. An outcome
     * of which this holds says nothing of what its method would say today.
     */
    boolean outlived(OpenApplication open, Authenticated outcome) {
        Instant issuedAt = outcome.credential().issuedAt();
        return outcome.subject()
                .in(accounts)
                .flatMap(holder -> accounts.account(holder.id()))
                .filter(whole -> issuedAt.isBefore(whole.credentialsValidFrom())
                        || issuedAt.isBefore(
                                revocations.validFrom(open.application().id(), whole.id())))
                .isPresent();
    }

    private AccountView existing(Authenticated outcome, DecisionTrace trace) {
        return outcome.subject()
                .in(accounts)
                .filter(found -> !found.anonymous())
                .orElseThrow(() -> {
                    trace.failed(ACCOUNT, Fact.text("reason", "does not exist"));
                    return GateRefusal.judged(StandardError.USER_INFORMATION_NOT_FOUND);
                });
    }

    private void checkNotEnded(AccountView account, Instant issuedAt, DecisionTrace trace) {
        boolean outlived = accounts.account(account.id())
                .filter(whole -> !issuedAt.isBefore(whole.credentialsValidFrom()))
                .isEmpty();
        if (outlived) {
            throw revoked("issued before the account's last change", trace);
        }
        if (revocations.accountEnded(account.id(), issuedAt)) {
            throw revoked("by " + Revocation.Kind.ACCOUNT, trace);
        }
    }

    private static GateRefusal revoked(String reason, DecisionTrace trace) {
        trace.failed(REVOCATION, Fact.text("reason", reason));
        return GateRefusal.judged(StandardError.TOKEN_REVOKED);
    }
}
