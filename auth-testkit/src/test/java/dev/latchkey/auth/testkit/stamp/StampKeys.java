package dev.latchkey.auth.testkit.stamp;

import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.KeyMaker;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.MethodSettings;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import javax.crypto.spec.SecretKeySpec;

/** Secrets of 32 bytes and more. */
class StampKeys implements KeyMaker {

    private static final int LENGTH = 32;

    @Override
    public boolean wantsOwnKey(MethodSettings settings) {
        return true;
    }

    @Override
    public KeyMaterial generate(MethodSettings settings) throws InvalidSettingsException {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return material(bytes);
    }

    @Override
    public KeyMaterial read(MethodSettings settings, String signing, String verifying) throws InvalidSettingsException {
        byte[] bytes = signing.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < LENGTH) {
            throw new InvalidSettingsException("private_key", "The secret has 32 characters at least.");
        }
        return material(bytes);
    }

    private static KeyMaterial material(byte[] bytes) {
        SecretKeySpec key = new SecretKeySpec(bytes, "HmacSHA256");
        return new KeyMaterial("stamp", key, key);
    }
}
