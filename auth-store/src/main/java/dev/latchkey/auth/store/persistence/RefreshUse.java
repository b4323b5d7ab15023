package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.token.Rotation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * What decides about the use of a refresh token, read while its family is locked.
 *
 * @param newest whether it is the one alive
 * @param parentOfNewest whether the one alive replaced it
 * @param firstUsed {@link Instant#MIN} if it has not been used
 */
record RefreshUse(boolean newest, boolean parentOfNewest, Instant firstUsed, Instant expires) {

    static RefreshUse read(ResultSet row, String hash, String newestHash) throws SQLException {
        boolean used = row.getObject("used", OffsetDateTime.class) != null;
        return new RefreshUse(
                hash.equals(newestHash),
                Objects.equals(row.getString("parent_hash"), hash),
                used ? Moment.read(row, "used") : Instant.MIN,
                Moment.read(row, "expires"));
    }

    /** Reuse of an old token is told before its age: it means the same whenever it happens. */
    Rotation rotation(Instant now, Duration grace) {
        if (newest) {
            return now.isBefore(expires) ? Rotation.ROTATED : Rotation.EXPIRED;
        }
        boolean lostAnswer = parentOfNewest && !now.isAfter(firstUsed.plus(grace));
        return lostAnswer ? Rotation.ROTATED : Rotation.REUSED;
    }
}
