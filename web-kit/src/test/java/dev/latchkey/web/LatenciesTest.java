package dev.latchkey.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class LatenciesTest {

    private static final Instant START = Instant.parse("2026-11-24T08:30:00Z");

    private final MovedClock clock = new MovedClock();
    private final Latencies latencies = new Latencies(clock);

    @Test
    void dayWithoutAnswersHasNoHours() {
        assertThat(latencies.lastDay()).isEmpty();
    }

    @Test
    void hourTellsHowLongMostAnswersTook() {
        for (int i = 0; i < 90; i++) {
            latencies.record(Duration.ofMillis(3));
        }
        for (int i = 0; i < 10; i++) {
            latencies.record(Duration.ofMillis(150));
        }

        assertThat(latencies.lastDay())
                .containsExactly(new Latencies.Hour(Instant.parse("2026-11-24T08:00:00Z"), 100, 5, 200));
    }

    @Test
    void verySlowAndVeryQuickAnswersAreCountedToo() {
        latencies.record(Duration.ZERO);
        latencies.record(Duration.ofNanos(-5));
        latencies.record(Duration.ofHours(3));

        assertThat(latencies.lastDay())
                .containsExactly(new Latencies.Hour(Instant.parse("2026-11-24T08:00:00Z"), 3, 1, 30_000));
    }

    @Test
    void hoursComeInTheirOrderAndNoneIsOlderThanADay() {
        for (int hour = 0; hour < 30; hour++) {
            latencies.record(Duration.ofMillis(1));
            clock.now = clock.now.plus(Duration.ofHours(1));
        }
        clock.now = clock.now.minus(Duration.ofHours(1));

        assertThat(latencies.lastDay())
                .hasSize(24)
                .extracting(Latencies.Hour::start)
                .isSorted();
        assertThat(latencies.lastDay().get(0).start()).isEqualTo(Instant.parse("2026-11-24T14:00:00Z"));
    }

    @Test
    void answersOfYesterdayAreForgottenEvenIfNoneCameSince() {
        latencies.record(Duration.ofMillis(1));
        clock.now = clock.now.plus(Duration.ofHours(24));

        assertThat(latencies.lastDay()).isEmpty();
        latencies.record(Duration.ofMillis(1));
        assertThat(latencies.lastDay())
                .singleElement()
                .extracting(Latencies.Hour::answers)
                .isEqualTo(1L);
    }

    private static final class MovedClock extends Clock {

        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
