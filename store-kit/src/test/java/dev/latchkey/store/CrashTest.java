package dev.latchkey.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kill -9} leaves of the embedded database. */
final class CrashTest {

    private static final int ROUNDS = 6;
    private static final int FEWEST = 100;
    private static final int SPREAD = 500;

    @TempDir
    private Path folder;

    @Test
    void killedWriterLosesNothingItAcknowledgedAndLeavesNoHalfTransaction() throws IOException {
        Random random = new Random(9);
        Set<String> acknowledged = new HashSet<>();
        for (int round = 1; round <= ROUNDS; round++) {
            acknowledged.addAll(writeUntilKilled(round, FEWEST + random.nextInt(SPREAD)));

            assertWhole(acknowledged);
        }
    }

    private Set<String> writeUntilKilled(int round, int writes) throws IOException {
        Set<String> acknowledged = new HashSet<>();
        try (ChildJvm writer = ChildJvm.start(CrashWriter.class, folder.toString(), Integer.toString(round))) {
            for (int i = 0; i < writes; i++) {
                acknowledged.add(writer.line());
            }
            writer.kill();
            acknowledged.addAll(writer.wholeLinesLeft());
        }
        return acknowledged;
    }

    private void assertWhole(Set<String> acknowledged) {
        try (Database database = Database.open(DatabaseSettings.embedded(folder, 1))) {
            Jdbi jdbi = database.jdbi();
            assertThat(strings(jdbi, "SELECT id FROM page UNION ALL SELECT id FROM note"))
                    .containsAll(acknowledged);
            assertThat(strings(jdbi, CrashWriter.TORN)).as("half transactions").isEmpty();
        }
    }

    private static Set<String> strings(Jdbi jdbi, String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).set());
    }
}
