package dev.latchkey.auth.spi;

import java.util.List;
import java.util.Optional;

/**
 * An application's own keys.
 *
 * @param keys at most one of them active
 */
public record KeyRing(List<RingKey> keys) {

    public KeyRing {
        keys = List.copyOf(keys);
        if (keys.stream().filter(key -> key.state() == KeyState.ACTIVE).count() > 1) {
            throw new IllegalArgumentException("a ring has one active key at most");
        }
    }

    /** The key to sign with. */
    public Optional<RingKey> active() {
        return keys.stream().filter(key -> key.state() == KeyState.ACTIVE).findFirst();
    }

    /** The keys to verify with, and to publish where they are not symmetric. */
    public List<RingKey> verifying() {
        return keys.stream().filter(key -> key.state().verifies()).toList();
    }
}
