package dev.latchkey.auth.method.oauth2;

import static dev.latchkey.auth.method.oauth2.Bench.introspecting;
import static dev.latchkey.auth.method.oauth2.Bench.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthOutcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens while the provider does not answer, and how tokens it refused are kept from it. */
final class OutageTest {

    private static final String GOOD = "{\"active\":true,\"username\":\"editor\"}";
    private static final String EDITOR = "ByName[name=editor]";
    private static final String DOWN = "IDENTITY_PROVIDER_UNAVAILABLE ";

    private final Bench bench = new Bench();
    private final ScriptedNetwork network = ScriptedNetwork.saying(GOOD);

    @Test
    void failingProviderIsLeftAloneForLongerAndLonger() {
        AuthMethod method = bench.open(network, introspecting());
        network.now(ScriptedNetwork.down());
        fail(method, 3);

        assertThat(verdict(method, "fourth")).isEqualTo(DOWN + "1");
        assertThat(network.asked()).isEqualTo(3);

        bench.clock.advance(Duration.ofSeconds(1));
        assertThat(verdict(method, "a-try")).isEqualTo(DOWN + "2");
        assertThat(verdict(method, "no-second-try")).isEqualTo(DOWN + "2");
        assertThat(network.asked()).isEqualTo(4);

        bench.clock.advance(Duration.ofSeconds(2));
        assertThat(verdict(method, "next-try")).isEqualTo(DOWN + "4");
        assertThat(network.asked()).isEqualTo(5);
    }

    @Test
    void waitGrowsToAMinuteAtMost() {
        AuthMethod method = bench.open(network, introspecting());
        network.now(ScriptedNetwork.down());
        fail(method, 3);

        for (int i = 0; i < 10; i++) {
            bench.clock.advance(Duration.ofMinutes(2));
            verdict(method);
        }

        assertThat(verdict(method)).isEqualTo(DOWN + "60");
    }

    @Test
    void providerThatRecoversIsAskedAsBefore() {
        AuthMethod method = bench.open(network, introspecting());
        network.now(ScriptedNetwork.down());
        fail(method, 3);
        network.now(ScriptedNetwork.ok(GOOD));
        bench.clock.advance(Duration.ofSeconds(1));

        assertThat(verdict(method)).isEqualTo(EDITOR);

        network.now(ScriptedNetwork.down());
        assertThat(verdict(method)).isEqualTo(DOWN + "1");
        assertThat(verdict(method)).isEqualTo(DOWN + "1");
        network.now(ScriptedNetwork.ok(GOOD));
        assertThat(verdict(method)).isEqualTo(EDITOR);
    }

    @Test
    void clockSetBackDoesNotProlongTheWait() {
        AuthMethod method = bench.open(network, introspecting());
        network.now(ScriptedNetwork.down());
        fail(method, 3);
        network.now(ScriptedNetwork.ok(GOOD));

        bench.clock.advance(Duration.ofDays(-30));

        assertThat(verdict(method)).isEqualTo(EDITOR);
    }

    @Test
    void tokenThatTheProviderChokesOnHoldsUpNoOther() {
        AuthMethod method = bench.open(network, introspecting());
        network.now(ScriptedNetwork.status(400, ""));
        fail(method, 10);
        network.now(ScriptedNetwork.ok(GOOD));

        assertThat(verdict(method)).isEqualTo(EDITOR);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 429, 500, 502})
    void faultOfTheProviderCountsAsFailure(int status) {
        AuthMethod method = bench.open(network, introspecting());
        network.now(ScriptedNetwork.status(status, ""));
        fail(method, 10);

        assertThat(network.asked()).isEqualTo(3);
    }

    @Test
    void refusedTokenIsNotAskedAboutAgainForAWhile() {
        AuthMethod method = bench.open(network, introspecting());
        network.now(ScriptedNetwork.ok("{\"active\":false}"));
        for (int i = 0; i < 100; i++) {
            assertThat(verdict(method)).isEqualTo("INVALID_TOKEN");
        }
        assertThat(network.asked()).isEqualTo(1);

        network.now(ScriptedNetwork.ok(GOOD));
        bench.clock.advance(Duration.ofSeconds(30));

        assertThat(verdict(method)).isEqualTo(EDITOR);
    }

    @Test
    void refusedTokenStaysRefusedWhileTheProviderIsDown() {
        AuthMethod method = bench.open(network, introspecting());
        network.now(ScriptedNetwork.ok("{\"active\":false}"));
        verdict(method);
        network.now(ScriptedNetwork.down());

        assertThat(verdict(method)).isEqualTo("INVALID_TOKEN");
    }

    @Test
    void tokenFromTheFutureIsAskedAboutAgain() {
        AuthMethod method = bench.open(network, introspecting());
        long soon = Bench.NOW.plusSeconds(61).getEpochSecond();
        network.now(ScriptedNetwork.ok("{\"active\":true,\"username\":\"editor\",\"nbf\":" + soon + "}"));
        assertThat(verdict(method)).isEqualTo("TOKEN_NOT_YET_VALID");

        bench.clock.advance(Duration.ofSeconds(1));

        assertThat(verdict(method)).isEqualTo(EDITOR);
    }

    @Test
    void goodTokensDoNotOutlastAnOutageUnlessThatIsWanted() {
        AuthMethod method = bench.open(network, introspecting());
        verdict(method);
        network.now(ScriptedNetwork.down());

        assertThat(verdict(method)).isEqualTo(DOWN + "1");
    }

    @Test
    void goodTokenOutlastsAnOutageAsLongAsIsTolerated() {
        AuthMethod method = tolerant();
        verdict(method);
        network.now(ScriptedNetwork.down());

        bench.clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        AuthOutcome outcome = Bench.judge(method, Bench.TOKEN);
        assertThat(((AuthOutcome.Authenticated) outcome).credential().cacheableUntil())
                .isEqualTo(Instant.EPOCH);
        assertThat(verdict(method, "never-seen")).isEqualTo(DOWN + "1");

        bench.clock.advance(Duration.ofSeconds(1));
        assertThat(verdict(method)).startsWith(DOWN);
    }

    @Test
    void tokenExpiresDuringAnOutageToo() {
        AuthMethod method = tolerant();
        long soon = Bench.NOW.plusSeconds(30).getEpochSecond();
        network.now(ScriptedNetwork.ok("{\"active\":true,\"username\":\"editor\",\"exp\":" + soon + "}"));
        verdict(method);
        network.now(ScriptedNetwork.down());

        bench.clock.advance(Duration.ofSeconds(89));
        assertThat(verdict(method)).isEqualTo(EDITOR);
        bench.clock.advance(Duration.ofSeconds(1));
        assertThat(verdict(method)).startsWith(DOWN);
    }

    @Test
    void tokenWithdrawnBeforeAnOutageStaysWithdrawn() {
        AuthMethod method = tolerant();
        verdict(method);
        network.now(ScriptedNetwork.ok("{\"active\":false}"));
        verdict(method);
        network.now(ScriptedNetwork.down());
        bench.clock.advance(Duration.ofMinutes(1));

        assertThat(verdict(method)).startsWith(DOWN);
    }

    @Test
    void answerAboutTheTokenAloneIsNoOutage() {
        AuthMethod method = tolerant();
        verdict(method);
        network.now(ScriptedNetwork.status(400, ""));

        assertThat(verdict(method)).startsWith(DOWN);
    }

    private AuthMethod tolerant() {
        return bench.open(network, introspecting(OAuth2Schema.OUTAGE_MINUTES, "10"));
    }

    private static void fail(AuthMethod method, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(verdict(method, "token-" + i)).startsWith(DOWN);
        }
    }
}
