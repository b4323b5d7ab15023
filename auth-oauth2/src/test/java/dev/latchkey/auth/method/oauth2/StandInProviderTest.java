package dev.latchkey.auth.method.oauth2;

import static dev.latchkey.auth.method.oauth2.Bench.verdict;
import static dev.latchkey.auth.method.oauth2.StandInProvider.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.method.oauth2.StandInProvider.Mood;
import dev.latchkey.auth.outbound.FetchLimits;
import dev.latchkey.auth.outbound.GuardedFetcher;
import dev.latchkey.auth.outbound.OutboundPolicy;
import dev.latchkey.auth.spi.AuthMethod;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The method against a provider over real HTTP, through the server's own guarded connections. */
@Timeout(120)
final class StandInProviderTest {

    private static final String EDITOR = "ByName[name=editor]";
    private static final FetchLimits PATIENT =
            new FetchLimits(Duration.ofSeconds(30), Duration.ofSeconds(60), 100_000, 3, 16);
    private static final FetchLimits IMPATIENT =
            new FetchLimits(Duration.ofMillis(300), Duration.ofMillis(400), 100_000, 3, 16);

    private final StandInProvider provider = new StandInProvider();
    private final Bench bench = new Bench();

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void introspectionTellsGoodFromBad() {
        AuthMethod method = open(provider.introspecting(), PATIENT);

        assertThat(verdict(method, GOOD)).isEqualTo(EDITOR);
        assertThat(verdict(method, "other-token")).isEqualTo("INVALID_TOKEN");
    }

    @Test
    void userInfoTellsGoodFromBad() {
        AuthMethod method = open(provider.userInfo(), PATIENT);

        assertThat(verdict(method, GOOD)).isEqualTo(EDITOR);
        assertThat(verdict(method, "other-token")).isEqualTo("INVALID_TOKEN");
    }

    @Test
    void wrongClientSecretIsNoVerdictOnTheToken() {
        Map<String, String> settings = new HashMap<>(provider.introspecting());
        settings.put(OAuth2Schema.CLIENT_SECRET, "another");

        assertThat(verdict(open(settings, PATIENT), GOOD)).isEqualTo("IDENTITY_PROVIDER_UNAVAILABLE 1");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"WELL", "SILENT", "MISLABELLING"})
    void misbehavingProviderIsNoVerdictOnTheToken(Mood mood) {
        provider.is(mood);

        assertThat(verdict(open(provider.introspecting(), PATIENT), GOOD)).isEqualTo("IDENTITY_PROVIDER_UNAVAILABLE 1");
        assertThat(verdict(open(provider.userInfo(), PATIENT), GOOD)).isEqualTo("IDENTITY_PROVIDER_UNAVAILABLE 1");
        assertThat(provider.asked()).isEqualTo(2);
    }

    @Test
    void silentProviderIsLeftInTime() {
        provider.is(Mood.SILENT);

        assertThat(verdict(open(provider.introspecting(), IMPATIENT), GOOD))
                .isEqualTo("IDENTITY_PROVIDER_UNAVAILABLE 1");
    }

    @Test
    void wrongContentTypeDoesNotMatterWhereTheContentIsRight() {
        provider.is(Mood.MISLABELLING);

        assertThat(verdict(open(provider.introspecting(), PATIENT), GOOD)).isEqualTo(EDITOR);
    }

    @Test
    void providerThatWasDownIsAskedAgainWhenItIsBack() {
        AuthMethod method = open(provider.introspecting(), PATIENT);
        int port = provider.port();
        provider.close();
        for (int i = 0; i < 5; i++) {
            assertThat(verdict(method, GOOD)).isEqualTo("IDENTITY_PROVIDER_UNAVAILABLE 1");
        }
        try (StandInProvider back = new StandInProvider(port)) {
            assertThat(verdict(method, GOOD)).isEqualTo("IDENTITY_PROVIDER_UNAVAILABLE 1");
            assertThat(back.asked()).isZero();

            bench.clock.advance(Duration.ofSeconds(1));

            assertThat(verdict(method, GOOD)).isEqualTo(EDITOR);
        }
    }

    private AuthMethod open(Map<String, String> settings, FetchLimits limits) {
        OutboundPolicy policy = OutboundPolicy.standard().withLimits(limits).withLoopback();
        return bench.open(new GuardedFetcher(policy), settings);
    }
}
