package dev.latchkey.benchmarks.site;

import java.time.Duration;
import java.time.Instant;

/** An application of the site and the key with which tokens for it are signed. */
public record ApplicationAccess(String id, String keyId, Signer signer) {

    private static final Duration LIFETIME = Duration.ofHours(3);

    /** A token that is good for some hours, another one each time. */
    public String token(String account, Instant now) {
        return signer.token(Site.ISSUER, id, keyId, account, now.plus(LIFETIME));
    }

    /** A token that was good yesterday. */
    public String expiredToken(String account, Instant now) {
        return signer.token(Site.ISSUER, id, keyId, account, now.minus(Duration.ofDays(1)));
    }
}
