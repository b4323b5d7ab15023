package dev.latchkey.auth.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A public key as a JSON Web Key (RFC 7517, section 4).
 *
 * @param members names and texts in the order to be written, {@code kid} and {@code kty} among them
 */
public record PublishedKey(Map<String, String> members) {

    public PublishedKey {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
}
