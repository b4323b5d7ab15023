package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.IssuedToken;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.auth.spi.Subject;
import dev.latchkey.auth.spi.TokenIssuer;
import dev.latchkey.auth.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class IssuingTest {

    private static final KeyMaterial RSA = Samples.material(Algorithm.RS256);

    private final SettableClock clock = new SettableClock(Samples.NOW);

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void issuedTokenIsAcceptedByItsApplication(Algorithm algorithm) {
        KeyMaterial material = algorithm == Algorithm.RS256 ? RSA : Samples.material(algorithm);
        AuthMethod method = opened(Map.of(JwtSchema.SIGNING_ALGORITHM, algorithm.id()), material);

        IssuedToken token = Samples.issued(method);

        assertThat(Samples.judged(method, token.text()))
                .isInstanceOfSatisfying(AuthOutcome.Authenticated.class, accepted -> {
                    assertThat(accepted.subject()).isEqualTo(new Subject.ByName("editor"));
                    assertThat(accepted.credential().id()).isEqualTo(token.id());
                    assertThat(accepted.credential().keyId()).isEqualTo("k1");
                    assertThat(accepted.credential().issuedAt()).isEqualTo(Samples.NOW);
                    assertThat(accepted.credential().expiresAt()).isEqualTo(token.expiresAt());
                    assertThat(accepted.credential().cacheableUntil()).isEqualTo(token.expiresAt());
                });
    }

    @Test
    void headerNamesAlgorithmTypeAndKeyOnly() {
        String text = issued(Map.of()).text();

        assertThat(part(text, 0).toString()).isEqualTo("{\"typ\":\"JWT\",\"kid\":\"k1\",\"alg\":\"RS256\"}");
    }

    @Test
    void claimsAreThoseOfTheContract() {
        IssuedToken token = issued(Map.of());

        ObjectNode claims = part(token.text(), 1);

        long now = Samples.NOW.getEpochSecond();
        assertThat(claims.toString())
                .isEqualTo("{\"iss\":\"https://content.example.com\",\"aud\":\"a1b2c3d4\",\"sub\":\""
                        + Samples.EDITOR.uuid() + "\",\"iat\":" + now + ",\"nbf\":" + now + ",\"exp\":" + (now + 3600)
                        + ",\"jti\":\"" + token.id() + "\",\"name\":\"editor\"}");
    }

    @Test
    void usernameAttributeSubHoldsTheUserName() {
        ObjectNode claims =
                part(issued(Map.of(JwtSchema.USERNAME_ATTRIBUTE, "sub")).text(), 1);

        assertThat(claims.get("sub").textValue()).isEqualTo("editor");
    }

    @Test
    void dottedUsernameAttributeIsOneClaimAndIsAccepted() {
        Map<String, String> settings = Map.of(JwtSchema.USERNAME_ATTRIBUTE, "https://example.com/name");
        AuthMethod method = opened(settings, RSA);

        String token = Samples.issued(method).text();

        assertThat(Samples.answer(method, token)).isEqualTo("ACCEPTED");
    }

    @Test
    void rolesAndStaticClaimsAreAddedWhereConfigured() {
        ObjectNode claims = part(
                issued(Map.of(JwtSchema.ROLES_CLAIM, "roles", JwtSchema.STATIC_CLAIMS, "tenant=example\nlevel = 2"))
                        .text(),
                1);

        assertThat(claims.get("roles").toString()).isEqualTo("[\"authenticated\",\"writer\"]");
        assertThat(claims.get("tenant").textValue()).isEqualTo("example");
        assertThat(claims.get("level").textValue()).isEqualTo("2");
    }

    @Test
    void expiryTimeIsTakenFromTheSettings() {
        IssuedToken token = issued(Map.of(JwtSchema.TOKEN_EXPIRY_TIME, "5"));

        assertThat(Duration.between(token.issuedAt(), token.expiresAt())).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void applicationWithoutActiveKeyDoesNotIssue() {
        for (KeyState state : List.of(KeyState.STANDBY, KeyState.RETIRING, KeyState.REVOKED)) {
            TestContext context = TestContext.with(clock, Samples.ring("k1", state, RSA));

            assertThat(Samples.open(Samples.settings(Map.of()), context).tokenIssuer())
                    .isEmpty();
        }
    }

    @Test
    void activeKeyOfAnotherAlgorithmDoesNotIssue() {
        TestContext context = TestContext.with(clock, Samples.ring("k1", KeyState.ACTIVE, RSA));

        AuthMethod method = Samples.open(Samples.settings(Algorithm.PS256), context);

        assertThat(method.tokenIssuer()).isEmpty();
    }

    /** The host may date a token up to a second ahead; it must be good at once even without any skew. */
    @Test
    void ownTokenOfTheNextSecondIsAcceptedWithoutSkew() {
        AuthMethod method = opened(Map.of(JwtSchema.CLOCK_SKEW, "0"), RSA);
        TokenIssuer issuer = method.tokenIssuer().orElseThrow();

        String next = issuer.issue(Samples.EDITOR, Samples.NOW.plusSeconds(1)).text();
        String later = issuer.issue(Samples.EDITOR, Samples.NOW.plusSeconds(2)).text();

        assertThat(Samples.answer(method, next)).isEqualTo("ACCEPTED");
        assertThat(Samples.answer(method, later)).isEqualTo("TOKEN_NOT_YET_VALID");
    }

    @Test
    void everyTokenHasAnIdOfItsOwn() {
        AuthMethod method = opened(Map.of(), RSA);

        String first = Samples.issued(method).id();
        String second = Samples.issued(method).id();

        assertThat(first).isNotEqualTo(second);
    }

    private IssuedToken issued(Map<String, String> settings) {
        return Samples.issued(opened(settings, RSA));
    }

    private AuthMethod opened(Map<String, String> settings, KeyMaterial material) {
        TestContext context = TestContext.with(clock, Samples.ring("k1", KeyState.ACTIVE, material));
        return Samples.open(Samples.settings(settings), context);
    }

    private static ObjectNode part(String token, int index) {
        byte[] json = StrictBase64Url.decode(token.split("\\.", -1)[index]).orElseThrow();
        return StrictJson.object(json).orElseThrow();
    }
}
