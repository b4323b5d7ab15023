package dev.latchkey.store;

import dev.latchkey.store.testing.TestDatabase;
import dev.latchkey.store.testing.TestDatabases;
import org.junit.jupiter.api.AfterEach;

final class PostgresMigrationHistoryTest extends MigrationHistoryContract {

    private final TestDatabase database = TestDatabases.emptyPostgres();

    @AfterEach
    void drop() {
        database.close();
    }

    @Override
    Database empty() {
        return database.database();
    }
}
