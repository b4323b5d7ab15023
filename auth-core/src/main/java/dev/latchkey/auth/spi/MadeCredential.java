package dev.latchkey.auth.spi;

import java.util.Objects;

/**
 * A credential that has just been made. Its text is shown to its holder once and then forgotten; neither it nor the
 * proof is ever printed.
 *
 * @param id 4 to 64 of A-Z, a-z, 0-9, {@code _} and {@code -}; no secret
 * @param text what the holder keeps and sends, or signs with
 * @param proof what the server keeps: the hash of the text where that is enough, otherwise what the method needs
 */
public record MadeCredential(String id, String text, String proof) {

    public MadeCredential {
        Objects.requireNonNull(text);
        Objects.requireNonNull(proof);
        if (!id.matches("[A-Za-z0-9_-]{4,64}")) {
            throw new IllegalArgumentException("a credential's id is 4 to 64 of A-Z, a-z, 0-9, _ and -");
        }
    }

    /** The id only. */
    @Override
    public String toString() {
        return "MadeCredential[" + id + "]";
    }
}
