package dev.latchkey.auth.method.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthOutcome.Authenticated;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Subject;
import dev.latchkey.auth.testkit.TestRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ApiKeyMethodTest {

    private static final Instant NOON = Instant.parse("2025-09-22T12:00:00Z");
    private static final Map<String, String> READS = Map.of("http_methods", "GET\nHEAD");

    private final KeysInMemory keys = new KeysInMemory();
    private final ApiKeyMethod method = new ApiKeyMethod("API-Key", keys, Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void keyNamesItsHolderAndIsNotedAsUsed() {
        String key = keys.add("lk", Instant.MAX, Map.of());

        Authenticated outcome = (Authenticated) method.authenticate(TestRequest.with(key), DecisionTrace.none());

        assertThat(outcome.subject()).isEqualTo(new Subject.ByUuid(KeysInMemory.HOLDER));
        assertThat(keys.used()).containsExactly(outcome.credential().id());
    }

    @Test
    void outcomeIsNotReusedAndEndsWithNoPassword() {
        String key = keys.add("lk", NOON.plusSeconds(60), Map.of());

        Authenticated outcome = (Authenticated) method.authenticate(TestRequest.with(key), DecisionTrace.none());

        assertThat(outcome.credential().cacheableUntil()).isEqualTo(Instant.EPOCH);
        assertThat(outcome.credential().issuedAt()).isEqualTo(Instant.MAX);
        assertThat(outcome.credential().expiresAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void junkIsRefusedWithoutALookUp() {
        assertThat(answered("GET", "junk")).isEqualTo("INVALID_API_KEY");
        assertThat(answered("GET", "")).isEqualTo("INVALID_API_KEY");
        assertThat(keys.looked()).isEmpty();
    }

    @Test
    void unknownAndWrongAreAnsweredAlike() {
        String key = keys.add("lk", Instant.MAX, Map.of());
        ApiKey stranger = ApiKey.fresh("lk", new SecureRandom());
        ApiKey guess = new ApiKey("lk", ApiKey.read(key).orElseThrow().id(), stranger.secret());

        assertThat(answered("GET", stranger.text())).isEqualTo("INVALID_API_KEY");
        assertThat(answered("GET", guess.text())).isEqualTo("INVALID_API_KEY");
        assertThat(keys.used()).isEmpty();
    }

    @Test
    void revokedKeyIsRefused() {
        String key = keys.add("lk", Instant.MAX, Map.of());
        keys.forget();

        assertThat(answered("GET", key)).isEqualTo("INVALID_API_KEY");
    }

    @Test
    void keyExpiresAtTheVeryMoment() {
        assertThat(answered("GET", keys.add("lk", NOON, Map.of()))).isEqualTo("API_KEY_EXPIRED");
        assertThat(answered("GET", keys.add("lk", NOON.plusMillis(1), Map.of())))
                .isEqualTo("authenticated");
    }

    @Test
    void restrictedKeyIsGoodForItsMethodsOnly() {
        String key = keys.add("lk", Instant.MAX, READS);

        assertThat(answered("GET", key)).isEqualTo("authenticated");
        assertThat(answered("HEAD", key)).isEqualTo("authenticated");
        assertThat(answered("POST", key)).isEqualTo("API_KEY_METHOD_NOT_ALLOWED");
        assertThat(keys.used()).hasSize(2);
    }

    @Test
    void expiryIsToldBeforeWhatTheKeyAllows() {
        assertThat(answered("POST", keys.add("lk", NOON, READS))).isEqualTo("API_KEY_EXPIRED");
    }

    @Test
    void keyWithAnEarlierPrefixStaysGood() {
        assertThat(answered("GET", keys.add("old", Instant.MAX, Map.of()))).isEqualTo("authenticated");
    }

    private String answered(String httpMethod, String key) {
        return method.authenticate(TestRequest.with(key).method(httpMethod), DecisionTrace.none())
                .fold(
                        authenticated -> "authenticated",
                        rejected -> rejected.code().name(),
                        later -> later.code().name());
    }
}
