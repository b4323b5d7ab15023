package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.KeyRing;
import dev.latchkey.auth.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JwksSettingsTest {

    @Test
    void defaultsAreThoseOfTheContract() {
        assertThat(new JwksSettings(context(Map.of())).policy()).isEqualTo(JwksPolicy.defaults());
    }

    @ParameterizedTest
    @CsvSource({"250ms, PT0.25S", "2s, PT2S", "5 m, PT5M", "24h, PT24H"})
    void durationsAreReadWithTheirUnit(String text, Duration expected) {
        assertThat(new JwksSettings(context(Map.of("jwks.stale-most", text)))
                        .policy()
                        .staleFor())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "-5s", "0s", "5 days", "1.5s", "PT5S", "9999999999s"})
    void otherTextIsRefusedByName(String text) {
        JwksSettings settings = new JwksSettings(context(Map.of("jwks.wait-most", text)));

        assertThatThrownBy(settings::policy)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jwks.wait-most");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "many", "1e3", "9999999"})
    void countsAreNumbersAboveZero(String text) {
        InvalidSettingsException refusal = catchThrowableOfType(
                InvalidSettingsException.class,
                () -> new JwtMethodProvider()
                        .open(
                                Samples.settings(Map.of("jwks_uri", KeySetServer.ADDRESS)),
                                context(Map.of("jwks.fetch-permits", text))));

        assertThat(refusal).hasMessage("The server setting jwks.fetch-permits is not a number above 0.");
    }

    private static TestContext context(Map<String, String> server) {
        return new TestContext(
                new SettableClock(Samples.NOW), new KeyRing(List.of()), new NoNetwork(), Runnable::run, server);
    }
}
