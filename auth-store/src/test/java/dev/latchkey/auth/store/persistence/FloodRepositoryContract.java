package dev.latchkey.auth.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.flood.FloodRepository.Event;
import dev.latchkey.store.Database;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class FloodRepositoryContract {

    private static final Instant NOON = Samples.NOON;
    private static final String ADDRESS = "192.0.2.1";

    /** Migrated, and new for each test. */
    abstract Database database();

    @Test
    void attemptsComeOldestFirst() {
        add(ADDRESS, 2, 0, 1);

        assertThat(since(0, 10)).containsExactly(NOON, at(1), at(2));
    }

    @Test
    void attemptsStartWithTheMomentItself() {
        add(ADDRESS, 0, 1, 2);

        assertThat(since(1, 10)).containsExactly(at(1), at(2));
    }

    @Test
    void attemptOfTheSameFractionOfAMillisecondCounts() {
        flood().add(Event.ADDRESS, ADDRESS, NOON.plusNanos(700_000));

        assertThat(flood().since(Event.ADDRESS, ADDRESS, NOON.plusNanos(500_000), 10))
                .hasSize(1);
    }

    @Test
    void ofMoreAttemptsThanAskedForTheNewestAreGiven() {
        add(ADDRESS, 0, 1, 2, 3);

        assertThat(since(0, 2)).containsExactly(at(2), at(3));
    }

    @Test
    void attemptsAtOneMomentAllCount() {
        add(ADDRESS, 0, 0, 0);

        assertThat(since(0, 10)).hasSize(3);
    }

    @Test
    void othersAreNotCounted() {
        add("192.0.2.10", 0);
        flood().add(Event.ACCOUNT, ADDRESS, NOON);

        assertThat(since(0, 10)).isEmpty();
    }

    @Test
    void clearingForgetsOneIdentifierOfOneKind() {
        add(ADDRESS, 0, 1);
        add("192.0.2.10", 0);
        flood().add(Event.ACCOUNT, ADDRESS, NOON);

        flood().clear(Event.ADDRESS, ADDRESS);

        assertThat(since(0, 10)).isEmpty();
        assertThat(flood().since(Event.ADDRESS, "192.0.2.10", NOON, 10)).hasSize(1);
        assertThat(flood().since(Event.ACCOUNT, ADDRESS, NOON, 10)).hasSize(1);
    }

    @Test
    void identifiersThatReachTheCountSinceAMomentAreNamed() {
        add("two", 0, 1);
        add("three", 0, 1, 2);
        add("too early", -1, 0, 1);
        add("four", 0, 1, 2, 3);

        assertThat(flood().reaching(Event.ADDRESS, 3, NOON)).containsExactlyInAnyOrder("three", "four");
        assertThat(flood().reaching(Event.ACCOUNT, 1, NOON)).isEmpty();
    }

    @Test
    void pruningDeletesWhatIsBeforeTheMomentAndCountsIt() {
        add(ADDRESS, 0, 1, 2);
        flood().add(Event.ACCOUNT, ADDRESS, NOON);

        assertThat(flood().prune(Event.ADDRESS, at(1))).isEqualTo(1);
        assertThat(since(0, 10)).containsExactly(at(1), at(2));
        assertThat(flood().since(Event.ACCOUNT, ADDRESS, NOON, 10)).hasSize(1);
    }

    private void add(String identifier, int... seconds) {
        for (int second : seconds) {
            flood().add(Event.ADDRESS, identifier, at(second));
        }
    }

    private List<Instant> since(int second, int most) {
        return flood().since(Event.ADDRESS, ADDRESS, at(second), most);
    }

    private static Instant at(int second) {
        return NOON.plusSeconds(second);
    }

    private JdbiFloodRepository flood() {
        return new JdbiFloodRepository(database().jdbi());
    }
}
