package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.KeyMaterial;
import java.nio.charset.StandardCharsets;

/** Reads shared secrets that somebody pasted: their UTF-8 bytes are the key, to the letter. */
final class SecretText {

    private final KnownSecrets known;

    SecretText(KnownSecrets known) {
        this.known = known;
    }

    KeyMaterial read(Algorithm algorithm, SecretKind kind, String text) throws UnusableKeyException {
        if (!text.equals(text.strip())) {
            throw new UnusableKeyException("The secret begins or ends with a blank or a line end; remove it.");
        }
        if (text.contains("-----BEGIN ")) {
            throw new UnusableKeyException(algorithm.id() + " takes a shared secret, not a key in PEM.");
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < kind.leastBytes()) {
            throw new UnusableKeyException("The secret has " + bytes.length + " bytes; " + algorithm.id()
                    + " needs at least " + kind.leastBytes() + ".");
        }
        if (known.contains(text)) {
            throw new UnusableKeyException("This secret is published in lists of known secrets; choose another one.");
        }
        return kind.material(algorithm, bytes);
    }
}
