package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.KeyMaterial;
import java.security.Key;
import java.util.Optional;

/** The kind of key that an algorithm takes. */
sealed interface KeyKind permits RsaKind, CurveKind, Ed25519Kind, SecretKind {

    /** Whether one secret both signs and verifies. */
    boolean symmetric();

    /** What is wrong with a public key or secret: one sentence about its kind or strength, or nothing. */
    Optional<String> problemWith(Key verifying);

    /** What can be told of a private key alone; its public half is judged by {@link #problemWith}. */
    default Optional<String> problemWithPrivate(Key signing) {
        return Optional.empty();
    }

    /** Bytes of every signature by such a key; platforms have taken longer ones and ignored the rest. */
    int signatureLength(Key verifying);

    /** A fresh key from the platform's strong source. */
    KeyMaterial generate(Algorithm algorithm);

    /** The name under which the platform reads such keys; not for secrets. */
    String platformName();

    /** In words, for a sentence. */
    String inWords();
}
