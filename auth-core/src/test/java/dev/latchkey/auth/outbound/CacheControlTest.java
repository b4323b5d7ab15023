package dev.latchkey.auth.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CacheControlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-age=600 | 600",
                "public, Max-Age=0060 | 60",
                "max-age=\"5\" | 5",
                "private=\"max-age=7, x\", max-age=8 | 8",
                "s-maxage=1, x-max-age=2, max-age=3 | 3",
                "max-age=1, max-age=2 | 1",
                "max-age=99999999999999999999999 | 2147483648"
            })
    void timeIsRead(String value, long seconds) {
        assertThat(CacheControl.freshFor(List.of(value), List.of())).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no-cache", "max-age", "max-age=", "max-age=-5", "max-age=1.5", "max-age=x", "s-maxage=5"})
    void missingOrUnreadableTimeIsNegative(String value) {
        assertThat(CacheControl.freshFor(List.of(value), List.of())).isNegative();
    }

    @Test
    void severalLinesCountAsOne() {
        assertThat(CacheControl.freshFor(List.of("public", "max-age=9"), List.of()))
                .isEqualTo(Duration.ofSeconds(9));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 600",
        "599, 1",
        "600, 0",
        "99999999999999999999, 0",
        "-5, 600",
        "1.5, 600",
        "'', 600",
        "' 100 ', 500"
    })
    void timeSpentInCachesIsTakenOff(String age, long seconds) {
        assertThat(CacheControl.freshFor(List.of("max-age=600"), List.of(age))).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void ageOfAnAnswerThatSaysNothingMeansNothing() {
        assertThat(CacheControl.freshFor(List.of("public"), List.of("5"))).isNegative();
    }
}
