package dev.latchkey.auth.engine;

import dev.latchkey.auth.spi.StandardError;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** User name and password as HTTP Basic sends them (RFC 7617). Never printed. */
record BasicCredentials(String name, String password) {

    /**
     * Reads what follows the scheme: base64 with or without padding, UTF-8, split at the first colon.
     *
     * @throws GateRefusal if it cannot be read, or the name is empty
     */
    static BasicCredentials parse(String encoded) {
        String pair = decoded(encoded);
        int colon = pair.indexOf(':');
        if (colon < 0 || pair.chars().anyMatch(Character::isISOControl)) {
            throw GateRefusal.unjudged(StandardError.INCOMPLETE_REQUEST);
        }
        if (colon == 0) {
            throw GateRefusal.judged(StandardError.MISSING_USERNAME);
        }
        return new BasicCredentials(pair.substring(0, colon), pair.substring(colon + 1));
    }

    private static String decoded(String encoded) {
        try {
            byte[] bytes = Base64.getDecoder().decode(encoded);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw GateRefusal.unjudged(StandardError.INCOMPLETE_REQUEST);
        }
    }

    @Override
    public String toString() {
        return "BasicCredentials[" + name + "]";
    }
}
