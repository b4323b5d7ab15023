package dev.latchkey.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class OrderedUuidTest {

    private static final long MOMENT = 1_796_000_000_000L;

    @Test
    void sortsByTheMomentOfItsMaking() {
        List<String> made = LongStream.range(0, 1_000)
                .mapToObj(i -> OrderedUuid.of(MOMENT + i, UUID.randomUUID()).toString())
                .toList();

        assertThat(made).isSorted();
    }

    @Test
    void hasTheFormOfVersionFour() {
        UUID made = OrderedUuid.of(MOMENT, UUID.randomUUID());

        assertThat(made.version()).isEqualTo(4);
        assertThat(made.variant()).isEqualTo(2);
    }

    @Test
    void leavesWhatIsRandomAsItWas() {
        UUID random = UUID.fromString("ffffffff-ffff-4abc-9def-0123456789ab");

        assertThat(OrderedUuid.of(MOMENT, random)).hasToString("01a229f1-2800-4abc-9def-0123456789ab");
    }
}
