package dev.latchkey.auth.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Links that sign in once: the first-run link that creates the administrator, and recovery links. */
public final class SignInLinks {

    private static final long FIRST_RUN = 0;

    private final SignInLinkRepository repository;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public SignInLinks(SignInLinkRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** A fresh token for the first-run page; the one before it is dead. */
    public String firstRun(Duration lifetime) {
        return fresh(FIRST_RUN, lifetime);
    }

    /** A fresh token that signs this account in; the one before it is dead. */
    public String forAccount(long accountId, Duration lifetime) {
        return fresh(accountId, lifetime);
    }

    /** Whether the token opens the first-run page; does not use it up. */
    public boolean opensFirstRun(String token) {
        return living(token).filter(link -> link.accountId() == FIRST_RUN).isPresent();
    }

    /** Whom a token would sign in; does not use it up. */
    public Optional<Long> account(String token) {
        return living(token).map(SignInLink::accountId).filter(id -> id != FIRST_RUN);
    }

    /** Uses a token up; true for one caller only. */
    public boolean take(String token) {
        return living(token).map(link -> repository.take(link.hash())).orElse(false);
    }

    private String fresh(long accountId, Duration lifetime) {
        SessionToken token = SessionToken.fresh(random);
        repository.add(new SignInLink(token.hash(), accountId, clock.instant().plus(lifetime)));
        return token.value();
    }

    private Optional<SignInLink> living(String token) {
        return SessionToken.parse(token)
                .flatMap(parsed -> repository.find(parsed.hash()))
                .filter(link -> clock.instant().isBefore(link.expires()));
    }
}
