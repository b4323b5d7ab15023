package dev.latchkey.auth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.Credential;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Clocks are set, forwards and backwards, while a method is open. */
final class ClockCheck {

    private static final Instant LONG_AGO = Instant.EPOCH;
    private static final Instant FAR_AHEAD = Instant.parse("9999-12-31T23:59:59Z");

    /** More than any tolerance for clocks that differ. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Workbench bench;

    ClockCheck(Workbench bench) {
        this.bench = bench;
    }

    void mayJump() {
        bench.withTrial(trial -> {
            Instant now = trial.context().clock().instant();
            TestRequest request = bench.contract().goodRequest(trial);
            List.of(now, now.plus(A_DAY), now.minus(A_DAY), FAR_AHEAD, LONG_AGO, now.plusNanos(1), now)
                    .forEach(moment -> {
                        trial.context().clock().set(moment);
                        bench.judge(trial, request, "a good request at " + moment);
                    });
        });
    }

    void expiredStaysRefused() {
        bench.withTrial(trial -> {
            TestRequest request = bench.contract().goodRequest(trial);
            Instant expiry = trial.judge(request).success().credential().expiresAt();
            if (expiry.isBefore(FAR_AHEAD)) {
                refusedAt(trial, request, expiry.plus(A_DAY));
                trial.context().clock().set(SettableClock.START.minus(A_DAY));
                bench.judge(trial, request, "a request before its time");
                refusedAt(trial, request, expiry.plus(A_DAY));
            }
        });
    }

    private void refusedAt(Trial trial, TestRequest request, Instant moment) {
        trial.context().clock().set(moment);
        assertThat(bench.judge(trial, request, "an expired credential").authenticated())
                .as("a credential is refused a day after its expiry, whatever the clock did in between")
                .isFalse();
    }

    void nothingIsCachedBeyondItsExpiry() {
        bench.withTrial(trial -> {
            TestRequest request = bench.contract().goodRequest(trial);
            Credential credential = trial.judge(request).success().credential();
            assertThat(credential.cacheableUntil())
                    .as("cacheableUntil is not after expiresAt: the server would accept what has expired")
                    .isBeforeOrEqualTo(credential.expiresAt());
            assertThat(credential.issuedAt()).as("issuedAt is before expiresAt").isBefore(credential.expiresAt());
        });
    }
}
