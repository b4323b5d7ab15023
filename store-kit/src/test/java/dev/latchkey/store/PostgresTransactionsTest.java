package dev.latchkey.store;

import dev.latchkey.store.testing.DatabaseExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresTransactionsTest extends TransactionsContract {

    @RegisterExtension
    static final DatabaseExtension DB = DatabaseExtension.postgres().perTest();

    @Override
    Database database() {
        return DB.database();
    }
}
