package dev.latchkey.auth.application;

import dev.latchkey.auth.spi.SettingProblem;
import java.time.Duration;
import java.util.List;

/**
 * Whether an application hands out refresh tokens with its tokens.
 *
 * @param enabled switching it off ends every refresh family of the application
 * @param lifetime of each refresh token from its issue; whole minutes
 */
public record RefreshSettings(boolean enabled, Duration lifetime) {

    public static final Duration SHORTEST = Duration.ofMinutes(1);
    public static final Duration LONGEST = Duration.ofMinutes(525_600);

    /** None are handed out; where they are later, they live two weeks. */
    public static final RefreshSettings OFF = new RefreshSettings(false, Duration.ofDays(14));

    List<SettingProblem> problems() {
        boolean fits = lifetime.compareTo(SHORTEST) >= 0
                && lifetime.compareTo(LONGEST) <= 0
                && lifetime.equals(Duration.ofMinutes(lifetime.toMinutes()));
        return fits
                ? List.of()
                : List.of(new SettingProblem("refresh_lifetime", "Refresh Token Expiry Time is 1 to 525600 minutes."));
    }
}
