package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.auth.spi.AuthMethod;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateKey;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Malformed PKCS#1 paddings under our own key: the claims are right and the digest is theirs, so that accepting one
 * would be a true forgery (RFC 8017, section 8.2.2).
 */
final class CarriedOverPaddingsTest {

    private static final String INPUT = Forge.part(GoodToken.HEADER) + "." + Forge.part(GoodToken.PAYLOAD);
    private static final AuthMethod METHOD = Samples.open(Samples.settings(Map.of()), GoodToken.context());
    private static final int LENGTH = 256;

    record Template(String name, JsonNode parts, String hash) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** One template lacks the NULL of the digest's algorithm, which RFC 8017 lets a verifier take. */
    static Stream<Template> malformedPaddings() {
        return Vectors.elements(Vectors.json("rs256_em_templates.json").get("templates"))
                .filter(template -> template.get("expect").textValue().equals("reject"))
                .map(template -> new Template(
                        template.get("id").textValue() + " "
                                + template.get("comment").textValue(),
                        template.get("em"),
                        template.get("hash").textValue()));
    }

    @ParameterizedTest
    @MethodSource("malformedPaddings")
    void malformedPaddingIsNoSignature(Template template) throws GeneralSecurityException {
        String token = INPUT + "." + Forge.part(signature(encodedMessage(template)));

        assertThat(Samples.answer(METHOD, token)).isEqualTo("INVALID_SIGNATURE");
    }

    private static byte[] encodedMessage(Template template) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance(platformName(template.hash()))
                .digest(INPUT.getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        for (JsonNode part : template.parts()) {
            if (part.isTextual()) {
                message.writeBytes(HexFormat.of().parseHex(part.textValue()));
            } else {
                int start = part.get(0).intValue();
                message.write(digest, start, part.get(1).intValue() - start);
            }
        }
        return message.toByteArray();
    }

    private static String platformName(String hash) {
        return hash.replace("sha3_", "SHA3-").replace("sha", "SHA-").replace('_', '/');
    }

    /** The bare RSA operation, which signs whatever it is given. */
    private static byte[] signature(byte[] message) {
        RSAPrivateKey key = (RSAPrivateKey) GoodToken.KEY.signing();
        BigInteger number = new BigInteger(1, message).modPow(key.getPrivateExponent(), key.getModulus());
        String hex = String.format("%0" + 2 * LENGTH + "x", number);
        return HexFormat.of().parseHex(hex);
    }
}
