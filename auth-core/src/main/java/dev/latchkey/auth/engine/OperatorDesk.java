package dev.latchkey.auth.engine;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountDirectory;
import dev.latchkey.auth.audit.RecordedTrace;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.IssuedToken;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.auth.spi.TokenIssuer;
import dev.latchkey.auth.token.IssuedRefresh;
import dev.latchkey.auth.token.RefreshFamilies;
import dev.latchkey.auth.token.RefreshTicket;
import dev.latchkey.auth.token.Revocations;
import java.util.Optional;

/** Issues and ends tokens for the operator, who needs no password since the data is his. Thread-safe. */
public final class OperatorDesk {

    /** What was ended. */
    public enum Ended {
        ACCESS_TOKEN,
        /** The refresh token, its family and their access tokens. */
        REFRESH_FAMILY,
        /** Nothing: the token is unknown or already dead. */
        NOTHING
    }

    private final AuthConfiguration configuration;
    private final AccountDirectory accounts;
    private final TokenMint mint;
    private final TokenProof proof;
    private final RefreshFamilies families;
    private final Revocations revocations;

    public OperatorDesk(
            AuthConfiguration configuration,
            AccountDirectory accounts,
            TokenMint mint,
            RefreshFamilies families,
            Revocations revocations) {
        this.configuration = configuration;
        this.accounts = accounts;
        this.mint = mint;
        this.proof = new TokenProof(configuration);
        this.families = families;
        this.revocations = revocations;
    }

    /** A token without a refresh token, for an active account that the application's roles let in. */
    public TokenGrant issue(String userName, String applicationId) {
        Course course = new Course();
        try (AuthConfiguration.Held held = configuration.hold()) {
            IssuedToken token = issued(held.snapshot(), userName, applicationId, course);
            return new TokenGrant.Granted(token, IssuedRefresh.NONE, course.decided());
        } catch (GateRefusal refusal) {
            return new TokenGrant.Refused(refusal.with(""), course.decided());
        }
    }

    /** @param applicationId the one to look in; empty for all */
    public DeskAnswer<Ended> revoke(String token, String applicationId) {
        Course course = new Course();
        try {
            return new DeskAnswer.Given<>(ended(token, applicationId, course.trace()), course.decided());
        } catch (GateRefusal refusal) {
            return new DeskAnswer.Refused<>(refusal.with(""), course.decided());
        }
    }

    private IssuedToken issued(
            AuthConfiguration.Snapshot snapshot, String userName, String applicationId, Course course) {
        RecordedTrace trace = course.trace();
        OpenApplication open =
                new ApplicationChoice(snapshot, new PastedRequest(applicationId)).checkedForIssuing(trace);
        TokenIssuer issuer = mint.issuer(open, trace);
        Account account = accounts.byName(userName)
                .flatMap(found -> accounts.account(found.id()))
                .filter(found -> !found.anonymous())
                .orElseThrow(() -> {
                    trace.failed("account", Fact.text("reason", "does not exist"));
                    return GateRefusal.judged(StandardError.USER_INFORMATION_NOT_FOUND);
                });
        if (!account.active()) {
            throw GateRefusal.judged(StandardError.USER_BLOCKED);
        }
        mint.checkRoles(open, account, trace);
        return mint.issue(open, account, issuer, "", trace);
    }

    private Ended ended(String token, String applicationId, RecordedTrace trace) {
        Optional<RefreshTicket> ticket = families.find(token);
        if (ticket.isPresent()) {
            families.end(ticket.get().family());
            return Ended.REFRESH_FAMILY;
        }
        Optional<ProvedToken> proved = proof.prove(new PastedRequest(applicationId), token, trace);
        proved.ifPresent(found -> revocations.endCredential(
                found.open().application().id(), found.outcome().credential(), token));
        return proved.isPresent() ? Ended.ACCESS_TOKEN : Ended.NOTHING;
    }
}
