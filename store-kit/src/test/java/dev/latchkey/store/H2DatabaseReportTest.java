package dev.latchkey.store;

import dev.latchkey.store.testing.DatabaseExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class H2DatabaseReportTest extends DatabaseReportContract {

    @RegisterExtension
    static final DatabaseExtension DB = DatabaseExtension.h2();

    @Override
    Database database() {
        return DB.database();
    }

    @Override
    String engine() {
        return "H2";
    }
}
