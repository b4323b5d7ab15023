package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.store.AuthStoreModule;
import dev.latchkey.store.Database;
import dev.latchkey.store.testing.DatabaseExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresPlansTest extends PlansContract {

    @RegisterExtension
    static final DatabaseExtension DB = DatabaseExtension.postgres(AuthStoreModule.MIGRATIONS);

    @Override
    Database database() {
        return DB.database();
    }
}
