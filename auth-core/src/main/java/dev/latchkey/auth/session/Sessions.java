package dev.latchkey.auth.session;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountDirectory;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Browser sessions. A session ends by itself when idle or old, when its account is blocked or deleted, and when the
 * account's password changes.
 */
public final class Sessions {

    /** A last-seen time is written at most this often. */
    private static final Duration EXACTNESS = Duration.ofMinutes(1);

    private static final int LONGEST_USER_AGENT = 255;

    private final SessionRepository repository;
    private final AccountDirectory accounts;
    private final SessionLimits limits;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Sessions(SessionRepository repository, AccountDirectory accounts, SessionLimits limits, Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.limits = limits;
        this.clock = clock;
    }

    /** Signs an account in; always under a new token. */
    public SessionToken start(Account account, String address, String userAgent) {
        SessionToken token = SessionToken.fresh(random);
        Instant now = clock.instant();
        Instant created = now.isBefore(account.credentialsValidFrom()) ? account.credentialsValidFrom() : now;
        String agent = userAgent.length() > LONGEST_USER_AGENT ? userAgent.substring(0, LONGEST_USER_AGENT) : userAgent;
        repository.add(new Session(token.hash(), account.id(), created, now, address, agent));
        return token;
    }

    /** The account of a living session. */
    public Optional<Account> account(SessionToken token) {
        Instant now = clock.instant();
        return repository
                .find(token.hash())
                .filter(session -> alive(session, now))
                .flatMap(session -> {
                    if (session.lastSeen().plus(EXACTNESS).isBefore(now)) {
                        repository.seen(session.hash(), now);
                    }
                    return accounts.account(session.accountId())
                            .filter(account -> account.active()
                                    && !account.anonymous()
                                    && !session.created().isBefore(account.credentialsValidFrom()));
                });
    }

    public void end(SessionToken token) {
        repository.delete(token.hash());
    }

    /** Ends one session of an account, named by its hash; nothing happens if it is not the account's. */
    public void end(long accountId, String hash) {
        repository
                .find(hash)
                .filter(session -> session.accountId() == accountId)
                .ifPresent(session -> repository.delete(hash));
    }

    /** The sessions of an account, newest first, dead ones included until they are pruned. */
    public List<Session> of(long accountId) {
        return repository.ofAccount(accountId);
    }

    /** Deletes what has ended by time. */
    public int prune() {
        Instant now = clock.instant();
        return repository.prune(now.minus(limits.idle()).minus(EXACTNESS), now.minus(limits.absolute()));
    }

    private boolean alive(Session session, Instant now) {
        return now.isBefore(session.lastSeen().plus(limits.idle()).plus(EXACTNESS))
                && now.isBefore(session.created().plus(limits.absolute()));
    }
}
