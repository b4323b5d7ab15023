package dev.latchkey.rest.persistence;

import dev.latchkey.rest.RestResourceModule;
import dev.latchkey.store.Database;
import dev.latchkey.store.testing.DatabaseExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresRestResourceConfigRepositoryTest extends RestResourceConfigRepositoryContract {

    @RegisterExtension
    static final DatabaseExtension DB =
            DatabaseExtension.postgres(RestResourceModule.MIGRATIONS).perTest();

    @Override
    Database database() {
        return DB.database();
    }
}
