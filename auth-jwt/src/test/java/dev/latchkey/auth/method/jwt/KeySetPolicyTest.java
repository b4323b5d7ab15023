package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.KeyRing;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.testkit.RecordedTrace;
import dev.latchkey.auth.testkit.SettableClock;
import dev.latchkey.auth.testkit.TestRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When key sets are fetched and how long they serve (contract "auth", section 5). */
final class KeySetPolicyTest {

    private static final String OLD_SET = Issuer.keySet(Issuer.jwk("old", Issuer.FIRST));
    private static final String NEW_SET =
            Issuer.keySet(Issuer.jwk("new", Issuer.SECOND), Issuer.jwk("old", Issuer.FIRST));
    private static final String OLD = Issuer.token("old", Issuer.FIRST);
    private static final String NEW = Issuer.token("new", Issuer.SECOND);

    private final SettableClock clock = new SettableClock(Samples.NOW);
    private final KeySetServer server = KeySetServer.serving(OLD_SET);
    private final AuthMethod method = opened(Runnable::run);

    @Test
    void openingNeverUsesTheNetwork() {
        assertThat(server.fetches()).isZero();
    }

    @Test
    void firstTokenFetchesTheSetAndIsAccepted() {
        assertThat(Samples.answer(method, OLD)).isEqualTo("ACCEPTED");
        assertThat(server.fetches()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"-1, 480", "0, 240", "60, 240", "600, 480", "3600, 2880", "864000, 69120"})
    void setIsRefreshedAfterFourFifthsOfItsClampedFreshness(long maxAge, long seconds) {
        server.now(KeySetServer.document(OLD_SET, Duration.ofSeconds(maxAge)));
        accept(OLD);

        clock.advance(Duration.ofSeconds(seconds - 1));
        accept(OLD);
        assertThat(server.fetches()).isEqualTo(1);

        clock.advance(Duration.ofSeconds(1));
        accept(OLD);
        assertThat(server.fetches()).isEqualTo(2);
    }

    @Test
    void requestWithAKnownKeyDoesNotWaitForTheRefresh() {
        QueuedWork work = new QueuedWork();
        AuthMethod slow = warm(work);
        clock.advance(Duration.ofMinutes(9));

        assertThat(Samples.answer(slow, OLD)).isEqualTo("ACCEPTED");
        assertThat(work.size()).isEqualTo(1);
    }

    @Test
    void oneRefreshAtATime() {
        QueuedWork work = new QueuedWork();
        AuthMethod slow = warm(work);
        clock.advance(Duration.ofMinutes(9));

        for (int i = 0; i < 100; i++) {
            Samples.answer(slow, OLD);
        }

        assertThat(work.size()).isEqualTo(1);
    }

    @Test
    void newKeyIsFoundByOneFetch() {
        accept(OLD);
        server.now(KeySetServer.document(NEW_SET, Duration.ofMinutes(10)));

        assertThat(Samples.answer(method, NEW)).isEqualTo("ACCEPTED");
        assertThat(server.fetches()).isEqualTo(2);
    }

    @Test
    void withdrawnKeyIsRefusedOnceTheSetHasBeenRefreshed() {
        accept(OLD);
        server.now(KeySetServer.document(Issuer.keySet(Issuer.jwk("new", Issuer.SECOND)), Duration.ofMinutes(10)));
        clock.advance(Duration.ofMinutes(8));
        Samples.answer(method, OLD);

        assertThat(Samples.answer(method, OLD)).isEqualTo("UNKNOWN_KEY");
    }

    @Test
    void missingKeyIsRememberedForFiveMinutes() {
        accept(OLD);
        assertThat(Samples.answer(method, NEW)).isEqualTo("UNKNOWN_KEY");
        clock.advance(Duration.ofSeconds(299));
        assertThat(Samples.answer(method, NEW)).isEqualTo("UNKNOWN_KEY");
        assertThat(server.fetches()).isEqualTo(2);

        clock.advance(Duration.ofSeconds(1));
        assertThat(Samples.answer(method, NEW)).isEqualTo("UNKNOWN_KEY");
        assertThat(server.fetches()).isEqualTo(3);
    }

    @Test
    void missingKeyIsAcceptedAsSoonAsAnotherFetchBringsIt() {
        accept(OLD);
        assertThat(Samples.answer(method, NEW)).isEqualTo("UNKNOWN_KEY");
        server.now(KeySetServer.document(NEW_SET, Duration.ofMinutes(10)));
        Samples.answer(method, Issuer.token("third", Issuer.SECOND));

        assertThat(Samples.answer(method, NEW)).isEqualTo("ACCEPTED");
    }

    @Test
    void tenThousandRandomKeyIdsInAMinuteCauseAtMostFiveFetchesAndRefuseNoGoodToken() {
        Random random = new Random(42);
        for (int i = 0; i < 10_000; i++) {
            clock.advance(Duration.ofMillis(6));
            String kid = Long.toHexString(random.nextLong());
            String hostile = Forge.part("{\"alg\":\"RS256\",\"kid\":\"" + kid + "\"}") + ".AAAA.AAAA";
            assertThat(Samples.answer(method, hostile)).isEqualTo("UNKNOWN_KEY");
            if (i % 100 == 0) {
                accept(OLD);
            }
        }

        assertThat(server.fetches()).isBetween(2, 5);
    }

    @Test
    void floodOfUnknownKeysDoesNotKeepANewKeyOutForLong() {
        accept(OLD);
        for (int i = 0; i < 100; i++) {
            Samples.answer(method, Issuer.token("random" + i, Issuer.SECOND));
        }
        server.now(KeySetServer.document(NEW_SET, Duration.ofMinutes(10)));
        clock.advance(Duration.ofSeconds(30));

        assertThat(Samples.answer(method, NEW)).isEqualTo("ACCEPTED");
    }

    @Test
    void unreachableServerIsNoFaultOfTheToken() {
        server.now(KeySetServer.down());

        assertThat(Samples.judged(method, OLD)).isInstanceOfSatisfying(AuthOutcome.Unavailable.class, unavailable -> {
            assertThat(unavailable.code()).isEqualTo(JwtError.KEY_UNAVAILABLE);
            assertThat(unavailable.retryAfter()).isEqualTo(Duration.ofSeconds(5));
            assertThat(unavailable.detail()).contains("The key server does not answer.");
        });
    }

    @Test
    void failuresAreFollowedByLongerPauses() {
        server.now(KeySetServer.down());
        Samples.answer(method, OLD);
        Samples.answer(method, OLD);
        assertThat(server.fetches()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(5));
        Samples.answer(method, OLD);
        clock.advance(Duration.ofSeconds(9));
        Samples.answer(method, OLD);
        assertThat(server.fetches()).isEqualTo(2);

        clock.advance(Duration.ofSeconds(1));
        Samples.answer(method, OLD);
        assertThat(server.fetches()).isEqualTo(3);
    }

    @Test
    void recoveredServerIsNoticed() {
        server.now(KeySetServer.down());
        Samples.answer(method, OLD);
        server.now(KeySetServer.document(OLD_SET, Duration.ofMinutes(10)));
        clock.advance(Duration.ofSeconds(5));

        assertThat(Samples.answer(method, OLD)).isEqualTo("ACCEPTED");
    }

    @Test
    void oldSetServesForADayAfterItCeasedToBeFresh() {
        accept(OLD);
        server.now(KeySetServer.down());
        clock.advance(Duration.ofMinutes(10).plus(Duration.ofHours(24)).minusSeconds(1));
        assertThat(Samples.answer(method, OLD)).isEqualTo("ACCEPTED");

        clock.advance(Duration.ofMinutes(2));
        assertThat(Samples.answer(method, OLD)).isEqualTo("KEY_UNAVAILABLE");
    }

    @Test
    void unknownKeyDuringAnOutageIsRefusedAndNotRemembered() {
        accept(OLD);
        server.now(KeySetServer.down());
        assertThat(Samples.answer(method, NEW)).isEqualTo("UNKNOWN_KEY");
        server.now(KeySetServer.document(NEW_SET, Duration.ofMinutes(10)));
        clock.advance(Duration.ofSeconds(30));

        assertThat(Samples.answer(method, NEW)).isEqualTo("ACCEPTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "nonsense",
                "<html></html>",
                "[]",
                "{}",
                "{\"keys\":null}",
                "{\"keys\":{}}",
                "{\"keys\":\"\"}",
                "{\"keys\":[]}{}",
                "{\"keys\":[],\"keys\":[]}",
                "{\"keys\":[}"
            })
    void garbageIsNoKeySetAndReplacesNone(String garbage) {
        accept(OLD);
        server.now(KeySetServer.document(garbage, Duration.ofMinutes(10)));
        clock.advance(Duration.ofMinutes(9));
        accept(OLD);

        assertThat(server.fetches()).isEqualTo(2);
        assertThat(Samples.answer(method, OLD)).isEqualTo("ACCEPTED");
    }

    @Test
    void fetcherThatBreaksIsUnavailable() {
        server.now(() -> {
            throw new IllegalStateException("a fault");
        });

        assertThat(Samples.answer(method, OLD)).isEqualTo("KEY_UNAVAILABLE");
    }

    @Test
    void serverWithoutThreadsToFetchIsUnavailable() {
        AuthMethod busy = opened(work -> {
            throw new RejectedExecutionException();
        });

        assertThat(Samples.answer(busy, OLD)).isEqualTo("KEY_UNAVAILABLE");
    }

    @Test
    void requestWaitsNoLongerThanAllowedForASlowServer() {
        QueuedWork work = new QueuedWork();
        AuthMethod slow = Samples.open(settings(), context(work, Map.of("jwks.wait-most", "1ms")));

        assertThat(Samples.answer(slow, OLD)).isEqualTo("KEY_UNAVAILABLE");
        work.runAll();
        assertThat(Samples.answer(slow, OLD)).isEqualTo("ACCEPTED");
        assertThat(Samples.answer(slow, NEW)).isEqualTo("UNKNOWN_KEY");
    }

    @Test
    void fetchThatNeverCameBackDoesNotBarTheWayForEver() {
        QueuedWork work = new QueuedWork();
        AuthMethod slow = Samples.open(settings(), context(work, Map.of("jwks.wait-most", "1ms")));
        Samples.answer(slow, OLD);
        work.loseAll();
        clock.advance(Duration.ofSeconds(30));

        Samples.answer(slow, OLD);
        work.runAll();

        assertThat(Samples.answer(slow, OLD)).isEqualTo("ACCEPTED");
    }

    @Test
    void clockSetBackNeitherRefusesNorKeepsASetForEver() {
        accept(OLD);
        clock.advance(Duration.ofDays(-3650));
        assertThat(Samples.answer(method, Issuer.token("old", Issuer.FIRST))).isEqualTo("ACCEPTED");

        assertThat(server.fetches()).isEqualTo(2);
    }

    @Test
    void verdictIsReusedForFiveMinutesAtMost() {
        assertThat(Samples.judged(method, OLD))
                .isInstanceOfSatisfying(
                        AuthOutcome.Authenticated.class,
                        accepted -> assertThat(accepted.credential().cacheableUntil())
                                .isEqualTo(Samples.NOW.plus(Duration.ofMinutes(5))));
    }

    @Test
    void verdictIsNotReusedBeyondTheExpiryOfTheToken() {
        String shortLived = Issuer.token("old", Issuer.FIRST, "\"exp\":" + (GoodToken.NOW + 30));

        assertThat(Samples.judged(method, shortLived))
                .isInstanceOfSatisfying(
                        AuthOutcome.Authenticated.class,
                        accepted -> assertThat(accepted.credential().cacheableUntil())
                                .isEqualTo(Samples.NOW.plusSeconds(30)));
    }

    @Test
    void applicationsOfOneIssuerShareItsSetAndAChangedSettingKeepsIt() throws Exception {
        JwtMethodProvider provider = new JwtMethodProvider();
        MethodContext context = context(Runnable::run, Map.of());
        provider.open(settings(), context).authenticate(TestRequest.with(OLD), new RecordedTrace());

        AuthMethod reopened = provider.open(settings(), context);

        assertThat(Samples.answer(reopened, OLD)).isEqualTo("ACCEPTED");
        assertThat(server.fetches()).isEqualTo(1);
    }

    @Test
    void tokenWithoutKeyIdIsTriedWithTheOnlyKey() {
        String kidless = Forge.signed(
                Issuer.FIRST, "{\"alg\":\"RS256\"}", "{\"name\":\"editor\",\"exp\":" + (GoodToken.NOW + 60) + "}");

        assertThat(Samples.answer(method, kidless)).isEqualTo("ACCEPTED");
        server.now(KeySetServer.document(NEW_SET, Duration.ofMinutes(10)));
        clock.advance(Duration.ofMinutes(8));
        Samples.answer(method, kidless);
        assertThat(Samples.answer(method, kidless)).isEqualTo("UNKNOWN_KEY");
    }

    private void accept(String token) {
        assertThat(Samples.answer(method, token)).isEqualTo("ACCEPTED");
    }

    private AuthMethod warm(QueuedWork work) {
        AuthMethod opened = Samples.open(settings(), context(work, Map.of("jwks.wait-most", "1ms")));
        Samples.answer(opened, OLD);
        work.runAll();
        assertThat(Samples.answer(opened, OLD)).isEqualTo("ACCEPTED");
        return opened;
    }

    private AuthMethod opened(Executor background) {
        return Samples.open(settings(), context(background, Map.of()));
    }

    private static MethodSettings settings() {
        return Samples.settings(Map.of("jwks_uri", KeySetServer.ADDRESS));
    }

    private MethodContext context(Executor background, Map<String, String> serverSettings) {
        return new TestContext(clock, new KeyRing(List.of()), server, background, serverSettings);
    }
}
