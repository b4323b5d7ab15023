package dev.latchkey.auth.method.jwt;

import java.security.PublicKey;

/**
 * A public signature key of a key set.
 *
 * @param id its {@code kid}; empty if it has none
 * @param algorithm its {@code alg}; empty if it does not say
 */
record PublishedJwk(String id, String algorithm, PublicKey key) {

    /** Sound, strong enough, and meant for this algorithm as far as it says. */
    boolean fits(Algorithm wanted) {
        return (algorithm.isEmpty() || algorithm.equals(wanted.id()))
                && wanted.keyKind().problemWith(key).isEmpty();
    }
}
