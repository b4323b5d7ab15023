package dev.latchkey.auth.token;

import java.time.Instant;
import java.util.List;

/** Where it is kept which tokens were issued, until they expire. */
public interface TokenRepository {

    /** Keeps a record; false, and nothing is kept, if its refresh family has ended. */
    boolean add(TokenRecord token);

    /** Newest first. */
    List<TokenRecord> page(TokenFilter filter, long offset, int limit);

    long count(TokenFilter filter);

    /** The latest expiry of the tokens that a key signed; {@link Instant#EPOCH} if none is kept. */
    Instant lastExpiry(String applicationId, String keyId);

    /** Deletes tokens that expired before a moment, and those whose account or application is gone. */
    int prune(Instant before);
}
