package dev.latchkey.auth.method.apikey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API key: prefix, id, secret and checksum, for example {@code lk_0Ab…_…}. The prefix tells people and secret scanners
 * what it is, the id finds it, the checksum tells junk from keys without a look-up. Never printed.
 *
 * @param id ten characters; no secret
 * @param secret 43 characters, above 256 bits
 */
record ApiKey(String prefix, String id, String secret) {

    /** Every key of every prefix; what is published for secret scanners is this with one prefix. */
    static final Pattern FORM =
            Pattern.compile("([a-z][a-z0-9]{1,9})_([0-9A-Za-z]{10})_([0-9A-Za-z]{43})([0-9A-Za-z]{6})");

    static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9]{1,9}");

    private static final int ID_LENGTH = 10;
    private static final int SECRET_LENGTH = 43;

    static ApiKey fresh(String prefix, SecureRandom source) {
        return new ApiKey(prefix, Base62.random(source, ID_LENGTH), Base62.random(source, SECRET_LENGTH));
    }

    /** Empty for what has another form or a wrong checksum. */
    static Optional<ApiKey> read(String presented) {
        Matcher form = FORM.matcher(presented);
        if (!form.matches()) {
            return Optional.empty();
        }
        ApiKey key = new ApiKey(form.group(1), form.group(2), form.group(3));
        return Optional.of(key).filter(read -> read.text().equals(presented));
    }

    /** What its holder sends. */
    String text() {
        String body = prefix + "_" + id + "_" + secret;
        return body + Base62.checksum(body);
    }

    /** What the server keeps: nobody finds 256 bits from their hash, so it needs no salt and no stretching. */
    String proof() {
        return HexFormat.of().formatHex(hash());
    }

    /** Compares in the same time whatever differs. */
    boolean proves(String kept) {
        return MessageDigest.isEqual(
                proof().getBytes(StandardCharsets.US_ASCII), kept.getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "ApiKey[" + id + "]";
    }
}
