package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.testkit.AuthMethodContract;
import dev.latchkey.auth.testkit.Provocation;
import dev.latchkey.auth.testkit.TestRequest;
import dev.latchkey.auth.testkit.Trial;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the contract of methods has to know of tokens, whatever signs them. */
abstract class JwtContract extends AuthMethodContract {

    private static final String KEY_SET = "https://id.example.com/jwks.json";
    private static final Map<String, String> ELSEWHERE = Map.of(
            JwtSchema.SIGNING_ALGORITHM,
            "RS256",
            JwtSchema.JWKS_URI,
            KEY_SET,
            JwtSchema.ISSUER,
            "",
            JwtSchema.AUDIENCES,
            "");

    @Override
    protected AuthMethodProvider provider() {
        return new JwtMethodProvider();
    }

    @Override
    protected List<String> libraries() {
        return List.of("io.jsonwebtoken..", "com.fasterxml.jackson..");
    }

    /** A token signed as the good ones are. */
    protected abstract String signed(Trial trial, String payload);

    @Override
    protected TestRequest goodRequest(Trial trial) {
        return TestRequest.with(signed(trial, GoodToken.PAYLOAD));
    }

    @Override
    protected Map<ErrorCode, Provocation> provocations() {
        return Map.of(
                JwtError.INVALID_TOKEN, trial -> TestRequest.with("this.is.no-token"),
                JwtError.INVALID_ALGORITHM,
                        trial -> TestRequest.with(unsigned(goodRequest(trial).credential())),
                JwtError.INVALID_SIGNATURE,
                        trial -> TestRequest.with(falsified(goodRequest(trial).credential())),
                JwtError.UNKNOWN_KEY, Provocation.under(ELSEWHERE, this::strangersToken),
                JwtError.KEY_UNAVAILABLE, Provocation.under(ELSEWHERE, trial -> issuersToken()),
                JwtError.TOKEN_EXPIRED, trial -> later(trial, goodRequest(trial)),
                JwtError.TOKEN_NOT_YET_VALID, trial -> TestRequest.with(signed(trial, notYet())),
                JwtError.INVALID_ISSUER,
                        trial -> TestRequest.with(signed(trial, with("https://content", "https://other"))),
                JwtError.INVALID_AUDIENCE, trial -> TestRequest.with(signed(trial, with("a1b2c3d4", "b1b2c3d4"))));
    }

    @Override
    protected Optional<Provocation> outsideDependency() {
        return Optional.of(Provocation.under(ELSEWHERE, trial -> {
            publish(trial);
            return issuersToken();
        }));
    }

    private TestRequest strangersToken(Trial trial) {
        publish(trial);
        return TestRequest.with(Issuer.token("stranger", Issuer.SECOND));
    }

    private static void publish(Trial trial) {
        trial.context().documents().answer(URI.create(KEY_SET), Issuer.keySet(Issuer.jwk("first", Issuer.FIRST)));
    }

    private static TestRequest issuersToken() {
        return TestRequest.with(Issuer.token("first", Issuer.FIRST));
    }

    private static TestRequest later(Trial trial, TestRequest request) {
        trial.context().clock().advance(Duration.ofHours(2));
        return request;
    }

    private static String notYet() {
        return with("\"nbf\":" + GoodToken.NOW, "\"nbf\":" + (GoodToken.NOW + 1800));
    }

    private static String with(String part, String other) {
        return GoodToken.PAYLOAD.replace(part, other);
    }

    private static String unsigned(String token) {
        return Forge.part("{\"alg\":\"none\"}") + token.substring(token.indexOf('.'));
    }

    private static String falsified(String token) {
        int signature = token.lastIndexOf('.') + 1;
        char first = token.charAt(signature) == 'A' ? 'B' : 'A';
        return token.substring(0, signature) + first + token.substring(signature + 1);
    }

    /** By a key of the application's ring. */
    static String signedBy(String keyId, KeyMaterial key, String payload) {
        return Forge.signed(key, "{\"alg\":\"" + key.algorithm() + "\",\"kid\":\"" + keyId + "\"}", payload);
    }
}
