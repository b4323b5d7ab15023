package dev.latchkey.benchmarks.site;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.SecureDigestAlgorithm;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Signs tokens as an application would that holds this key. */
public record Signer(String algorithm, Key signing, Key verifying) {

    private static final int SECRET_BYTES = 48;
    private static final Duration SIGNED_BEFORE = Duration.ofHours(3);

    /** A fresh key. */
    public static Signer generate(String algorithm) {
        try {
            if (algorithm.equals("HS256")) {
                return secret();
            }
            KeyPair pair = generator(algorithm).generateKeyPair();
            return new Signer(algorithm, pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("unknown algorithm " + algorithm, e);
        }
    }

    private static Signer secret() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        SecretKey key = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        return new Signer("HS256", key, key);
    }

    private static KeyPairGenerator generator(String algorithm) throws GeneralSecurityException {
        if (algorithm.equals("EdDSA")) {
            return KeyPairGenerator.getInstance("Ed25519");
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm.startsWith("ES") ? "EC" : "RSA");
        if (algorithm.startsWith("ES")) {
            generator.initialize(new ECGenParameterSpec("secp256r1"));
        } else {
            generator.initialize(2048);
        }
        return generator;
    }

    /** The private key in PEM, or the text of the secret, as an administrator would paste it. */
    public String privateText() {
        return signing instanceof SecretKey
                ? new String(signing.getEncoded(), StandardCharsets.UTF_8)
                : pem("PRIVATE KEY", signing);
    }

    /** The public key in PEM; empty for a secret. */
    public String publicText() {
        return signing instanceof SecretKey ? "" : pem("PUBLIC KEY", verifying);
    }

    private static String pem(String label, Key key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    /**
     * A token like those that the server issues.
     *
     * @param keyId under which the application has the key
     * @param expires before now for a token that is refused
     */
    @SuppressWarnings("unchecked")
    public String token(String issuer, String application, String keyId, String account, Instant expires) {
        Date issued = Date.from(expires.minus(SIGNED_BEFORE));
        return Jwts.builder()
                .header()
                .type("JWT")
                .keyId(keyId)
                .and()
                .issuer(issuer)
                .audience()
                .add(application)
                .and()
                .subject(UUID.randomUUID().toString())
                .id(UUID.randomUUID().toString())
                .issuedAt(issued)
                .notBefore(issued)
                .expiration(Date.from(expires))
                .claim("name", account)
                .signWith(
                        signing, (SecureDigestAlgorithm<Key, ?>) Jwts.SIG.get().forKey(algorithm))
                .compact();
    }

    /** The algorithm only. */
    @Override
    public String toString() {
        return "Signer[" + algorithm + "]";
    }
}
