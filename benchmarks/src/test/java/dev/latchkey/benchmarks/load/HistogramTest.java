package dev.latchkey.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HistogramTest {

    private static final Percentage ONE_PER_CENT = Percentage.withPercentage(1);

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 0.9, 0.99, 0.999, 1})
    void quantilesAreThoseOfTheSortedTimes(double share) {
        Histogram histogram = new Histogram();
        LongStream.rangeClosed(1, 1_000_000).forEach(histogram::record);

        assertThat(histogram.quantile(share)).isCloseTo((long) (share * 1_000_000), ONE_PER_CENT);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 127, 128, 255, 256, 257, 65_535, 65_536, 1_000_000_007, 3_600_000_000_000L})
    void aTimeComesBackAsItWasAndNeverShorter(long nanos) {
        Histogram histogram = new Histogram();
        histogram.record(nanos);
        histogram.record(Long.MAX_VALUE / 4);

        assertThat(histogram.quantile(0.5)).isBetween(nanos, nanos + nanos / 100 + 1);
    }

    @Test
    void theLongestTimeIsExact() {
        Histogram histogram = new Histogram();
        histogram.record(123_456_789);

        assertThat(histogram.max()).isEqualTo(123_456_789);
        assertThat(histogram.quantile(1)).isEqualTo(123_456_789);
    }

    @Test
    void twoTogetherAreAsOneThatSawAll() {
        Histogram first = new Histogram();
        Histogram second = new Histogram();
        LongStream.rangeClosed(1, 900).forEach(first::record);
        LongStream.rangeClosed(901, 1000).forEach(second::record);

        first.add(second);

        assertThat(first.count()).isEqualTo(1000);
        assertThat(first.quantile(0.95)).isCloseTo(950, within(10L));
        assertThat(first.max()).isEqualTo(1000);
    }

    @Test
    void nothingRecordedIsNoTime() {
        assertThat(new Histogram().quantile(0.99)).isZero();
    }
}
