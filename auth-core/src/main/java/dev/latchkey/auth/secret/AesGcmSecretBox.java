package dev.latchkey.auth.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals with AES-256-GCM under one key-encryption key. A sealed text reads {@code v1.<key id>.<base64url>}, where the
 * last part is a random 96-bit nonce followed by cipher text and tag; the purpose is the associated data.
 */
public final class AesGcmSecretBox implements SecretBox {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final String keyId;
    private final SecureRandom random = new SecureRandom();

    /** @param key 32 bytes */
    public AesGcmSecretBox(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key-encryption key has 32 bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, "AES");
        this.keyId = keyId(key);
    }

    /** Names a key without giving it away: the first 8 bytes of its SHA-256 in hexadecimal. */
    public static String keyId(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** The key that a sealed text was sealed with; empty if the text is not one of ours. */
    public static String keyIdOf(String sealed) {
        String[] parts = sealed.split("\\.", -1);
        return parts.length == 3 ? parts[1] : "";
    }

    @Override
    public String seal(byte[] secret, String purpose) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(secret);
            byte[] both = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return "v1." + keyId + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has AES-GCM", e);
        }
    }

    @Override
    public byte[] open(String sealed, String purpose) {
        String[] parts = sealed.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals("v1")) {
            throw new SealBrokenException("The sealed value of " + purpose + " is not in a known form.", null);
        }
        if (!parts[1].equals(keyId)) {
            throw new SealBrokenException(
                    "The value of " + purpose + " was sealed under key " + parts[1] + ", but this server has " + keyId
                            + ".",
                    null);
        }
        try {
            byte[] both = Base64.getUrlDecoder().decode(parts[2]);
            byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, nonce, purpose).doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SealBrokenException("The sealed value of " + purpose + " was changed.", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
