package dev.latchkey.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.testing.MemoryAudit;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class AuditLogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MemoryAudit table = new MemoryAudit();

    @Test
    void closingWritesAllThatWaits() {
        AuditLog log = log(1000);
        for (int i = 0; i < 500; i++) {
            log.add(MemoryAudit.entry("r" + i));
        }

        log.close();

        assertThat(table.all()).extracting(AuditEntry::requestId).hasSize(500).contains("r0", "r499");
        assertThat(log.written()).isEqualTo(500);
        assertThat(log.dropped()).isZero();
    }

    @Test
    void fullQueueCountsWhatItLosesAndMakesNobodyWait() throws InterruptedException {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        table.whileAdding(() -> {
            writing.countDown();
            await(goOn);
        });
        AuditLog log = log(10);
        log.add(MemoryAudit.entry("first"));
        writing.await();

        for (int i = 0; i < 25; i++) {
            log.add(MemoryAudit.entry("r" + i));
        }

        assertThat(log.dropped()).isEqualTo(15);
        assertThat(log.waiting()).isEqualTo(10);
        goOn.countDown();
        log.close();
        assertThat(log.written()).isEqualTo(11);
    }

    @Test
    void whatTheDatabaseRefusesIsCountedAndTheLogGoesOn() {
        AuditLog log = log(10);
        table.whileAdding(() -> {
            table.whileAdding(() -> {});
            throw new IllegalStateException("the database is away");
        });
        log.add(MemoryAudit.entry("lost"));
        while (log.dropped() == 0) {
            Thread.onSpinWait();
        }

        log.add(MemoryAudit.entry("kept"));
        log.close();

        assertThat(table.all()).extracting(AuditEntry::requestId).containsExactly("kept");
        assertThat(log.dropped()).isEqualTo(1);
    }

    @Test
    void entriesOfAnOutageAreWrittenWhenTheDatabaseIsBack() {
        CountDownLatch refusals = new CountDownLatch(2);
        table.whileAdding(() -> {
            refusals.countDown();
            throw new AuditStoreAwayException(new IllegalStateException("away"));
        });
        try (AuditLog log = log(10)) {
            log.add(MemoryAudit.entry("during the outage"));
            await(refusals);
            log.add(MemoryAudit.entry("later in it"));

            table.whileAdding(() -> {});

            assertThat(log.settle(PATIENCE)).isTrue();
            assertThat(table.all())
                    .extracting(AuditEntry::requestId)
                    .containsExactly("during the outage", "later in it");
            assertThat(log.dropped()).isZero();
        }
    }

    @Test
    void outageAtTheEndIsNotWaitedFor() {
        table.whileAdding(() -> {
            throw new AuditStoreAwayException(new IllegalStateException("away"));
        });
        AuditLog log = log(10);
        log.add(MemoryAudit.entry("lost"));

        log.close();

        assertThat(log.dropped()).isEqualTo(1);
        assertThat(log.written()).isZero();
    }

    @Test
    void whoeverWaitsFindsWhatWasAddedBefore() {
        try (AuditLog log = log(1000)) {
            for (int i = 0; i < 300; i++) {
                log.add(MemoryAudit.entry("r" + i));
            }

            assertThat(log.settle(PATIENCE)).isTrue();

            assertThat(table.all()).hasSize(300);
        }
    }

    @Test
    void whatIsLostKeepsNobodyWaiting() {
        table.whileAdding(() -> {
            throw new IllegalStateException("the database is away");
        });
        try (AuditLog log = log(10)) {
            log.add(MemoryAudit.entry("lost"));

            assertThat(log.settle(PATIENCE)).isTrue();
        }
    }

    @Test
    void waitingEndsWhenItTakesTooLong() {
        CountDownLatch goOn = new CountDownLatch(1);
        table.whileAdding(() -> await(goOn));
        try (AuditLog log = log(10)) {
            log.add(MemoryAudit.entry("slow"));

            assertThat(log.settle(Duration.ofMillis(1))).isFalse();

            goOn.countDown();
        }
    }

    @Test
    void entryAfterTheEndIsCountedAsLost() {
        AuditLog log = log(10);
        log.close();

        log.add(MemoryAudit.entry("late"));

        assertThat(log.dropped()).isEqualTo(1);
    }

    @Test
    void readsThatWereCountedAreWrittenAtTheEnd() {
        AuditLog log = log(10);
        RequestKind read = new RequestKind("app", "jwt", "reader", "192.0.2.1", "GET", 200, "");
        for (int i = 0; i < 5; i++) {
            log.counts(read);
        }

        log.close();

        assertThat(table.all()).singleElement().extracting(AuditEntry::requests).isEqualTo(3L);
    }

    @Test
    void refusalsHaveABudgetApartFromReads() {
        RequestKind read = new RequestKind("app", "jwt", "reader", "192.0.2.1", "GET", 200, "");
        RequestKind refusal = new RequestKind("app", "jwt", "reader", "192.0.2.1", "POST", 401, "invalid_token");
        try (AuditLog log = log(10)) {
            assertThat(Stream.of(read, refusal, read, refusal, refusal).map(log::counts))
                    .containsExactly(false, false, false, true, true);
        }

        assertThat(table.all()).singleElement().satisfies(entry -> {
            assertThat(entry.errorCode()).isEqualTo("invalid_token");
            assertThat(entry.status()).isEqualTo(401);
            assertThat(entry.requests()).isEqualTo(2);
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private AuditLog log(int capacity) {
        return new AuditLog(
                table,
                capacity,
                new AuditBudget(new EntryBudget(2, 1000), new EntryBudget(1, 1000)),
                Clock.systemUTC());
    }
}
