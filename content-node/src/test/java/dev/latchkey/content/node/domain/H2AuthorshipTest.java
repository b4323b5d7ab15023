package dev.latchkey.content.node.domain;

import dev.latchkey.content.node.NodeModule;
import dev.latchkey.store.Database;
import dev.latchkey.store.testing.DatabaseExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class H2AuthorshipTest extends AuthorshipContract {

    @RegisterExtension
    static final DatabaseExtension DB =
            DatabaseExtension.h2(NodeModule.MIGRATIONS).perTest();

    @Override
    Database database() {
        return DB.database();
    }
}
