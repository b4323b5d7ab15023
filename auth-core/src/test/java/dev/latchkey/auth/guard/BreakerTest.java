package dev.latchkey.auth.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.auth.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class BreakerTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2025-09-22T12:00:00Z"));
    private final Breaker breaker =
            new Breaker(new MethodLimits(1, Duration.ZERO, 3, Duration.ofSeconds(5), Duration.ofSeconds(15)), clock);

    @Test
    void letsCallsThroughBeforeTheLastFailureOfARow() {
        fail(2);

        assertThat(breaker.enter()).isZero();
        assertThat(breaker.pausedUntil()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void successEndsTheRow() {
        fail(2);
        breaker.succeeded(breaker.enter());
        fail(2);

        assertThat(breaker.failuresInARow()).isEqualTo(2);
        assertThat(breaker.enter()).isZero();
    }

    @Test
    void lastFailureOfARowEndsCallsForAWhile() {
        fail(3);

        assertThatThrownBy(breaker::enter)
                .isInstanceOfSatisfying(
                        MethodUnavailableException.class,
                        e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(5)));
    }

    @Test
    void oneCallTriesWhenThePauseIsOver() {
        fail(3);
        clock.advance(Duration.ofSeconds(5));

        breaker.enter();

        assertThatThrownBy(breaker::enter).isInstanceOf(MethodUnavailableException.class);
    }

    @Test
    void trialThatSucceedsHeals() {
        fail(3);
        clock.advance(Duration.ofSeconds(5));

        breaker.succeeded(breaker.enter());

        breaker.enter();
        assertThat(breaker.failuresInARow()).isZero();
        assertThat(breaker.pausedUntil()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void trialThatFailsDoublesThePauseUpToTheLongest() {
        fail(3);

        assertThat(pauseAfterTrial()).isEqualTo(Duration.ofSeconds(10));
        assertThat(pauseAfterTrial()).isEqualTo(Duration.ofSeconds(15));
        assertThat(pauseAfterTrial()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void trialOfWhichNothingIsHeardIsFollowedByAnother() {
        fail(3);
        clock.advance(Duration.ofSeconds(5));
        breaker.enter();

        clock.advance(Duration.ofSeconds(5));

        breaker.enter();
    }

    @Test
    void callFromBeforeThePauseHasNoSayInIt() {
        long before = breaker.enter();
        fail(3);

        breaker.succeeded(before);
        breaker.failed(before);

        assertThat(breaker.failuresInARow()).isEqualTo(3);
        assertThat(breaker.pausedUntil()).isEqualTo(clock.instant().plusSeconds(5));
    }

    private Duration pauseAfterTrial() {
        clock.advance(Duration.between(clock.instant(), breaker.pausedUntil()));
        breaker.failed(breaker.enter());
        return Duration.between(clock.instant(), breaker.pausedUntil());
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed(breaker.enter());
        }
    }
}
