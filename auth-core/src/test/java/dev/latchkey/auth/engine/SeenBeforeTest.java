package dev.latchkey.auth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SeenBeforeTest {

    @Test
    void knowsWhatCameBefore() {
        SeenBefore seen = new SeenBefore(8);

        assertThat(seen.before(5)).isFalse();
        assertThat(seen.before(5)).isTrue();
    }

    @Test
    void tellsApartWhatHasTheSamePlace() {
        SeenBefore seen = new SeenBefore(8);
        seen.before(5);

        assertThat(seen.before(5 + (1L << 40))).isFalse();
    }

    @Test
    void forgetsWhatHadThePlaceOfAnother() {
        SeenBefore seen = new SeenBefore(8);
        seen.before(5);
        seen.before(5 + (1L << 40));

        assertThat(seen.before(5)).isFalse();
    }

    @Test
    void keepsAsManyApartAsItIsMadeFor() {
        SeenBefore seen = new SeenBefore(1000);
        for (long hash = 1; hash <= 1000; hash++) {
            seen.before(hash);
        }

        for (long hash = 1; hash <= 1000; hash++) {
            assertThat(seen.before(hash)).isTrue();
        }
    }
}
