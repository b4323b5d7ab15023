package dev.latchkey.auth.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The value of a session cookie: 256 random bits in base64url. The tokens that guard forms are derived from it, so
 * they end with the session and need no store. Never printed.
 */
public final class SessionToken {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String value;

    private SessionToken(String value) {
        this.value = value;
    }

    public static SessionToken fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Reads a cookie's value; empty if it cannot be one of ours. */
    public static Optional<SessionToken> parse(String cookie) {
        return FORM.matcher(cookie).matches() ? Optional.of(new SessionToken(cookie)) : Optional.empty();
    }

    /** For the cookie and nothing else. */
    public String value() {
        return value;
    }

    /** Under which the session is kept. */
    public String hash() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(value.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Guards state changes by this session: in forms, and as {@code X-CSRF-Token}. 43 characters. */
    public String csrfToken() {
        return derived("csrf");
    }

    /** Guards signing out by the JSON endpoint. 43 characters. */
    public String logoutToken() {
        return derived("logout");
    }

    /** Whether a presented token is the session's, compared in constant time. */
    public boolean isCsrfToken(String presented) {
        return same(csrfToken(), presented);
    }

    public boolean isLogoutToken(String presented) {
        return same(logoutToken(), presented);
    }

    private static boolean same(String expected, String presented) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }

    private String derived(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            byte[] tag = mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HMAC-SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "SessionToken";
    }
}
