package dev.latchkey.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestNameTest {

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "'', abc, 3", "abc, '', 3", "same, same, 0", "prot, port, 2"})
    void distanceIsLevenshteins(String left, String right, int distance) {
        assertThat(NearestName.distance(left, right)).isEqualTo(distance);
    }

    @Test
    void nothingIsNearToSomethingElseAltogether() {
        assertThat(NearestName.to("colour", Stream.of("port", "address"))).isEmpty();
    }
}
