package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PermitsTest {

    private static final Instant NOON = Samples.NOW;

    private final Permits permits = new Permits(3, Duration.ofSeconds(30));

    @Test
    void threeAreThereAtOnceAndNoFourth() {
        assertThat(taken(NOON, 10)).isEqualTo(3);
    }

    @Test
    void oneReturnsEveryThirtySeconds() {
        taken(NOON, 3);

        assertThat(taken(NOON.plusSeconds(29), 10)).isZero();
        assertThat(permits.untilNext(NOON.plusSeconds(29))).isEqualTo(Duration.ofSeconds(1));
        assertThat(taken(NOON.plusSeconds(30), 10)).isEqualTo(1);
        assertThat(taken(NOON.plusSeconds(60), 10)).isEqualTo(1);
    }

    @Test
    void neverMoreThanThreeGather() {
        taken(NOON, 3);

        assertThat(taken(NOON.plus(Duration.ofDays(36_500)), 10)).isEqualTo(3);
    }

    @Test
    void fullBucketDoesNotSaveUpTime() {
        permits.untilNext(NOON.plusSeconds(29));
        taken(NOON.plusSeconds(29), 3);

        assertThat(taken(NOON.plusSeconds(30), 10)).isZero();
    }

    @Test
    void clockSetBackNeitherGivesNorTakes() {
        taken(NOON, 3);

        assertThat(taken(NOON.minusSeconds(3600), 10)).isZero();
        assertThat(taken(NOON.minusSeconds(3600 - 30), 10)).isEqualTo(1);
    }

    private long taken(Instant now, int attempts) {
        return IntStream.range(0, attempts).filter(attempt -> permits.take(now)).count();
    }
}
