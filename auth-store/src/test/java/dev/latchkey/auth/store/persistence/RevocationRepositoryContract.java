package dev.latchkey.auth.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.token.Revocation;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class RevocationRepositoryContract {

    private static final Instant NOON = Samples.NOON;

    /** Migrated, and new for each test. */
    abstract Database database();

    @Test
    void everyKindComesBackUnchanged() {
        List<Revocation> all = List.of(
                Revocation.ofToken("00000001", "jti", NOON),
                Revocation.ofFingerprint("00000001", "ab".repeat(32), Instant.MAX),
                Revocation.ofKey("00000001", "kid"),
                Revocation.ofAccount(7, NOON),
                Revocation.ofApplication("00000001", NOON));

        revocations().add(all);

        assertThat(revocations().since(0)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void onlyWhatIsNewComesSinceAVersion() {
        revocations().add(List.of(Revocation.ofKey("00000001", "old")));
        long version = revocations().version();

        revocations().add(List.of(Revocation.ofKey("00000001", "new")));

        assertThat(revocations().since(version)).extracting(Revocation::subject).containsExactly("new");
        assertThat(revocations().version()).isGreaterThan(version);
    }

    @Test
    void revokingAgainWidensAndCountsAsNew() {
        revocations().add(List.of(Revocation.ofAccount(7, NOON.plusSeconds(5))));
        long version = revocations().version();

        revocations().add(List.of(Revocation.ofAccount(7, NOON)));

        assertThat(revocations().since(version)).containsExactly(Revocation.ofAccount(7, NOON.plusSeconds(5)));
    }

    @Test
    void idOfAnyLengthAndContentCanBeRevoked() {
        Revocation strange = Revocation.ofToken("00000001", "\u0000\uD83D" + "x".repeat(10_000), NOON);

        revocations().add(List.of(strange));

        assertThat(revocations().since(0)).containsExactly(strange);
    }

    @Test
    void pruningForgetsWhatEndsNothingAnyMore() {
        Revocation forever = Revocation.ofKey("00000001", "kid");
        Revocation later = Revocation.ofToken("00000001", "later", NOON);
        revocations().add(List.of(forever, later, Revocation.ofToken("00000001", "past", NOON.minusMillis(1))));

        int pruned = revocations().prune(NOON.plus(Revocation.LONGEST_TOLERANCE));

        assertThat(pruned).isEqualTo(1);
        assertThat(revocations().since(0)).containsExactlyInAnyOrder(forever, later);
    }

    @Test
    void whoeverAsksForWhatIsNewWhileManyRevokeMissesNothing() throws Exception {
        int writers = 3;
        int each = 20;

        List<List<String>> seen = Together.run(
                writers + 1,
                IntStream.rangeClosed(0, writers)
                        .mapToObj(number -> number == 0 ? reader(writers * each) : writer(number, each)));

        assertThat(seen.get(0)).hasSize(writers * each).doesNotHaveDuplicates();
    }

    @Test
    void revocationsLeaveTheConfigurationVersion() {
        long before = new ConfigVersion(database()).current();

        revocations().add(List.of(Revocation.ofKey("00000001", "kid")));

        assertThat(new ConfigVersion(database()).current()).isEqualTo(before);
    }

    private Callable<List<String>> writer(int number, int count) {
        return () -> {
            for (int turn = 0; turn < count; turn++) {
                revocations().add(List.of(Revocation.ofToken("00000001", number + "-" + turn, NOON)));
            }
            return List.of();
        };
    }

    /** Asks as a server does, over and over, until nothing more can come. */
    private Callable<List<String>> reader(int expected) {
        return () -> {
            List<String> subjects = new ArrayList<>();
            long version = 0;
            long deadline = System.nanoTime() + 30_000_000_000L;
            while (subjects.size() < expected && System.nanoTime() < deadline) {
                long current = revocations().version();
                if (current != version) {
                    long from = version;
                    long to = current;
                    version = current;
                    subjects.addAll(newBetween(from, to));
                }
            }
            return subjects;
        };
    }

    private List<String> newBetween(long from, long to) {
        return database()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT subject FROM revocation WHERE version > :from AND version <= :to")
                        .bind("from", from)
                        .bind("to", to)
                        .mapTo(String.class)
                        .list());
    }

    private JdbiRevocationRepository revocations() {
        return new JdbiRevocationRepository(database().jdbi());
    }
}
