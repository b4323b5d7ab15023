package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.KeyRing;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.auth.spi.PublishedKey;
import dev.latchkey.auth.spi.RingKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of own keys, and what of them is published. */
final class RotationTest {

    private final TestContext context = GoodToken.context();

    @ParameterizedTest
    @EnumSource(
            value = KeyState.class,
            names = {"STANDBY", "ACTIVE", "RETIRING"})
    void whatAKeySignedIsAcceptedUntilTheKeyIsRevoked(KeyState state) {
        assertThat(Samples.answer(opened(state), GoodToken.text())).isEqualTo("ACCEPTED");
    }

    @Test
    void whatARevokedKeySignedIsRefusedAsRevoked() {
        assertThat(Samples.answer(opened(KeyState.REVOKED), GoodToken.text())).isEqualTo("TOKEN_REVOKED");
    }

    @Test
    void forgedTokenOfARevokedKeyIsRefusedAsForged() {
        String forged = Forge.signed(GoodToken.OTHER_KEY, GoodToken.HEADER, GoodToken.PAYLOAD);

        assertThat(Samples.answer(opened(KeyState.REVOKED), forged)).isEqualTo("INVALID_SIGNATURE");
    }

    @Test
    void revokedKeyIsNotTriedForATokenWithoutKeyId() {
        String kidless = GoodToken.withHeader("{\"alg\":\"RS256\"}");

        assertThat(Samples.answer(opened(KeyState.REVOKED), kidless)).isEqualTo("UNKNOWN_KEY");
    }

    @Test
    void rotationRefusesNoGoodTokenAndSignsWithTheNewKey() {
        String before = issued(ring(KeyState.ACTIVE, KeyState.STANDBY));
        AuthMethod after = opened(ring(KeyState.RETIRING, KeyState.ACTIVE));

        String issued = Samples.issued(after).text();

        assertThat(Samples.answer(after, before)).isEqualTo("ACCEPTED");
        assertThat(Samples.answer(after, issued)).isEqualTo("ACCEPTED");
        assertThat(Samples.answer(opened(ring(KeyState.REVOKED, KeyState.ACTIVE)), issued))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void keyOfAnEarlierAlgorithmIsOutOfUse() {
        AuthMethod method = Samples.open(
                Samples.settings(Algorithm.PS256), context.with(Samples.ring("k1", KeyState.ACTIVE, GoodToken.KEY)));

        assertThat(Samples.answer(method, GoodToken.text())).isEqualTo("INVALID_ALGORITHM");
        assertThat(method.publishedKeys()).isEmpty();
    }

    @Test
    void keysAreFoundByTheirOwnIdOnly() {
        KeyRing swapped = new KeyRing(List.of(
                new RingKey("k1", KeyState.ACTIVE, GoodToken.OTHER_KEY),
                new RingKey("k2", KeyState.RETIRING, GoodToken.KEY)));

        assertThat(Samples.answer(opened(swapped), GoodToken.text())).isEqualTo("INVALID_SIGNATURE");
    }

    @Test
    void keysThatVerifyArePublished() {
        List<PublishedKey> published =
                opened(ring(KeyState.RETIRING, KeyState.STANDBY)).publishedKeys();

        assertThat(published).extracting(key -> key.members().get("kid")).containsExactly("k1", "k2");
        assertThat(published.get(0).members())
                .containsOnlyKeys("kty", "kid", "use", "alg", "n", "e")
                .containsEntry("kty", "RSA")
                .containsEntry("use", "sig")
                .containsEntry("alg", "RS256")
                .containsEntry("e", "AQAB");
    }

    @Test
    void revokedKeysAreNotPublished() {
        assertThat(opened(KeyState.REVOKED).publishedKeys()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Algorithm.class,
            names = {"HS256", "HS384", "HS512"})
    void sharedSecretsAreNeverPublished(Algorithm algorithm) {
        KeyRing ring = Samples.ring("k1", KeyState.ACTIVE, Samples.material(algorithm));

        assertThat(Samples.open(Samples.settings(algorithm), context.with(ring)).publishedKeys())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Algorithm.class,
            names = {"ES256", "ES384", "ES512", "EDDSA"})
    void curveKeysArePublishedWithTheirCoordinates(Algorithm algorithm) {
        KeyRing ring = Samples.ring("k1", KeyState.ACTIVE, Samples.material(algorithm));

        Map<String, String> members = Samples.open(Samples.settings(algorithm), context.with(ring))
                .publishedKeys()
                .get(0)
                .members();

        assertThat(members).containsKeys("crv", "x").doesNotContainKeys("d", "k");
        assertThat(members.get("alg")).isEqualTo(algorithm.id());
        assertThat(members.containsKey("y")).isEqualTo(algorithm != Algorithm.EDDSA);
    }

    private static KeyRing ring(KeyState first, KeyState second) {
        return new KeyRing(
                List.of(new RingKey("k1", first, GoodToken.KEY), new RingKey("k2", second, GoodToken.OTHER_KEY)));
    }

    private String issued(KeyRing ring) {
        return Samples.issued(opened(ring)).text();
    }

    private AuthMethod opened(KeyState state) {
        return opened(Samples.ring("k1", state, GoodToken.KEY));
    }

    private AuthMethod opened(KeyRing ring) {
        return Samples.open(Samples.settings(Map.of()), context.with(ring));
    }
}
