package dev.latchkey.auth.method.jwt;

import java.util.Base64;
import java.util.Optional;

/**
 * base64url as RFC 7515, section 2 wants it: no padding, no foreign characters, and only the one text that encodes
 * these bytes. Lenient decoders take several texts for one signature.
 */
final class StrictBase64Url {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private StrictBase64Url() {}

    /**
     * The bytes, or nothing if the text is not what {@link #encode} makes of them, which leaves no room for leniency; an
     * empty text is no bytes.
     */
    static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = DECODER.decode(text);
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }
}
