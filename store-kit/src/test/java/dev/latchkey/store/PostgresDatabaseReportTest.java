package dev.latchkey.store;

import dev.latchkey.store.testing.DatabaseExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresDatabaseReportTest extends DatabaseReportContract {

    @RegisterExtension
    static final DatabaseExtension DB = DatabaseExtension.postgres();

    @Override
    Database database() {
        return DB.database();
    }

    @Override
    String engine() {
        return "PostgreSQL";
    }
}
