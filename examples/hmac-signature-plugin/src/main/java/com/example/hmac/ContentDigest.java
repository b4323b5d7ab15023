package com.example.hmac;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/** The header {@code Content-Digest} (RFC 9530) with one algorithm: {@code sha-256=:base64:}. */
enum ContentDigest {
    SHA_256("sha-256", "SHA-256", 32),
    SHA_512("sha-512", "SHA-512", 64);

    private final String label;
    private final String algorithm;
    private final Pattern form;

    ContentDigest(String label, String algorithm, int bytes) {
        this.label = label;
        this.algorithm = algorithm;
        int characters = (bytes + 2) / 3 * 4;
        this.form = Pattern.compile(Pattern.quote(label) + "=:[A-Za-z0-9+/=]{" + characters + "}:");
    }

    static ContentDigest named(String label) {
        return Arrays.stream(values())
                .filter(digest -> digest.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the schema has no digest " + label));
    }

    boolean isForm(String header) {
        return form.matcher(header).matches();
    }

    /** The header for a body. */
    String header(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(body);
            return label + "=:" + Base64.getEncoder().encodeToString(digest) + ":";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + algorithm, e);
        }
    }
}
