package com.example.hmac;

import static com.example.hmac.ReplayGuard.Answer.FRESH;
import static com.example.hmac.ReplayGuard.Answer.FULL;
import static com.example.hmac.ReplayGuard.Answer.SEEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ReplayGuardTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final ReplayGuard guard = new ReplayGuard(Duration.ofSeconds(60), 2);

    @Test
    void signatureIsFreshOnce() {
        assertThat(guard.see(new byte[] {1}, NOON)).isEqualTo(FRESH);
        assertThat(guard.see(new byte[] {1}, NOON.plusSeconds(121))).isEqualTo(SEEN);
        assertThat(guard.see(new byte[] {2}, NOON)).isEqualTo(FRESH);
    }

    @Test
    void fullGuardTakesNoMoreUntilSomeHavePassed() {
        guard.see(new byte[] {1}, NOON);
        guard.see(new byte[] {2}, NOON.plusSeconds(60));

        assertThat(guard.see(new byte[] {3}, NOON.plusSeconds(121))).isEqualTo(FULL);
        assertThat(guard.see(new byte[] {3}, NOON.plusSeconds(122))).isEqualTo(FRESH);
        assertThat(guard.see(new byte[] {4}, NOON.plusSeconds(122))).isEqualTo(FULL);
    }

    @Test
    void arrayThatIsChangedAfterwardsChangesNothing() {
        byte[] signature = {1};
        guard.see(signature, NOON);
        signature[0] = 2;

        assertThat(guard.see(new byte[] {1}, NOON)).isEqualTo(SEEN);
    }
}
