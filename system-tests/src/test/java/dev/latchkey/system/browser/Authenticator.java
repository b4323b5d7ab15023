package dev.latchkey.system.browser;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator application after RFC 6238: six digits, 30 seconds, SHA-1. */
final class Authenticator {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_MILLIS = 30_000;

    private final byte[] secret;
    private final Clock clock;

    /** @param key in base 32, as the page shows it */
    Authenticator(String key, Clock clock) {
        BigInteger bits = BigInteger.ONE;
        for (char letter : key.replace(" ", "").toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(letter)));
        }
        byte[] bytes = bits.toByteArray();
        this.secret = Arrays.copyOfRange(bytes, 1, bytes.length);
        this.clock = clock;
    }

    /** The code of the present moment. */
    String code() {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            byte[] hash = mac.doFinal(
                    ByteBuffer.allocate(8).putLong(clock.millis() / STEP_MILLIS).array());
            int start = hash[hash.length - 1] & 15;
            long number = ByteBuffer.wrap(hash, start, 4).getInt() & 0x7FFF_FFFFL;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
