package dev.latchkey.auth.session;

import java.time.Duration;

/**
 * How long a session lives.
 *
 * @param idle without a request
 * @param absolute since sign-in
 */
public record SessionLimits(Duration idle, Duration absolute) {

    public static final SessionLimits DEFAULT = new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12));
}
