package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.KeyMaterial;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;

/** Makes key pairs with the platform's generators. */
final class KeyPairs {

    private KeyPairs() {}

    static KeyMaterial generate(Algorithm algorithm, String generator, AlgorithmParameterSpec parameters) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance(generator);
            keys.initialize(parameters);
            KeyPair pair = keys.generateKeyPair();
            return new KeyMaterial(algorithm.id(), pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("this Java cannot make keys for " + algorithm.id(), fault);
        }
    }
}
