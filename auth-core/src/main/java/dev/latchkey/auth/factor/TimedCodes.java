package dev.latchkey.auth.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change every 30 seconds (RFC 6238 over RFC 4226, section 5.3). Immutable. */
final class TimedCodes {

    /** What every authenticator application knows. */
    static final TimedCodes STANDARD = new TimedCodes("HmacSHA1", 6);

    static final int SECONDS = 30;

    private final String algorithm;
    private final int digits;

    /**
     * @param algorithm as Java names it, for example {@code HmacSHA1}
     * @param digits of a code, 6 to 8
     */
    TimedCodes(String algorithm, int digits) {
        this.algorithm = algorithm;
        this.digits = digits;
    }

    /** The number of the step that a moment lies in. */
    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    String code(byte[] secret, long step) {
        byte[] hash = hash(secret, step);
        int offset = hash[hash.length - 1] & 0xF;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        int modulus = (int) Math.pow(10, digits);
        String text = Integer.toString(number % modulus);
        return "0".repeat(digits - text.length()) + text;
    }

    private byte[] hash(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + algorithm, e);
        }
    }
}
