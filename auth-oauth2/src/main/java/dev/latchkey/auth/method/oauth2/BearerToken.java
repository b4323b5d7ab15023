package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A bearer token (RFC 6750, section 2.1) whose spelling has been checked, so that what cannot be a token costs no call
 * and nothing can be smuggled into a header. Never printed.
 *
 * @param digest its SHA-256 in hexadecimal; what is remembered in place of the token
 */
record BearerToken(String text, String digest) {

    static final int LONGEST = 8 * 1024;

    private static final Pattern B64TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*+");
    private static final int FINGERPRINT_DIGITS = 32;

    static BearerToken read(String text, DecisionTrace trace) throws Refusal {
        if (text.length() > LONGEST) {
            throw new Refusal(
                    Check.TOKEN_SIZE,
                    OAuth2Error.INVALID_TOKEN,
                    "The token is too long.",
                    Fact.number("characters", text.length()),
                    Fact.number("most", LONGEST));
        }
        trace.passed(Check.TOKEN_SIZE.step(), Fact.number("characters", text.length()));
        if (!isWellFormed(text)) {
            throw new Refusal(
                    Check.TOKEN_SHAPE,
                    OAuth2Error.INVALID_TOKEN,
                    "The token has characters that a bearer token cannot have.");
        }
        trace.passed(Check.TOKEN_SHAPE.step());
        return new BearerToken(text, sha256(text));
    }

    static boolean isWellFormed(String text) {
        return B64TOKEN.matcher(text).matches();
    }

    /** Names the token without giving it away: the first 128 bits of its digest. */
    String fingerprint() {
        return "sha256:" + digest.substring(0, FINGERPRINT_DIGITS);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "BearerToken";
    }
}
