package dev.latchkey.auth.flood;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.testing.MemoryFlood;
import dev.latchkey.auth.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class FloodControlTest {

    private static final FloodLimits LIMITS = new FloodLimits(2, Duration.ofHours(6), 3, Duration.ofHours(1));
    private static final String ADDRESS = "192.0.2.1";

    private final SettableClock clock = new SettableClock(Instant.parse("2025-09-22T12:00:00Z"));
    private final MemoryFlood table = new MemoryFlood();
    private final FloodControl flood = new FloodControl(table, LIMITS, clock);

    @Test
    void accountWaitsFromItsLimitOnUntilTheOldestFailureIsForgotten() {
        flood.failed("7", ADDRESS);
        assertThat(flood.waits("7", ADDRESS)).isEmpty();
        clock.advance(Duration.ofMinutes(10));
        flood.failed("7", ADDRESS);

        assertThat(flood.waits("7", ADDRESS))
                .contains(new FloodControl.Wait(FloodRepository.Event.ACCOUNT, Duration.ofMinutes(350)));
        clock.advance(Duration.ofMinutes(350));
        assertThat(flood.waits("7", ADDRESS)).isEmpty();
    }

    @Test
    void anotherAccountAndAnotherAddressNeedNotWait() {
        fail("7", 2);

        assertThat(flood.waits("8", ADDRESS)).isEmpty();
        assertThat(flood.waits("7", "192.0.2.2")).isEmpty();
    }

    @Test
    void addressWaitsWhateverTheAccount() {
        fail("1", 1);
        fail("2", 1);
        fail("3", 1);

        assertThat(flood.waits("4", ADDRESS))
                .contains(new FloodControl.Wait(FloodRepository.Event.ADDRESS, Duration.ofHours(1)));
        assertThat(flood.addressWaits(ADDRESS)).contains(Duration.ofHours(1));
    }

    @Test
    void addressMayComeBackAfterItsWindow() {
        fail("1", 3);
        clock.advance(Duration.ofHours(1));

        assertThat(flood.addressWaits(ADDRESS)).isEmpty();
    }

    @Test
    void successClearsTheAccountOnly() {
        fail("7", 3);

        flood.succeeded("7", ADDRESS);

        assertThat(table.since(FloodRepository.Event.ACCOUNT, "7-" + ADDRESS, Instant.EPOCH, 9))
                .isEmpty();
        assertThat(flood.addressWaits(ADDRESS)).isPresent();
    }

    @Test
    void restartForgetsNothing() {
        fail("1", 3);

        FloodControl restarted = new FloodControl(table, LIMITS, clock);
        assertThat(restarted.waits("1", ADDRESS)).isPresent();
        restarted.refresh();
        assertThat(restarted.addressWaits(ADDRESS)).isPresent();
    }

    @Test
    void serversShareTheCounters() {
        FloodControl other = new FloodControl(table, LIMITS, clock);
        flood.failed("7", ADDRESS);
        other.failed("7", ADDRESS);

        assertThat(flood.waits("7", ADDRESS)).isPresent();
        other.failed("7", ADDRESS);
        flood.refresh();
        assertThat(flood.addressWaits(ADDRESS)).isPresent();
    }

    @Test
    void refreshForgetsAddressesThatMayComeBack() {
        fail("1", 3);
        clock.advance(Duration.ofHours(1).plusSeconds(1));

        flood.refresh();

        assertThat(flood.addressWaits(ADDRESS)).isEmpty();
    }

    @Test
    void pruningKeepsWhatStillCounts() {
        fail("1", 3);
        clock.advance(Duration.ofHours(2));

        flood.prune();

        assertThat(flood.waits("1", ADDRESS)).map(FloodControl.Wait::event).contains(FloodRepository.Event.ACCOUNT);
        assertThat(table.size()).isEqualTo(3);
    }

    private void fail(String account, int times) {
        for (int i = 0; i < times; i++) {
            flood.failed(account, ADDRESS);
        }
    }
}
