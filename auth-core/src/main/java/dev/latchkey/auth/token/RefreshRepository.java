package dev.latchkey.auth.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where refresh tokens are kept. A family goes with its account and its application. */
public interface RefreshRepository {

    void start(RefreshFamily family, KeptRefreshToken first);

    /** A token of a living family, be it the newest or not. */
    Optional<RefreshTicket> find(String hash);

    /**
     * Uses a token: the newest of a family is succeeded. One that was used before ends the family, unless it is the
     * parent of the newest and was first used within {@code grace}: then that newest, whose delivery must have failed,
     * is replaced. All or nothing, and one use of a family after the other.
     */
    Rotation rotate(String hash, KeptRefreshToken successor, Duration grace);

    /** Ends a family and revokes its access tokens that have not expired at this moment. */
    void end(String familyId, Instant now);

    /** How many families of an application can still be used at this moment. */
    long living(String applicationId, Instant now);

    /** Deletes tokens that expired before a moment, and families without tokens. */
    int prune(Instant before);
}
