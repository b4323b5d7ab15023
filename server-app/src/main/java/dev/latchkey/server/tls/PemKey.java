package dev.latchkey.server.tls;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a private key in PEM: PKCS#8 without a passphrase (RFC 7468, section 10). */
final class PemKey {

    private static final Pattern PKCS8 =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    /** As old tools write keys, or with a passphrase. */
    private static final Pattern OTHER_FORM =
            Pattern.compile("-----BEGIN ((RSA|EC|DSA|ENCRYPTED|OPENSSH) )PRIVATE KEY-----");

    private final Path file;

    /** @param file that the key is from, for messages */
    PemKey(Path file) {
        this.file = file;
    }

    /**
     * @param pem wiped by the caller
     * @param certified the key that the certificate is for: only a private key of its kind can go with it
     */
    PrivateKey read(String pem, PublicKey certified) throws TlsProblem {
        Matcher key = PKCS8.matcher(pem);
        if (!key.find()) {
            throw unreadable(pem);
        }
        byte[] encoded = decoded(key.group(1));
        try {
            return KeyFactory.getInstance(certified.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            // The cause is left out: providers may tell of the key's numbers.
            throw new TlsProblem("The key file " + file + " holds no " + certified.getAlgorithm()
                    + " key, which the certificate is for: give the key that the certificate was made with.");
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    private TlsProblem unreadable(String pem) {
        return OTHER_FORM.matcher(pem).find()
                ? new TlsProblem(
                        "The key file " + file + " is encrypted or in an older form: make PKCS#8 without a passphrase"
                                + " of it by openssl pkey -in " + file + " -out server.key")
                : new TlsProblem(
                        "The key file " + file + " holds no private key in PEM (-----BEGIN PRIVATE KEY-----).");
    }

    private byte[] decoded(String base64) throws TlsProblem {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new TlsProblem("The key file " + file + " holds a private key that is damaged.");
        }
    }
}
