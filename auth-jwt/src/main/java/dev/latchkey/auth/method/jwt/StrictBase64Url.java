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

    /** The bytes, or nothing if the text is not their canonical encoding; an empty text is no bytes. */
    static Optional<byte[]> decode(String text) {
        if (!text.chars().allMatch(StrictBase64Url::inAlphabet)) {
            return Optional.empty();
        }
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

    private static boolean inAlphabet(int character) {
        return character >= 'A' && character <= 'Z'
                || character >= 'a' && character <= 'z'
                || character >= '0' && character <= '9'
                || character == '-'
                || character == '_';
    }
}
