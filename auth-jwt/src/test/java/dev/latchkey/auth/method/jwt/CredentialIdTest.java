package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.KeyRing;
import dev.latchkey.auth.testkit.SettableClock;
import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** By what a token can be revoked. */
final class CredentialIdTest {

    private static final KeyMaterial CURVE = Samples.material(Algorithm.ES256);
    private static final String EXP = "\"exp\":" + (GoodToken.NOW + 60);

    private final AuthMethod method = Samples.open(
            Samples.settings(Map.of(
                    "signing_algorithm",
                    "ES256",
                    "certificate",
                    Pems.block("PUBLIC KEY", CURVE.verifying().getEncoded()))),
            TestContext.with(new SettableClock(Samples.NOW), new KeyRing(List.of())));

    @Test
    void tokenWithAnIdIsRevokedByIt() {
        assertThat(id(Issuer.token("k", CURVE, "\"jti\":\"token-1\"," + EXP))).isEqualTo("token-1");
    }

    @Test
    void tokensWithoutAnIdAreToldApart() {
        String one = id(Issuer.token("k", CURVE, EXP));
        String other = id(Issuer.token("k", CURVE, "\"more\":1," + EXP));

        assertThat(one).startsWith("sha256:").isNotEqualTo(other);
    }

    /** Whoever sees a token can make the other signature that is just as true; it must not undo a revocation. */
    @Test
    void secondTrueSignatureOfATokenDoesNotChangeItsId() {
        String token = Issuer.token("k", CURVE, EXP);
        int dot = token.lastIndexOf('.');
        byte[] signature = StrictBase64Url.decode(token.substring(dot + 1)).orElseThrow();

        String second = token.substring(0, dot + 1) + Forge.part(otherForm(signature));

        assertThat(second).isNotEqualTo(token);
        assertThat(id(second)).isEqualTo(id(token));
    }

    private static byte[] otherForm(byte[] signature) {
        BigInteger order = ((ECPublicKey) CURVE.verifying()).getParams().getOrder();
        BigInteger s = order.subtract(new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)));
        byte[] bytes = s.toByteArray();
        byte[] other = Arrays.copyOf(signature, 64);
        Arrays.fill(other, 32, 64, (byte) 0);
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, other, 64 - length, length);
        return other;
    }

    private String id(String token) {
        return Samples.judged(method, token)
                .fold(
                        accepted -> accepted.credential().id(),
                        rejected -> rejected.code().name(),
                        unavailable -> unavailable.code().name());
    }
}
