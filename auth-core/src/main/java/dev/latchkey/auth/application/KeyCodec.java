package dev.latchkey.auth.application;

import dev.latchkey.auth.secret.SecretBox;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.auth.spi.RingKey;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Turns key material into what is kept, with the private half sealed, and back. */
final class KeyCodec {

    private final SecretBox secrets;

    KeyCodec(SecretBox secrets) {
        this.secrets = secrets;
    }

    ApplicationKey kept(String id, String applicationId, KeyState state, KeyMaterial material, Instant created) {
        Key signing = material.signing();
        String type = material.symmetric() ? ApplicationKey.SECRET : signing.getAlgorithm();
        String publicKey = material.symmetric()
                ? ""
                : Base64.getEncoder().encodeToString(material.verifying().getEncoded());
        ApplicationKey unsealed =
                new ApplicationKey(id, applicationId, state, material.algorithm(), type, publicKey, "", created);
        String sealed = secrets.seal(signing.getEncoded(), unsealed.purpose());
        return new ApplicationKey(id, applicationId, state, material.algorithm(), type, publicKey, sealed, created);
    }

    RingKey ringKey(ApplicationKey kept) {
        byte[] secret = secrets.open(kept.sealedKey(), kept.purpose());
        return new RingKey(kept.id(), kept.state(), material(kept, secret));
    }

    private static KeyMaterial material(ApplicationKey kept, byte[] secret) {
        if (kept.keyType().equals(ApplicationKey.SECRET)) {
            SecretKey key = new SecretKeySpec(secret, kept.algorithm());
            return new KeyMaterial(kept.algorithm(), key, key);
        }
        try {
            KeyFactory factory = KeyFactory.getInstance(kept.keyType());
            PrivateKey signing = factory.generatePrivate(new PKCS8EncodedKeySpec(secret));
            PublicKey verifying = factory.generatePublic(
                    new X509EncodedKeySpec(Base64.getDecoder().decode(kept.publicKey())));
            return new KeyMaterial(kept.algorithm(), signing, verifying);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key " + kept.id() + " was stored but cannot be read", e);
        }
    }
}
