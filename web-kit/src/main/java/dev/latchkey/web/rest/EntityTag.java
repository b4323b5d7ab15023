package dev.latchkey.web.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Strong entity tags (RFC 9110, section 8.8.3): equal if and only if the bodies are, so views differ by rights too. */
public final class EntityTag {

    private static final int BYTES = 16;

    private EntityTag() {}

    public static String of(byte[] body) {
        byte[] hash = Arrays.copyOf(sha256().digest(body), BYTES);
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
