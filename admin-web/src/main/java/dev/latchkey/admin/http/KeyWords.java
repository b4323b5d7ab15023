package dev.latchkey.admin.http;

import dev.latchkey.auth.application.ApplicationKey;
import dev.latchkey.auth.application.ApplicationKeys;
import dev.latchkey.auth.spi.KeyState;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Says how keys stand. */
final class KeyWords {

    private final ApplicationKeys keys;
    private final Clock clock;
    private final Times times;

    @Inject
    KeyWords(ApplicationKeys keys, Clock clock, Times times) {
        this.keys = keys;
        this.clock = clock;
        this.times = times;
    }

    static String word(KeyState state) {
        return switch (state) {
            case STANDBY -> "Standby";
            case ACTIVE -> "Active";
            case RETIRING -> "Retiring";
            case REVOKED -> "Revoked";
        };
    }

    static String meaning(KeyState state) {
        return switch (state) {
            case STANDBY -> "Published, so that others learn it, but not yet signing.";
            case ACTIVE -> "Signs new tokens.";
            case RETIRING -> "Signs no more; tokens that it signed are still accepted.";
            case REVOKED -> "Tokens that it signed are refused, for good.";
        };
    }

    /** What revoking a key would do at this moment; empty for one that is revoked. */
    String revoking(ApplicationKey key) {
        boolean needed = neededUntil(key).isAfter(clock.instant());
        return switch (key.state()) {
            case REVOKED -> "";
            case STANDBY -> needed ? lastToken(key) : "It can be revoked now without refusing anybody.";
            case ACTIVE ->
                (needed ? lastToken(key) : "No token of it is valid at this moment.")
                        + " Without an active key the application issues no tokens.";
            case RETIRING -> needed ? lastToken(key) : "It can be revoked now without refusing anybody.";
        };
    }

    /** See {@link ApplicationKeys#neededUntil}. */
    Instant neededUntil(ApplicationKey key) {
        return keys.neededUntil(key.applicationId(), key.id());
    }

    private String lastToken(ApplicationKey key) {
        return "The last token of it expires " + times.text(keys.lastExpiry(key.applicationId(), key.id()))
                + "; it can be revoked without refusing anybody from " + times.text(neededUntil(key)) + " on.";
    }
}
