package dev.latchkey.auth.testing;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator application, written after RFC 6238 without a look at the server's own code. */
public final class Device {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;
    private final Clock clock;

    /** @param base32 of 20 bytes, as the page shows it */
    public Device(String base32, Clock clock) {
        BigInteger bits = BigInteger.ONE;
        for (char letter : base32.replace(" ", "").toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(letter)));
        }
        byte[] bytes = bits.toByteArray();
        this.secret = Arrays.copyOfRange(bytes, 1, bytes.length);
        this.clock = clock;
    }

    public String code() {
        return code(0);
    }

    /** @param later how many steps of 30 seconds from now */
    public String code(int later) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            long step = clock.millis() / 30_000 + later;
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int start = hash[19] & 15;
            long number = ByteBuffer.wrap(hash, start, 4).getInt() & 0x7FFF_FFFFL;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
