package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.KeyRing;
import dev.latchkey.auth.spi.OnlineCheck;
import dev.latchkey.auth.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an administrator sees of a key set. */
final class KeySetCheckTest {

    private final SettableClock clock = new SettableClock(Samples.NOW);
    private final KeySetServer server = KeySetServer.serving(
            Issuer.keySet(Issuer.jwk("first", Issuer.FIRST), Issuer.jwk("curve", Samples.material(Algorithm.ES256))));
    private final AuthMethod method = Samples.open(
            Samples.settings(Map.of("jwks_uri", KeySetServer.ADDRESS)),
            new TestContext(clock, new KeyRing(List.of()), server, Runnable::run));
    private final OnlineCheck check = method.onlineCheck().orElseThrow();

    @Test
    void methodWithoutAKeySetHasNothingToTest() {
        assertThat(Samples.open(Samples.settings(Map.of()), GoodToken.context()).onlineCheck())
                .isEmpty();
    }

    @Test
    void testFetchesAndNamesTheKeysThatFit() {
        OnlineCheck.Report report = check.test();

        assertThat(report.healthy()).isTrue();
        assertThat(report.facts().toString())
                .contains("host, value=id.example.com", "fetched, value=2026-11-24T12:00:00Z")
                .contains("public_signature_keys, value=2", "key, value=first")
                .doesNotContain("curve");
    }

    @Test
    void setThatWasTestedServesTheFirstRequest() {
        check.test();

        assertThat(Samples.answer(method, Issuer.token("first", Issuer.FIRST))).isEqualTo("ACCEPTED");
        assertThat(server.fetches()).isEqualTo(1);
    }

    @Test
    void lastKnownNeverFetchesAndIsHealthyBeforeTheFirstRequest() {
        assertThat(check.lastKnown().healthy()).isTrue();
        assertThat(check.lastKnown().facts().toString()).contains("fetched, value=never");
        assertThat(server.fetches()).isZero();
    }

    @Test
    void failureIsTold() {
        server.now(KeySetServer.down());

        assertThat(check.test().healthy()).isFalse();
        assertThat(check.lastKnown().healthy()).isFalse();
        assertThat(check.lastKnown().facts().toString()).contains("The key server does not answer.");
    }

    @Test
    void outageIsToldButRequestsCanStillBeJudged() {
        check.test();
        server.now(KeySetServer.down());

        assertThat(check.test().healthy()).isFalse();
        assertThat(check.lastKnown().healthy()).isTrue();
        clock.advance(Duration.ofDays(2));
        assertThat(check.lastKnown().healthy()).isFalse();
    }

    @Test
    void setWithoutAKeyThatFitsIsNotHealthy() {
        server.now(KeySetServer.document("{\"keys\":[]}", Duration.ofMinutes(10)));

        assertThat(check.test().healthy()).isFalse();
    }
}
