package dev.latchkey.auth.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.auth.session.Session;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import java.time.Instant;
import java.util.TimeZone;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class SessionRepositoryContract {

    private static final Instant NOON = Samples.NOON;

    private long editor;

    /** Migrated, and new for each test. */
    abstract Database database();

    @BeforeEach
    void addAccount() {
        editor = accounts().add(Samples.account("editor")).id();
    }

    @Test
    void addedSessionIsFoundUnchanged() {
        Session added = session("a", NOON, NOON.plusMillis(1));

        sessions().add(added);

        assertThat(sessions().find(added.hash())).contains(added);
        assertThat(sessions().find("another hash")).isEmpty();
    }

    @Test
    void whatABrowserSaysOfItselfIsKeptEvenIfCutInACharacter() {
        Session added = new Session("a", editor, NOON, NOON, "2001:db8::1", "Browser \\ \u0000 \t \uD83D");

        sessions().add(added);

        assertThat(sessions().find("a")).contains(added);
    }

    @Test
    void momentWhenClocksAreSetBackIsKept() {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Paris"));
            Session first = session("a", Instant.parse("2025-10-26T00:30:00Z"), NOON);
            Session second = session("b", Instant.parse("2025-10-26T01:30:00Z"), NOON);

            sessions().add(first);
            sessions().add(second);

            assertThat(sessions().ofAccount(editor)).containsExactly(second, first);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void sessionOfNoAccountIsRefusedWithoutTellingItsHash() {
        assertThatExceptionOfType(JdbiException.class)
                .isThrownBy(() -> sessions().add(new Session("cafebabe", editor + 1, NOON, NOON, "192.0.2.1", "")))
                .satisfies(fault -> assertThat(Logged.text(fault)).doesNotContain("cafebabe"));
    }

    @Test
    void seenReplacesTheTimeOfThatSessionAlone() {
        sessions().add(session("a", NOON, NOON));
        sessions().add(session("b", NOON, NOON));

        sessions().seen("a", NOON.plusSeconds(90));

        assertThat(sessions().find("a")).contains(session("a", NOON, NOON.plusSeconds(90)));
        assertThat(sessions().find("b")).contains(session("b", NOON, NOON));
    }

    @Test
    void deletedSessionIsGoneAndOthersStay() {
        sessions().add(session("a", NOON, NOON));
        sessions().add(session("b", NOON, NOON));

        sessions().delete("a");

        assertThat(sessions().find("a")).isEmpty();
        assertThat(sessions().find("b")).isPresent();
    }

    @Test
    void sessionsOfAnAccountComeNewestFirst() {
        long other = accounts().add(Samples.account("other")).id();
        sessions().add(session("a", NOON, NOON));
        sessions().add(session("b", NOON.plusSeconds(2), NOON));
        sessions().add(session("c", NOON.plusSeconds(1), NOON));
        sessions().add(new Session("d", other, NOON, NOON, "192.0.2.1", ""));

        assertThat(sessions().ofAccount(editor)).extracting(Session::hash).containsExactly("b", "c", "a");
    }

    @Test
    void sessionsGoWithTheirAccount() {
        sessions().add(session("a", NOON, NOON));

        accounts().delete(editor);

        assertThat(sessions().find("a")).isEmpty();
    }

    @Test
    void pruningDeletesTheIdleAndTheOldAndCountsThem() {
        sessions().add(session("idle", NOON, NOON.minusMillis(1)));
        sessions().add(session("old", NOON.minusSeconds(10).minusMillis(1), NOON));
        sessions().add(session("alive", NOON.minusSeconds(10), NOON));

        int pruned = sessions().prune(NOON, NOON.minusSeconds(10));

        assertThat(pruned).isEqualTo(2);
        assertThat(sessions().ofAccount(editor)).extracting(Session::hash).containsExactly("alive");
    }

    @Test
    void pruningBeforeTheBeginningOfTimeDeletesNothing() {
        sessions().add(session("a", NOON, NOON));

        assertThat(sessions().prune(Instant.MIN, Instant.MIN)).isZero();
    }

    @Test
    void sessionsLeaveTheConfigurationVersion() {
        long before = version().current();

        sessions().add(session("a", NOON, NOON));
        sessions().seen("a", NOON.plusSeconds(90));
        sessions().delete("a");

        assertThat(version().current()).isEqualTo(before);
    }

    private Session session(String hash, Instant created, Instant lastSeen) {
        return new Session(hash, editor, created, lastSeen, "192.0.2.1", "Browser/1.0");
    }

    private JdbiSessionRepository sessions() {
        return new JdbiSessionRepository(database().jdbi());
    }

    private JdbiAccountRepository accounts() {
        return new JdbiAccountRepository(database().jdbi(), version());
    }

    private ConfigVersion version() {
        return new ConfigVersion(database());
    }
}
