package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.KeyMaterial;
import io.jsonwebtoken.Jwts;
import java.nio.charset.StandardCharsets;

/** Signs something and verifies it, which shows more of a pair than comparing numbers: that it works. */
final class TrialSignature {

    private static final byte[] CONTENT = "trial".getBytes(StandardCharsets.US_ASCII);

    private final Algorithm algorithm;

    TrialSignature(Algorithm algorithm) {
        this.algorithm = algorithm;
    }

    boolean passes(KeyMaterial material) {
        VerifyingKey verifying = new VerifyingKey("", KeyOrigin.OWN, false, algorithm, material.verifying());
        try {
            String signed = Jwts.builder()
                    .content(CONTENT)
                    .signWith(material.signing(), algorithm.implementation())
                    .compact();
            int dot = signed.lastIndexOf('.');
            byte[] signature = StrictBase64Url.decode(signed.substring(dot + 1)).orElseThrow();
            return verifying.proves(signed.substring(0, dot).getBytes(StandardCharsets.US_ASCII), signature);
        } catch (RuntimeException cannotSign) {
            return false;
        }
    }
}
