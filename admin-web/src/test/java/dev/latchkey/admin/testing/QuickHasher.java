package dev.latchkey.admin.testing;

import dev.latchkey.auth.account.PasswordHasher;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Quick where the real one is slow on purpose. */
final class QuickHasher implements PasswordHasher {

    @Override
    public String hash(CharSequence password) {
        try {
            byte[] bytes =
                    StandardCharsets.UTF_8.encode(CharBuffer.wrap(password)).array();
            return "quick$"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean matches(CharSequence password, String stored) {
        return hash(password).equals(stored);
    }

    @Override
    public boolean outdated(String stored) {
        return false;
    }
}
