package dev.latchkey.server.tls;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;

/** Which keys a server may have, and whether two of them are one pair. */
final class KeyRules {

    private static final int LEAST_RSA_BITS = 2048;

    private static final Map<String, String> SIGNATURES = Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA");

    private KeyRules() {}

    static void refuseWeak(PublicKey certified, Path certificate) throws TlsProblem {
        if (!SIGNATURES.containsKey(certified.getAlgorithm())) {
            throw new TlsProblem("The certificate in " + certificate + " is for a key of kind "
                    + certified.getAlgorithm() + ": it must be RSA or EC.");
        }
        if (certified instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() < LEAST_RSA_BITS) {
            throw new TlsProblem("The certificate in " + certificate + " is for an RSA key of fewer than "
                    + LEAST_RSA_BITS + " bits, which is too weak.");
        }
    }

    /** Whether what one signs the other verifies. */
    static boolean belongTogether(PrivateKey secret, PublicKey certified) {
        byte[] text = "do these keys belong together".getBytes(StandardCharsets.US_ASCII);
        try {
            Signature signature = Signature.getInstance(SIGNATURES.get(certified.getAlgorithm()));
            signature.initSign(secret);
            signature.update(text);
            byte[] signed = signature.sign();
            signature.initVerify(certified);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
