package dev.latchkey.auth.testkit.stamp;

import dev.latchkey.auth.spi.KeyRing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.Mac;

/** Makes and compares {@code id.name.expiry.mac}. */
final class Stamps {

    private final KeyRing ring;
    private final String pepper;

    Stamps(KeyRing ring, String pepper) {
        this.ring = ring;
        this.pepper = pepper;
    }

    String stamped(String content, Key key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(pepper.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is in every JDK", e);
        }
    }

    /** The id of the key that made it; empty if none did. */
    String keyOf(String content, String stamp) {
        return ring.verifying().stream()
                .filter(key -> same(stamped(content, key.material().verifying()), stamp))
                .flatMap(key -> Stream.of(key.id()))
                .findFirst()
                .orElse("");
    }

    static boolean same(String left, String right) {
        return MessageDigest.isEqual(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is in every JDK", e);
        }
    }
}
