package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.KeyMaterial;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import javax.crypto.Mac;

/**
 * Makes tokens by hand, with the platform's own signatures and without the library under test, so that any header and
 * any payload can be signed truly.
 */
final class Forge {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private Forge() {}

    /** A token with a true signature of these very texts. */
    static String signed(KeyMaterial key, String header, String payload) {
        String input = part(header) + "." + part(payload);
        return input + "." + part(signature(key, input));
    }

    static String part(String text) {
        return part(text.getBytes(StandardCharsets.UTF_8));
    }

    static String part(byte[] bytes) {
        return BASE64URL.encodeToString(bytes);
    }

    static byte[] signature(KeyMaterial key, String input) {
        byte[] signed = input.getBytes(StandardCharsets.UTF_8);
        try {
            return key.symmetric() ? mac(key, signed) : asymmetric(key, signed);
        } catch (GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
    }

    private static byte[] mac(KeyMaterial key, byte[] signed) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA" + key.algorithm().substring(2));
        mac.init(key.signing());
        return mac.doFinal(signed);
    }

    private static byte[] asymmetric(KeyMaterial key, byte[] signed) throws GeneralSecurityException {
        Signature signature = platform(key.algorithm());
        signature.initSign((PrivateKey) key.signing());
        signature.update(signed);
        return signature.sign();
    }

    private static Signature platform(String algorithm) throws GeneralSecurityException {
        String bits = algorithm.substring(2);
        switch (algorithm.substring(0, 2)) {
            case "RS":
                return Signature.getInstance("SHA" + bits + "withRSA");
            case "PS":
                Signature pss = Signature.getInstance("RSASSA-PSS");
                String hash = "SHA-" + bits;
                int salt = Integer.parseInt(bits) / 8;
                pss.setParameter(new PSSParameterSpec(hash, "MGF1", new MGF1ParameterSpec(hash), salt, 1));
                return pss;
            case "ES":
                return Signature.getInstance("SHA" + bits + "withECDSAinP1363Format");
            default:
                return Signature.getInstance("Ed25519");
        }
    }
}
