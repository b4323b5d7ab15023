package dev.latchkey.auth.engine;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.audit.RecordedTrace;
import dev.latchkey.auth.guard.MethodUnavailableException;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.IssuedToken;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.auth.spi.TokenIssuer;
import dev.latchkey.auth.token.Revocations;
import dev.latchkey.auth.token.TokenRecord;
import dev.latchkey.auth.token.TokenRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** Issues tokens and keeps a record of each before it is handed out. Thread-safe. */
public final class TokenMint {

    private final TokenRepository records;
    private final Revocations revocations;
    private final Clock clock;

    public TokenMint(TokenRepository records, Revocations revocations, Clock clock) {
        this.records = records;
        this.revocations = revocations;
        this.clock = clock;
    }

    /** What signs an application's tokens. */
    TokenIssuer issuer(OpenApplication open, DecisionTrace trace) {
        if (open.method().isEmpty()) {
            trace.failed("method", Fact.text("reason", open.failure()));
            throw GateRefusal.later(StandardError.AUTH_METHOD_UNAVAILABLE, Gate.METHOD_RETRY);
        }
        return open.method().get().tokenIssuer().orElseThrow(() -> {
            trace.failed("issuer", Fact.text("reason", "no key of its own to sign with"));
            return GateRefusal.unjudged(StandardError.TOKEN_ISSUING_NOT_CONFIGURED);
        });
    }

    void checkRoles(OpenApplication open, Account account, DecisionTrace trace) {
        Optional<String> denied = open.rules().rolesDenied(account.view());
        if (denied.isPresent()) {
            trace.failed("rules", Fact.text("reason", denied.get()));
            throw GateRefusal.judged(StandardError.ACCESS_DENIED, denied.get());
        }
        trace.passed("rules");
    }

    /** Not before what ended the account's earlier tokens, which may lie in the next second; see {@link TokenIssuer#issue}. */
    Instant issueTime(OpenApplication open, Account account) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant ended = revocations.validFrom(open.application().id(), account.id());
        return Stream.of(now, account.credentialsValidFrom(), ended)
                .max(Instant::compareTo)
                .orElse(now);
    }

    /** @param familyId of the refresh tokens that go with it; empty for none */
    IssuedToken issue(OpenApplication open, Account account, TokenIssuer issuer, String familyId, RecordedTrace trace) {
        IssuedToken token = signed(open, account, issuer, trace);
        keep(token, open, account, familyId, trace);
        return token;
    }

    /** Records a token, before which it must not be handed out. */
    void keep(IssuedToken token, OpenApplication open, Account account, String familyId, RecordedTrace trace) {
        boolean kept = records.add(new TokenRecord(
                token.id(),
                open.application().id(),
                account.id(),
                token.keyId(),
                familyId,
                token.issuedAt(),
                token.expiresAt()));
        if (!kept) {
            trace.failed("refresh", Fact.text("reason", "ended in this moment"));
            throw GateRefusal.judged(StandardError.INVALID_REFRESH_TOKEN);
        }
        trace.passed("issued", Fact.time("expires", token.expiresAt()), Fact.keyId("key", token.keyId()));
    }

    /** A token that nobody knows of yet. */
    IssuedToken signed(OpenApplication open, Account account, TokenIssuer issuer, RecordedTrace trace) {
        try {
            return issuer.issue(account.view(), issueTime(open, account));
        } catch (MethodUnavailableException e) {
            trace.failed("method", Fact.text("reason", e.getMessage()));
            throw GateRefusal.later(StandardError.AUTH_METHOD_UNAVAILABLE, e.retryAfter());
        }
    }
}
