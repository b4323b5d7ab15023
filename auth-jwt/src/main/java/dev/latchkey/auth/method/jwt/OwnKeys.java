package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.KeyRing;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.auth.spi.RingKey;
import java.security.Key;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/** The keys of the application's ring that fit its algorithm; others are of an earlier setting and out of use. */
final class OwnKeys {

    private final List<RingKey> fitting;
    private final List<VerifyingKey> verifying;

    OwnKeys(KeyRing ring, Algorithm algorithm) {
        this.fitting = ring.keys().stream()
                .filter(key -> fits(key.material(), algorithm))
                .toList();
        this.verifying = fitting.stream().map(key -> verifying(key, algorithm)).toList();
    }

    boolean none() {
        return fitting.isEmpty();
    }

    /** A revoked key too: what it signed is refused as revoked, and not as signed by nobody. */
    Optional<VerifyingKey> named(String keyId) {
        return verifying.stream().filter(key -> key.id().equals(keyId)).findFirst();
    }

    /**
     * The key for a token without {@code kid}. What this server issues always names its key, so such a token was
     * signed by somebody who holds a pasted private key: the active one is meant, or the only one.
     */
    Optional<VerifyingKey> unnamed() {
        List<VerifyingKey> usable =
                verifying.stream().filter(key -> !key.revoked()).toList();
        Optional<VerifyingKey> active = signing().flatMap(key -> named(key.id()));
        return active.isPresent() || usable.size() != 1 ? active : Optional.of(usable.get(0));
    }

    /** The key to sign with. */
    Optional<RingKey> signing() {
        return fitting.stream().filter(key -> key.state() == KeyState.ACTIVE).findFirst();
    }

    /** The keys that others may need to verify with. */
    List<RingKey> publishable() {
        return fitting.stream()
                .filter(key -> key.state().verifies() && !key.material().symmetric())
                .toList();
    }

    private static boolean fits(KeyMaterial material, Algorithm algorithm) {
        return material.algorithm().equals(algorithm.id())
                && algorithm.keyKind().problemWith(material.verifying()).isEmpty();
    }

    private static VerifyingKey verifying(RingKey key, Algorithm algorithm) {
        return new VerifyingKey(
                key.id(), KeyOrigin.OWN, !key.state().verifies(), algorithm, usable(key.material(), algorithm));
    }

    private static Key usable(KeyMaterial material, Algorithm algorithm) {
        return material.symmetric() ? named(material.verifying(), algorithm) : material.verifying();
    }

    /** The library looks at a secret's name; what a store gives back may have any. */
    static Key named(Key secret, Algorithm algorithm) {
        return new SecretKeySpec(secret.getEncoded(), algorithm.id().replace("HS", "HmacSHA"));
    }
}
