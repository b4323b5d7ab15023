package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.KeyMaterial;
import java.security.Key;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Optional;

/** Ed25519 keys, the one curve of {@code EdDSA} that is taken here (RFC 8037). */
record Ed25519Kind() implements KeyKind {

    private static final int SIGNATURE_BYTES = 64;

    @Override
    public boolean symmetric() {
        return false;
    }

    @Override
    public Optional<String> problemWith(Key verifying) {
        boolean fits = verifying instanceof EdECPublicKey
                && ((EdECPublicKey) verifying).getParams().getName().equals(NamedParameterSpec.ED25519.getName());
        return fits ? Optional.empty() : Optional.of("The algorithm takes an Ed25519 key, and this is none.");
    }

    @Override
    public int signatureLength(Key verifying) {
        return SIGNATURE_BYTES;
    }

    @Override
    public KeyMaterial generate(Algorithm algorithm) {
        return KeyPairs.generate(algorithm, "Ed25519", NamedParameterSpec.ED25519);
    }

    @Override
    public String platformName() {
        return "Ed25519";
    }

    @Override
    public String inWords() {
        return "an Ed25519 key";
    }
}
