package dev.latchkey.auth.spi;

import java.util.Objects;

/**
 * A key of an application's ring.
 *
 * @param id the {@code kid}; unique on the server
 * @param state where it is in its life
 * @param material the key itself
 */
public record RingKey(String id, KeyState state, KeyMaterial material) {

    public RingKey {
        Objects.requireNonNull(id);
        Objects.requireNonNull(state);
        Objects.requireNonNull(material);
    }
}
