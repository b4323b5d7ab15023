package com.example.hmac;

import dev.latchkey.auth.spi.AccountCredentialMaker;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.MadeCredential;
import dev.latchkey.auth.spi.MethodSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the keys that accounts sign with, and signs. Whoever checks an HMAC needs the secret itself, so it is what the
 * server keeps, sealed.
 */
final class SigningKeys implements AccountCredentialMaker {

    private static final ConfigSchema NO_OPTIONS = ConfigSchema.of();
    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID_BYTES = 6;
    private static final int SECRET_BYTES = 32;

    private final SecureRandom source = new SecureRandom();

    @Override
    public String noun() {
        return "signing key";
    }

    @Override
    public ConfigSchema options() {
        return NO_OPTIONS;
    }

    /** Its text is id and secret with a full stop between them. */
    @Override
    public MadeCredential make(MethodSettings settings, MethodSettings options) {
        String id = HexFormat.of().formatHex(random(ID_BYTES));
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random(SECRET_BYTES));
        return new MadeCredential(id, id + "." + secret, secret);
    }

    private byte[] random(int bytes) {
        byte[] drawn = new byte[bytes];
        source.nextBytes(drawn);
        return drawn;
    }

    /** @param secret as text: its characters are the key */
    static byte[] signature(String secret, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }
}
