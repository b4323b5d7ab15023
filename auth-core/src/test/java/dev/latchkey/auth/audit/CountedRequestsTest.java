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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which requests have an entry of their own, and that no other is forgotten. */
final class CountedRequestsTest {

    private static final Instant START = Instant.parse("2025-09-22T12:00:00Z");

    private final SettableClock clock = new SettableClock(START);
    private final CountedRequests reads = new CountedRequests(new EntryBudget(2, 1000), clock);

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
    void allCallersTogetherHaveABudgetToo() {
        CountedRequests few = new CountedRequests(new EntryBudget(2, 3), clock);

        assertThat(Stream.of("a", "b", "c", "d", "d").map(caller -> few.counts(read(caller))))
                .containsExactly(false, false, false, true, true);
        assertThat(few.rest()).singleElement().satisfies(entry -> {
            assertThat(entry.account()).isEqualTo("d");
            assertThat(entry.requests()).isEqualTo(2);
        });
    }

    @Test
    void budgetOfAllBeginsAnewAfterAMinute() {
        CountedRequests few = new CountedRequests(new EntryBudget(2, 1), clock);
        few.counts(read("a"));
        assertThat(few.counts(read("b"))).isTrue();

        clock.advance(Duration.ofSeconds(61));

        assertThat(few.counts(read("c"))).isFalse();
    }

    @Test
    void kindThatHasBegunToCountGoesOnUntilItHasBeenTold() {
        CountedRequests few = new CountedRequests(new EntryBudget(2, 1), clock);
        few.counts(read("a"));
        clock.advance(Duration.ofSeconds(30));
        few.counts(read("b"));
        clock.advance(Duration.ofSeconds(31));

        assertThat(few.counts(read("b"))).isTrue();
        assertThat(sum(few.rest())).isEqualTo(2);
    }

    @Test
    void beyondTenThousandCallersTheyAreCountedTogether() {
        IntStream.range(0, 10_000).forEach(i -> reads.counts(read("caller" + i)));
        IntStream.range(0, 5).forEach(i -> reads.counts(read("late" + i)));

        assertThat(reads.rest())
                .filteredOn(
                        entry -> entry.account().isEmpty() && entry.address().isEmpty())
                .singleElement()
                .extracting(AuditEntry::requests)
                .isEqualTo(5L);
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

    private static RequestKind read(String account) {
        return new RequestKind("app", "jwt", account, "192.0.2.1", "GET", 200, "");
    }
}
