package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MissingKeysTest {

    private static final Instant NOON = Samples.NOW;

    private final MissingKeys missing = new MissingKeys(1000, Duration.ofMinutes(5));

    @Test
    void entryEndsAfterItsTime() {
        missing.add("k", NOON);

        assertThat(missing.contains("k", NOON.plusSeconds(299))).isTrue();
        assertThat(missing.contains("k", NOON.plusSeconds(300))).isFalse();
    }

    @Test
    void oldestGivesWay() {
        for (int i = 0; i <= 1000; i++) {
            missing.add("k" + i, NOON);
        }

        assertThat(missing.contains("k0", NOON)).isFalse();
        assertThat(missing.contains("k1", NOON)).isTrue();
        assertThat(missing.contains("k1000", NOON)).isTrue();
    }

    @Test
    void keyThatHasComeIsForgotten() {
        missing.add("k", NOON);

        missing.remove(List.of("k", "other"));

        assertThat(missing.contains("k", NOON)).isFalse();
    }

    @Test
    void veryLongIdIsNotKept() {
        missing.add("k".repeat(513), NOON);

        assertThat(missing.contains("k".repeat(513), NOON)).isFalse();
    }

    @Test
    void clockSetBackDoesNotProlongAnEntry() {
        missing.add("k", NOON);

        assertThat(missing.contains("k", NOON.minusSeconds(1))).isFalse();
    }
}
