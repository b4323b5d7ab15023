package dev.latchkey.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class H2MigrationHistoryTest extends MigrationHistoryContract {

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(DatabaseSettings.embedded(folder, 2));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    Database empty() {
        return database;
    }
}
