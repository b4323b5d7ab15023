package dev.latchkey.auth.token;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A refresh token: 256 random bits in base64url, which say nothing. Never printed. */
final class RefreshToken {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String value;

    private RefreshToken(String value) {
        this.value = value;
    }

    static RefreshToken fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Reads what a client presents; empty if it cannot be one of ours. */
    static Optional<RefreshToken> parse(String presented) {
        return FORM.matcher(presented).matches() ? Optional.of(new RefreshToken(presented)) : Optional.empty();
    }

    /** For the client and nobody else. */
    String value() {
        return value;
    }

    /** Under which it is kept. */
    String hash() {
        return Sha256.hex(value);
    }

    @Override
    public String toString() {
        return "RefreshToken";
    }
}
