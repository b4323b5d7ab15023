package dev.latchkey.auth.credential;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody wants made.
 *
 * @param label by which its holder will know it
 * @param expires in the future; {@link Instant#MAX} for never
 * @param options by key, as entered
 */
public record CredentialWish(
        long accountId, String applicationId, String label, Instant expires, Map<String, String> options) {

    public static final int LONGEST_LABEL = 100;

    public CredentialWish {
        options = Map.copyOf(options);
    }
}
