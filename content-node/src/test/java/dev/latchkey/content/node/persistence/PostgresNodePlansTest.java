package dev.latchkey.content.node.persistence;

import dev.latchkey.content.node.NodeModule;
import dev.latchkey.store.Database;
import dev.latchkey.store.testing.DatabaseExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresNodePlansTest extends NodePlansContract {

    @RegisterExtension
    static final DatabaseExtension DB = DatabaseExtension.postgres(NodeModule.MIGRATIONS);

    @Override
    Database database() {
        return DB.database();
    }
}
