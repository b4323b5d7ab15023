package dev.latchkey.server.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.auth.account.PasswordHasher;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is hashed, where, and how many at a time. How long threads rest is not asserted: it depends on the machine. */
final class HashingThreadsTest {

    private final Probe probe = new Probe();

    @Test
    void answersAreThoseOfTheHasher() {
        PasswordHasher threads = threads(new Argon2PasswordHasher(), 2);

        String stored = threads.hash("correct horse");

        assertThat(threads.matches("correct horse", stored)).isTrue();
        assertThat(threads.matches("wrong horse", stored)).isFalse();
        assertThat(threads.outdated(stored)).isFalse();
        assertThat(threads.outdated(threads.decoy())).isFalse();
    }

    @Test
    void callersThreadDoesNotHash() {
        threads(probe, 1).hash("any");

        assertThat(probe.threadName).isEqualTo("password-hashing");
    }

    @Test
    void noMoreAreHashedAtATimeThanThereAreThreads() throws InterruptedException {
        PasswordHasher threads = threads(probe, 2);
        ExecutorService callers = Executors.newFixedThreadPool(6);
        try {
            var all = IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> threads.matches("any", "any"), callers))
                    .toList();
            probe.twoAreIn.await();
            probe.goOn.countDown();

            assertThat(all).allSatisfy(answer -> assertThat(answer.join()).isTrue());
        } finally {
            callers.shutdownNow();
        }
        assertThat(probe.most.get()).isEqualTo(2);
    }

    @Test
    void failureIsThrownToTheCallerAndTheThreadGoesOn() {
        PasswordHasher threads = threads(probe, 1);

        assertThatThrownBy(() -> threads.hash("fail"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot be hashed");

        assertThat(threads.hash("any")).isEqualTo("hash");
    }

    @Test
    void memoryIsReleasedWhenThereWasNothingToHashForAWhile() throws InterruptedException {
        CountDownLatch released = new CountDownLatch(1);
        PasswordHasher threads = new HashingThreads(probe, 1, Duration.ofMillis(20), released::countDown);

        threads.hash("any");

        assertThat(released.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(threads.hash("any")).isEqualTo("hash");
    }

    private static PasswordHasher threads(PasswordHasher hasher, int number) {
        return new HashingThreads(hasher, number, Duration.ofMinutes(1), () -> {});
    }

    private static final class Probe implements PasswordHasher {
        private final CountDownLatch twoAreIn = new CountDownLatch(2);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private volatile String threadName;

        @Override
        public String hash(CharSequence password) {
            threadName = Thread.currentThread().getName();
            if (password.equals("fail")) {
                throw new IllegalArgumentException("cannot be hashed");
            }
            return "hash";
        }

        @Override
        public boolean matches(CharSequence password, String stored) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            twoAreIn.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            now.decrementAndGet();
            return true;
        }

        @Override
        public String decoy() {
            return "decoy";
        }

        @Override
        public boolean outdated(String stored) {
            return false;
        }
    }
}
