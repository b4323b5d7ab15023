package dev.latchkey.server.testkit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs tokens with the JDK alone, so that nothing of the method under test has a hand in them.
 *
 * @param algorithm by its name in JSON Web Algorithms (RFC 7518, RFC 8037), for example {@code RS256}
 * @param signing a private key, or the secret
 * @param verifying the public key, or the same secret
 */
public record SigningKey(String algorithm, Key signing, Key verifying) {

    private static final Map<String, String> CURVES =
            Map.of("ES256", "secp256r1", "ES384", "secp384r1", "ES512", "secp521r1");

    private static final int SECRET_BYTES = 48;

    /** A fresh key. */
    public static SigningKey generate(String algorithm) {
        try {
            if (algorithm.startsWith("HS")) {
                return secret(algorithm, randomText());
            }
            KeyPair pair = generator(algorithm).generateKeyPair();
            return new SigningKey(algorithm, pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("unknown algorithm " + algorithm, e);
        }
    }

    /** A shared secret; for the algorithms HS256, HS384 and HS512. */
    public static SigningKey secret(String algorithm, String text) {
        SecretKey key = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA" + algorithm.substring(2));
        return new SigningKey(algorithm, key, key);
    }

    private static KeyPairGenerator generator(String algorithm) throws GeneralSecurityException {
        if (CURVES.containsKey(algorithm)) {
            KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
            curve.initialize(new ECGenParameterSpec(CURVES.get(algorithm)));
            return curve;
        }
        if (algorithm.equals("EdDSA")) {
            return KeyPairGenerator.getInstance("Ed25519");
        }
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2048);
        return rsa;
    }

    private static String randomText() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** The private key in PEM, or the text of the secret, as an administrator would paste it. */
    String privateText() {
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

    byte[] signature(byte[] content) {
        try {
            return signing instanceof SecretKey ? mac(content) : signed(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key does not fit " + algorithm, e);
        }
    }

    private byte[] mac(byte[] content) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA" + algorithm.substring(2));
        mac.init(signing);
        return mac.doFinal(content);
    }

    private byte[] signed(byte[] content) throws GeneralSecurityException {
        Signature signature = platform();
        signature.initSign((PrivateKey) signing);
        signature.update(content);
        return signature.sign();
    }

    private Signature platform() throws GeneralSecurityException {
        String bits = algorithm.substring(2);
        if (algorithm.startsWith("PS")) {
            Signature pss = Signature.getInstance("RSASSA-PSS");
            String hash = "SHA-" + bits;
            pss.setParameter(
                    new PSSParameterSpec(hash, "MGF1", new MGF1ParameterSpec(hash), Integer.parseInt(bits) / 8, 1));
            return pss;
        }
        if (algorithm.equals("EdDSA")) {
            return Signature.getInstance("Ed25519");
        }
        return Signature.getInstance(
                "SHA" + bits + (algorithm.startsWith("ES") ? "withECDSAinP1363Format" : "withRSA"));
    }

    /** The algorithm only. */
    @Override
    public String toString() {
        return "SigningKey[" + algorithm + "]";
    }
}
