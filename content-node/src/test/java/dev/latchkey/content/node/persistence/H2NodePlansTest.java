package dev.latchkey.content.node.persistence;

import dev.latchkey.content.node.NodeModule;
import dev.latchkey.store.Database;
import dev.latchkey.store.testing.DatabaseExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class H2NodePlansTest extends NodePlansContract {

    @RegisterExtension
    static final DatabaseExtension DB = DatabaseExtension.h2(NodeModule.MIGRATIONS);

    @Override
    Database database() {
        return DB.database();
    }
}
