package dev.latchkey.auth.token;

import java.time.Instant;

/**
 * A refresh token found again.
 *
 * @param newest whether it is the one of its family that can be used
 */
public record RefreshTicket(RefreshFamily family, KeptRefreshToken token, boolean newest) {

    public boolean alive(Instant now) {
        return newest && now.isBefore(token.expires());
    }
}
