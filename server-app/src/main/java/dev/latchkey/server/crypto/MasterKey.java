package dev.latchkey.server.crypto;

import dev.latchkey.auth.secret.AesGcmSecretBox;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The 32 bytes that seal stored private keys and shared secrets. Printing it shows its id only. */
public final class MasterKey {

    /** Bytes of a key. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    /** @throws IllegalArgumentException unless there are {@value #LENGTH} bytes */
    public MasterKey(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a key has " + LENGTH + " bytes");
        }
        this.bytes = bytes.clone();
    }

    /** Reads base64, standard or for addresses, padded or not; empty if that does not give {@value #LENGTH} bytes. */
    public static Optional<MasterKey> parse(String base64) {
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(base64.strip().replace('-', '+').replace('_', '/'));
            return bytes.length == LENGTH ? Optional.of(new MasterKey(bytes)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A copy; whoever takes it wipes it after use. */
    public byte[] bytes() {
        return bytes.clone();
    }

    String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Names the key without giving it away: the first 8 bytes of its SHA-256, in hex. */
    public String id() {
        return AesGcmSecretBox.keyId(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MasterKey key && MessageDigest.isEqual(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "MasterKey[" + id() + "]";
    }
}
