package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.KeyRing;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.auth.testkit.SettableClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** JSON Web Token Best Current Practices (RFC 8725), one test for each of its sections 3.1 to 3.12. */
final class Rfc8725Test {

    private static final AuthMethod METHOD = Samples.open(Samples.settings(Map.of()), GoodToken.context());
    private static final String EXP = "\"exp\":" + (GoodToken.NOW + 60);

    @Test
    void section31AlgorithmIsTheApplicationsAndNotTheTokens() {
        String other = Forge.signed(
                new KeyMaterial("PS256", GoodToken.KEY.signing(), GoodToken.KEY.verifying()),
                "{\"alg\":\"PS256\",\"kid\":\"k1\"}",
                GoodToken.PAYLOAD);

        assertThat(Samples.answer(METHOD, other)).isEqualTo("INVALID_ALGORITHM");
    }

    @Test
    void section32NoneIsNoAlgorithm() {
        assertThat(Algorithm.ids()).doesNotContain("none");
        assertThat(Samples.answer(METHOD, Forge.part("{\"alg\":\"none\"}") + "." + Forge.part(GoodToken.PAYLOAD) + "."))
                .isEqualTo("INVALID_ALGORITHM");
    }

    /** Section 3.3: a token inside a token is no claims set; every layer would need a check of its own. */
    @Test
    void section33NestedTokenIsNotOpened() {
        String nested =
                Forge.signed(GoodToken.KEY, "{\"alg\":\"RS256\",\"kid\":\"k1\",\"cty\":\"JWT\"}", GoodToken.text());

        assertThat(Samples.answer(METHOD, nested)).isEqualTo("INVALID_TOKEN");
    }

    @Test
    void section34PublicKeyOffItsCurveIsRefused() {
        String offCurve = "{\"kty\":\"EC\",\"kid\":\"k\",\"crv\":\"P-256\","
                + "\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","
                + "\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5b0\"}";
        KeySetServer server = KeySetServer.serving(Issuer.keySet(offCurve));
        AuthMethod method = Samples.open(
                Samples.settings(Map.of("signing_algorithm", "ES256", "jwks_uri", KeySetServer.ADDRESS)),
                new TestContext(new SettableClock(Samples.NOW), new KeyRing(List.of()), server, Runnable::run));
        String token = Issuer.token("k", Samples.material(Algorithm.ES256), EXP);

        assertThat(Samples.answer(method, token)).isEqualTo("UNKNOWN_KEY");
    }

    @Test
    void section35PasswordIsNoKey() {
        InvalidSettingsException refusal = catchThrowableOfType(
                InvalidSettingsException.class,
                () -> new JwtMethodProvider()
                        .open(
                                Samples.settings(Map.of("signing_algorithm", "HS256", "secret_key", "correct horse")),
                                GoodToken.context()));

        assertThat(refusal.problems()).extracting("key").containsExactly("secret_key");
    }

    @Test
    void section36CompressedTokenIsNotInflated() {
        String zipped = GoodToken.withHeader("{\"alg\":\"RS256\",\"kid\":\"k1\",\"zip\":\"DEF\"}");

        assertThat(Samples.answer(METHOD, zipped)).isEqualTo("INVALID_TOKEN");
    }

    @Test
    void section37OnlyUtf8IsRead() {
        byte[] latin1 = GoodToken.PAYLOAD.replace("editor", "éditeur").getBytes(StandardCharsets.ISO_8859_1);
        String input = Forge.part(GoodToken.HEADER) + "." + Forge.part(latin1);
        String token = input + "." + Forge.part(Forge.signature(GoodToken.KEY, input));

        assertThat(Samples.answer(METHOD, token)).isEqualTo("INVALID_TOKEN");
    }

    @Test
    void section38KeyBelongsToItsIssuer() {
        String foreign = GoodToken.withPayload(
                GoodToken.PAYLOAD.replace("https://content.example.com", "https://id.example.com/"));

        assertThat(Samples.answer(METHOD, foreign)).isEqualTo("INVALID_ISSUER");
    }

    @Test
    void section39TokenForAnotherAudienceIsRefused() {
        String foreign = GoodToken.withPayload(GoodToken.PAYLOAD.replace("a1b2c3d4", "d4c3b2a1"));

        assertThat(Samples.answer(METHOD, foreign)).isEqualTo("INVALID_AUDIENCE");
    }

    @Test
    void section310KeyIdIsOnlyComparedAndAddressesAreNotFollowed() {
        NoNetwork network = new NoNetwork();
        TestContext context = GoodToken.context();
        AuthMethod method = Samples.open(
                Samples.settings(Map.of()), new TestContext(context.time(), context.keyRing(), network, Runnable::run));
        String token = Forge.signed(
                GoodToken.OTHER_KEY,
                "{\"alg\":\"RS256\",\"kid\":\"../k1' OR 1=1\",\"jku\":\"https://attacker.example.com/\"}",
                GoodToken.PAYLOAD);

        assertThat(Samples.answer(method, token)).isEqualTo("UNKNOWN_KEY");
        assertThat(network.asked()).isZero();
    }

    @Test
    void section311TokenOfAnotherTypeIsRefused() {
        String logout = GoodToken.withHeader("{\"alg\":\"RS256\",\"typ\":\"logout+jwt\",\"kid\":\"k1\"}");

        assertThat(Samples.answer(METHOD, logout)).isEqualTo("INVALID_TOKEN");
    }

    /** Section 3.12: the rules for own and foreign tokens exclude each other, by key and by audience. */
    @Test
    void section312TokensOfDifferentApplicationsAreNotInterchangeable() {
        SecretKeySpec key = new SecretKeySpec("x".repeat(32).getBytes(StandardCharsets.US_ASCII), "HmacSHA256");
        KeyRing shared = Samples.ring("k1", KeyState.ACTIVE, new KeyMaterial("HS256", key, key));
        AuthMethod method = Samples.open(
                Samples.settings(Algorithm.HS256), TestContext.with(new SettableClock(Samples.NOW), shared));
        String ofAnother = Forge.signed(
                shared.keys().get(0).material(),
                "{\"alg\":\"HS256\",\"kid\":\"k1\"}",
                GoodToken.PAYLOAD.replace("a1b2c3d4", "ffffffff"));

        assertThat(Samples.answer(method, ofAnother)).isEqualTo("INVALID_AUDIENCE");
    }
}
