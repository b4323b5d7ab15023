package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.KeyRing;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.Subject;
import dev.latchkey.auth.testkit.RecordedTrace;
import dev.latchkey.auth.testkit.SettableClock;
import dev.latchkey.auth.testkit.TestRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens from elsewhere, proved by a key pasted into the settings, and own ones beside them. */
final class ExternalTokensTest {

    private static final String SECRET = "an example of a secret, 32 bytes and more";
    private static final String PEM =
            Pems.block("PUBLIC KEY", Issuer.FIRST.verifying().getEncoded());
    private static final String EXP = "\"exp\":" + (GoodToken.NOW + 60);

    private final TestContext keyless = TestContext.with(new SettableClock(Samples.NOW), new KeyRing(List.of()));

    @Test
    void tokenProvedByThePastedKeyIsAccepted() {
        assertThat(Samples.answer(opened(Map.of()), Issuer.token("any", Issuer.FIRST, EXP)))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void tokenWithoutKeyIdIsAcceptedToo() {
        String kidless = Forge.signed(Issuer.FIRST, "{\"alg\":\"RS256\"}", "{\"name\":\"editor\"," + EXP + "}");

        assertThat(Samples.answer(opened(Map.of()), kidless)).isEqualTo("ACCEPTED");
    }

    @Test
    void tokenProvedByThePastedSecretIsAccepted() {
        AuthMethod method =
                Samples.open(Samples.settings(Map.of("signing_algorithm", "HS256", "secret_key", SECRET)), keyless);
        SecretKeySpec key = new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256");

        String token = Issuer.token("any", new KeyMaterial("HS256", key, key), EXP);

        assertThat(Samples.answer(method, token)).isEqualTo("ACCEPTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000", "undefined", "null"})
    void unsetSecretMatchesNothing(String guess) {
        AuthMethod method = Samples.open(Samples.settings(Map.of("signing_algorithm", "HS256")), keyless);
        byte[] bytes = guess.isEmpty() ? new byte[32] : guess.getBytes(StandardCharsets.UTF_8);
        SecretKeySpec key = new SecretKeySpec(bytes, "HmacSHA256");

        String token = Issuer.token("any", new KeyMaterial("HS256", key, key), EXP);

        assertThat(Samples.answer(method, token)).isEqualTo("UNKNOWN_KEY");
    }

    @Test
    void applicationWithoutAnyKeySaysSoInTheTrace() {
        RecordedTrace trace = new RecordedTrace();

        Samples.open(Samples.settings(Map.of()), keyless)
                .authenticate(TestRequest.with(Issuer.token("any", Issuer.FIRST, EXP)), trace);

        assertThat(trace.toString()).contains("failed key").contains("no key configured");
    }

    @Test
    void issuerIsRequiredWhereConfigured() {
        AuthMethod method = opened(Map.of("issuer", "https://id.example.com/"));
        String other = Forge.signed(
                Issuer.FIRST,
                "{\"alg\":\"RS256\"}",
                "{\"iss\":\"https://id.example.com\",\"name\":\"editor\"," + EXP + "}");
        String missing = Forge.signed(Issuer.FIRST, "{\"alg\":\"RS256\"}", "{\"name\":\"editor\"," + EXP + "}");

        assertThat(Samples.answer(method, Issuer.token("any", Issuer.FIRST, EXP)))
                .isEqualTo("ACCEPTED");
        assertThat(Samples.answer(method, other)).isEqualTo("INVALID_ISSUER");
        assertThat(Samples.answer(method, missing)).isEqualTo("INVALID_ISSUER");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"one\"                | ACCEPTED",
                "\"two\"                | ACCEPTED",
                "[\"three\",\"two\"]    | ACCEPTED",
                "[\"one\"]              | ACCEPTED",
                "[1,\"one\"]            | ACCEPTED",
                "\"three\"              | INVALID_AUDIENCE",
                "[]                     | INVALID_AUDIENCE",
                "[\"three\"]            | INVALID_AUDIENCE",
                "\"one two\"            | INVALID_AUDIENCE",
                "null                   | INVALID_AUDIENCE",
            })
    void oneOfTheAudiencesMustBeNamed(String audience, String answer) {
        AuthMethod method = opened(Map.of("audiences", "one\ntwo"));

        String token = Issuer.token("any", Issuer.FIRST, "\"aud\":" + audience + "," + EXP);

        assertThat(Samples.answer(method, token)).isEqualTo(answer);
    }

    @Test
    void missingAudienceIsRefusedWhereOneIsConfigured() {
        AuthMethod method = opened(Map.of("audiences", "one"));

        assertThat(Samples.answer(method, Issuer.token("any", Issuer.FIRST, EXP)))
                .isEqualTo("INVALID_AUDIENCE");
    }

    @Test
    void audienceIsNotAskedForWhereNoneIsConfigured() {
        String token = Issuer.token("any", Issuer.FIRST, "\"aud\":\"somebody else\"," + EXP);

        assertThat(Samples.answer(opened(Map.of()), token)).isEqualTo("ACCEPTED");
    }

    @Test
    void ownAndExternalTokensAreAcceptedSideBySide() {
        AuthMethod method = Samples.open(withPem(Map.of()), GoodToken.context());

        assertThat(Samples.answer(method, GoodToken.text())).isEqualTo("ACCEPTED");
        assertThat(Samples.answer(method, Issuer.token("any", Issuer.FIRST, EXP)))
                .isEqualTo("ACCEPTED");
        assertThat(method.tokenIssuer()).isPresent();
    }

    /** Whoever holds the issuer's key may not speak as this server, and the other way round. */
    @Test
    void eachKeyStandsUnderItsOwnRules() {
        AuthMethod method = Samples.open(withPem(Map.of("issuer", "https://id.example.com/")), GoodToken.context());
        String ownKeyAsExternal = Issuer.token("k1", GoodToken.KEY, EXP);
        String externalKeyAsOwn = Forge.signed(Issuer.FIRST, GoodToken.HEADER, GoodToken.PAYLOAD);
        String externalKeyWithOwnClaims = Forge.signed(Issuer.FIRST, "{\"alg\":\"RS256\"}", GoodToken.PAYLOAD);

        assertThat(Samples.answer(method, ownKeyAsExternal)).isEqualTo("INVALID_ISSUER");
        assertThat(Samples.answer(method, externalKeyAsOwn)).isEqualTo("INVALID_SIGNATURE");
        assertThat(Samples.answer(method, externalKeyWithOwnClaims)).isEqualTo("INVALID_ISSUER");
    }

    @Test
    void ownTokenWithoutKeyIdIsFoundBesideAnExternalKey() {
        AuthMethod method = Samples.open(withPem(Map.of()), GoodToken.context());

        assertThat(Samples.answer(method, GoodToken.withHeader("{\"alg\":\"RS256\"}")))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void tokenOfAnotherApplicationIsRefused() {
        AuthMethod method = Samples.open(Samples.settings(Map.of()), GoodToken.context());

        String other = GoodToken.withPayload(GoodToken.PAYLOAD.replace("a1b2c3d4", "d4c3b2a1"));

        assertThat(Samples.answer(method, other)).isEqualTo("INVALID_AUDIENCE");
    }

    @Test
    void keySetWinsOverThePastedCertificate() {
        KeySetServer server = KeySetServer.serving(Issuer.keySet(Issuer.jwk("new", Issuer.SECOND)));
        TestContext context =
                new TestContext(new SettableClock(Samples.NOW), new KeyRing(List.of()), server, Runnable::run);
        AuthMethod method = Samples.open(withPem(Map.of("jwks_uri", KeySetServer.ADDRESS)), context);

        assertThat(Samples.answer(method, Issuer.token("new", Issuer.SECOND, EXP)))
                .isEqualTo("ACCEPTED");
        assertThat(Samples.answer(method, Issuer.token("any", Issuer.FIRST, EXP)))
                .isEqualTo("UNKNOWN_KEY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profile.name | \"profile\":{\"name\":\"editor\"}                           | editor",
                "profile.name | \"profile.name\":\"literal\",\"profile\":{\"name\":\"nested\"} | literal",
                "a.b.c        | \"a\":{\"b\":{\"c\":\"editor\"}}                            | editor",
                "https://example.com/name | \"https://example.com/name\":\"editor\"         | editor",
            })
    void dottedUsernameAttributeReachesNestedClaimsUnlessThereIsALiteralOne(
            String attribute, String claims, String name) {
        AuthMethod method = opened(Map.of("username_attribute", attribute));

        String token = Forge.signed(Issuer.FIRST, "{\"alg\":\"RS256\"}", "{" + claims + "," + EXP + "}");

        assertThat(name(method, token)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a.b\":null,\"a\":{\"b\":\"editor\"}",
                "\"a.b\":\"\",\"a\":{\"b\":\"editor\"}",
                "\"a\":\"editor\"",
                "\"a\":{\"b\":{\"c\":1}}",
                "\"a\":[{\"b\":\"editor\"}]",
                "\"a\":{}",
                "\"b\":\"editor\""
            })
    void literalClaimHidesTheNestedOneAndPathsEndAtOtherKinds(String claims) {
        AuthMethod method = opened(Map.of("username_attribute", "a.b"));

        String token = Forge.signed(Issuer.FIRST, "{\"alg\":\"RS256\"}", "{" + claims + "," + EXP + "}");

        assertThat(Samples.answer(method, token)).isEqualTo("USER_INFORMATION_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({
        "0, -1, TOKEN_EXPIRED",
        "0, 0, TOKEN_EXPIRED",
        "0, 1, ACCEPTED",
        "300, -299, ACCEPTED",
        "300, -300, TOKEN_EXPIRED"
    })
    void clockSkewDecidesOnTheSecond(String skew, long exp, String answer) {
        AuthMethod method = opened(Map.of("clock_skew", skew));

        String token = Issuer.token("any", Issuer.FIRST, "\"exp\":" + (GoodToken.NOW + exp));

        assertThat(Samples.answer(method, token)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"nbf, 60, ACCEPTED", "nbf, 61, TOKEN_NOT_YET_VALID", "iat, 60, ACCEPTED", "iat, 61, TOKEN_NOT_YET_VALID"
    })
    void futureIsAcceptedWithinTheSkew(String claim, long seconds, String answer) {
        String times = "\"" + claim + "\":" + (GoodToken.NOW + seconds) + ",\"exp\":" + (GoodToken.NOW + 900);

        assertThat(Samples.answer(opened(Map.of()), Issuer.token("any", Issuer.FIRST, times)))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "at+jwt", "application/at+jwt", "application/JWT"})
    void typesOfAccessTokensAreTaken(String type) {
        String token = Forge.signed(
                Issuer.FIRST, "{\"alg\":\"RS256\",\"typ\":\"" + type + "\"}", "{\"name\":\"editor\"," + EXP + "}");

        assertThat(Samples.answer(opened(Map.of()), token)).isEqualTo("ACCEPTED");
    }

    private static String name(AuthMethod method, String token) {
        return Samples.judged(method, token)
                .fold(
                        accepted -> ((Subject.ByName) accepted.subject()).name(),
                        rejected -> rejected.code().name(),
                        unavailable -> unavailable.code().name());
    }

    private AuthMethod opened(Map<String, String> more) {
        return Samples.open(withPem(more), keyless);
    }

    private static MethodSettings withPem(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("certificate", PEM);
        return Samples.settings(settings);
    }
}
