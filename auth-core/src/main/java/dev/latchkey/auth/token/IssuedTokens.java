package dev.latchkey.auth.token;

import java.time.Clock;
import java.util.List;

/** The tokens that were issued and have not expired, for those who list and revoke them. Thread-safe. */
public final class IssuedTokens {

    private final TokenRepository repository;
    private final Revocations revocations;
    private final Clock clock;

    public IssuedTokens(TokenRepository repository, Revocations revocations, Clock clock) {
        this.repository = repository;
        this.revocations = revocations;
        this.clock = clock;
    }

    /** Newest first. */
    public List<TokenRecord> page(TokenFilter filter, long offset, int limit) {
        return repository.page(filter, offset, limit);
    }

    public long count(TokenFilter filter) {
        return repository.count(filter);
    }

    /** Ends one token, with effect for the next request. */
    public void revoke(TokenRecord token) {
        revocations.add(List.of(Revocation.ofToken(token.applicationId(), token.id(), token.expires())));
    }

    /** Whether a revocation of any kind ended the token; a blocked account or a changed password is not one. */
    public boolean revoked(TokenRecord token) {
        return revocations.ended(token);
    }

    /** Deletes what has expired. */
    public int prune() {
        return repository.prune(clock.instant().minus(Revocation.LONGEST_TOLERANCE));
    }
}
