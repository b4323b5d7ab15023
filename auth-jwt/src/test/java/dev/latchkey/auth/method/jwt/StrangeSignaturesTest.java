package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.auth.testkit.SettableClock;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures of other algorithms than RSA that are too short, too long, zero, or in another form. */
final class StrangeSignaturesTest {

    private static final KeyMaterial CURVE = Samples.material(Algorithm.ES256);
    private static final String ORDER = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
    private static final String ZERO = "0000000000000000000000000000000000000000000000000000000000000000";
    private static final String ONE = "0000000000000000000000000000000000000000000000000000000000000001";

    /** A zero once passed for every message (CVE-2022-21449). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ZERO + ZERO,
                ZERO + ONE,
                ONE + ZERO,
                ORDER + ZERO,
                ZERO + ORDER,
                ORDER + ORDER,
                ORDER + ONE,
                ONE + ORDER,
                ONE + ONE,
                "",
                "00",
                "ff",
                "3006020100020100",
                "3006020101020101"
            })
    void curveSignatureOfZeroOrderOrWrongLengthIsRefused(String hex) {
        byte[] signature = HexFormat.of().parseHex(hex);

        assertThat(answer(CURVE, signature)).isEqualTo("INVALID_SIGNATURE");
    }

    @Test
    void curveSignatureInTheFormOfCertificatesIsRefused() throws GeneralSecurityException {
        Signature der = Signature.getInstance("SHA256withECDSA");
        der.initSign((PrivateKey) CURVE.signing());
        der.update(input(CURVE).getBytes(StandardCharsets.US_ASCII));

        assertThat(answer(CURVE, der.sign())).isEqualTo("INVALID_SIGNATURE");
    }

    @Test
    void curveSignatureWithNumbersBeyondTheOrderIsRefused() {
        byte[] good = Forge.signature(CURVE, input(CURVE));
        BigInteger order = ((ECPublicKey) CURVE.verifying()).getParams().getOrder();
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(good, 32, 64)).add(order);
        byte[] longer = Arrays.copyOf(good, 32 + s.toByteArray().length);
        System.arraycopy(s.toByteArray(), 0, longer, 32, s.toByteArray().length);

        assertThat(answer(CURVE, longer)).isEqualTo("INVALID_SIGNATURE");
    }

    @ParameterizedTest
    @EnumSource(
            value = Algorithm.class,
            names = {"HS256", "HS512", "ES256", "ES512", "EDDSA", "PS256"})
    void cutOrPaddedSignatureIsRefused(Algorithm algorithm) {
        KeyMaterial key = Samples.material(algorithm);
        byte[] good = Forge.signature(key, input(key));

        Stream<String> answers = IntStream.of(0, 1, 10, 16, 32, good.length - 1, good.length + 1, 2 * good.length, 1000)
                .filter(length -> length != good.length)
                .mapToObj(length -> length + " " + answer(key, Arrays.copyOf(good, length)));

        assertThat(answer(key, good)).isEqualTo("ACCEPTED");
        assertThat(answers).allMatch(answer -> answer.endsWith(" INVALID_SIGNATURE"));
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void signatureOfAnotherAlgorithmUnderTheSameNameIsRefused(Algorithm named) {
        KeyMaterial key = Samples.material(named);

        Stream<String> answers = Stream.of(Algorithm.values())
                .filter(other -> other != named && other.keyKind().equals(named.keyKind()))
                .map(other -> new KeyMaterial(other.id(), key.signing(), key.verifying()))
                .map(other -> answer(key, Forge.signature(other, input(key))));

        assertThat(answers).allMatch("INVALID_SIGNATURE"::equals);
    }

    private static String input(KeyMaterial key) {
        return Forge.part("{\"alg\":\"" + key.algorithm() + "\",\"kid\":\"k1\"}") + "." + Forge.part(GoodToken.PAYLOAD);
    }

    private static String answer(KeyMaterial key, byte[] signature) {
        AuthMethod method = Samples.open(
                Samples.settings(Algorithm.named(key.algorithm())),
                TestContext.with(new SettableClock(Samples.NOW), Samples.ring("k1", KeyState.ACTIVE, key)));
        return Samples.answer(method, input(key) + "." + Forge.part(signature));
    }
}
