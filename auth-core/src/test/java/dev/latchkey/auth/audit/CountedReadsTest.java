package dev.latchkey.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which reads have an entry of their own, and that no other is forgotten. */
final class CountedReadsTest {

    private static final Instant START = Instant.parse("2025-09-22T12:00:00Z");

    private final SettableClock clock = new SettableClock(START);
    private final CountedReads reads = new CountedReads(new ReadBudget(2), clock);

    @Test
    void readsWithinTheBudgetAreNotCounted() {
        assertThat(reads.counts(read("a"))).isFalse();
        assertThat(reads.counts(read("a"))).isFalse();
        assertThat(reads.rest()).isEmpty();
    }

    @Test
    void readsBeyondItAreOneEntryWithTheirNumberAndTheTimeOfTheFirst() {
        IntStream.range(0, 2).forEach(i -> reads.counts(read("a")));
        clock.advance(Duration.ofSeconds(5));
        assertThat(reads.counts(read("a"))).isTrue();
        assertThat(reads.counts(read("a"))).isTrue();

        assertThat(reads.rest())
                .containsExactly(new AuditEntry(
                        START.plusSeconds(5),
                        "",
                        "app",
                        "jwt",
                        "a",
                        "192.0.2.1",
                        "GET",
                        "",
                        200,
                        "",
                        "",
                        List.of(),
                        2));
    }

    @Test
    void callersHaveBudgetsOfTheirOwn() {
        IntStream.range(0, 3).forEach(i -> reads.counts(read("a")));

        assertThat(reads.counts(read("b"))).isFalse();
    }

    @Test
    void budgetBeginsAnewAfterAMinute() {
        IntStream.range(0, 3).forEach(i -> reads.counts(read("a")));
        assertThat(reads.due()).isEmpty();
        clock.advance(Duration.ofSeconds(61));

        assertThat(reads.due()).singleElement().extracting(AuditEntry::requests).isEqualTo(1L);
        assertThat(reads.counts(read("a"))).isFalse();
    }

    @Test
    void noneIsLostBetweenThoseWhoCountAndTheOneWhoWrites() throws Exception {
        AtomicLong told = new AtomicLong();
        AtomicLong written = new AtomicLong();
        Callable<Void> counting = () -> {
            for (int i = 0; i < 20_000; i++) {
                if (!reads.counts(read("a"))) {
                    told.incrementAndGet();
                }
            }
            return null;
        };
        Callable<Void> writing = () -> {
            for (int i = 0; i < 2_000; i++) {
                written.addAndGet(sum(reads.rest()));
            }
            return null;
        };
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (var future : threads.invokeAll(List.of(counting, counting, writing))) {
                future.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(told.get() + written.get() + sum(reads.rest())).isEqualTo(40_000);
    }

    private static long sum(List<AuditEntry> entries) {
        return entries.stream().mapToLong(AuditEntry::requests).sum();
    }

    private static GoodRead read(String account) {
        return new GoodRead("app", "jwt", account, "192.0.2.1", "GET", 200);
    }
}
