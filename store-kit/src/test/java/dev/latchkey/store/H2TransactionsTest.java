package dev.latchkey.store;

import dev.latchkey.store.testing.DatabaseExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class H2TransactionsTest extends TransactionsContract {

    @RegisterExtension
    static final DatabaseExtension DB = DatabaseExtension.h2().perTest();

    @Override
    Database database() {
        return DB.database();
    }
}
