package dev.latchkey.auth.token;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that is no longer accepted.
 *
 * @param applicationId empty for an account, whose revocation holds everywhere
 * @param subject what is revoked, by its kind; in the place of a text that is long or strange stands its hash
 * @param issuedBefore what was issued before is ended; {@link Instant#MAX} for all that ever will be
 * @param keptUntil from when it can be forgotten, since what it ends has expired; {@link Instant#MAX} for never
 */
public record Revocation(Kind kind, String applicationId, String subject, Instant issuedBefore, Instant keptUntil) {

    /** How long after its expiry a token may still be accepted; above the longest clock skew of a method. */
    public static final Duration LONGEST_TOLERANCE = Duration.ofMinutes(10);

    /** How long an outcome is reused at most without asking its method again, whatever the method allows. */
    public static final Duration LONGEST_MEMORY = Duration.ofDays(1);

    private static final int LONGEST_KEPT = 200;

    public Revocation {
        subject = kept(subject);
    }

    /** What is revoked. The names are stored and so never change. */
    public enum Kind {
        /** One credential, by its {@code jti} or whatever its method identifies it by. */
        TOKEN,
        /** One credential without such an id, by its SHA-256 in hexadecimal. */
        FINGERPRINT,
        /** Everything a key proved, by the key's id. */
        KEY,
        /** Everything issued to an account so far, by the account's number. */
        ACCOUNT,
        /** Everything issued for an application so far, by the application's id. */
        APPLICATION
    }

    /** @param expires of the token */
    public static Revocation ofToken(String applicationId, String tokenId, Instant expires) {
        return new Revocation(Kind.TOKEN, applicationId, tokenId, Instant.MAX, kept(expires));
    }

    /**
     * @param fingerprint SHA-256 of the credential's text in hexadecimal
     * @param expires of the credential
     */
    public static Revocation ofFingerprint(String applicationId, String fingerprint, Instant expires) {
        return new Revocation(Kind.FINGERPRINT, applicationId, fingerprint, Instant.MAX, kept(expires));
    }

    public static Revocation ofKey(String applicationId, String keyId) {
        return new Revocation(Kind.KEY, applicationId, keyId, Instant.MAX, Instant.MAX);
    }

    /** @param before whole seconds, as tokens carry them */
    public static Revocation ofAccount(long accountId, Instant before) {
        return new Revocation(Kind.ACCOUNT, "", Long.toString(accountId), before, Instant.MAX);
    }

    /** @param before whole seconds, as tokens carry them */
    public static Revocation ofApplication(String applicationId, Instant before) {
        return new Revocation(Kind.APPLICATION, applicationId, applicationId, before, Instant.MAX);
    }

    /** The wider of two revocations of the same subject. */
    Revocation with(Revocation other) {
        return new Revocation(
                kind,
                applicationId,
                subject,
                later(issuedBefore, other.issuedBefore),
                later(keptUntil, other.keptUntil));
    }

    /** The id of a foreign token may be of any length and hold anything; what is kept of it does not. */
    static String kept(String subject) {
        return isPlain(subject) ? subject : "sha256:" + Sha256.hex(subject);
    }

    private static boolean isPlain(String subject) {
        if (subject.length() > LONGEST_KEPT) {
            return false;
        }
        for (int at = 0; at < subject.length(); at++) {
            if (subject.charAt(at) < ' ' || subject.charAt(at) > '~') {
                return false;
            }
        }
        return true;
    }

    private static Instant kept(Instant expires) {
        return expires.isBefore(Instant.MAX.minus(LONGEST_TOLERANCE)) ? expires.plus(LONGEST_TOLERANCE) : Instant.MAX;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
