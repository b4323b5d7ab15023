package dev.latchkey.content.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.content.node.NodeModule;
import dev.latchkey.content.node.persistence.NodeChanges;
import dev.latchkey.content.node.testing.Callers;
import dev.latchkey.content.node.testing.ContentApi;
import dev.latchkey.store.ChangeListener;
import dev.latchkey.store.Database;
import dev.latchkey.store.testing.DatabaseExtension;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresNodeMemoryTest extends NodeMemoryContract {

    @RegisterExtension
    static final DatabaseExtension DB = DatabaseExtension.postgres(NodeModule.MIGRATIONS);

    @Override
    Database database() {
        return DB.database();
    }

    /** The contract says two seconds; a machine that is busy with other tests gets more. */
    @Test
    void changeAtOneServerIsSeenAtAnother() {
        ContentApi first = new ContentApi(DB.database());
        ContentApi second = new ContentApi(DB.database());
        long nid = first.post(Callers.everything(), "{\"type\":\"page\",\"title\":[\"old\"]}")
                .nid();
        try (ChangeListener listener =
                new ChangeListener(DB.database(), () -> {}, Set.of(second.part(NodeChanges.class)))) {
            listener.start();
            atLast(() -> answeredFromMemory(second, nid));

            first.patch(Callers.everything(), nid, "{\"type\":\"page\",\"title\":[\"new\"]}");

            atLast(() -> second.get(Callers.everything(), nid).field("title").equals("[{\"value\":\"new\"}]"));
        }
    }

    @Test
    void nothingIsAnsweredFromMemoryWhileNoNoticesCome() {
        ContentApi deaf = new ContentApi(DB.database());
        long nid = deaf.post(Callers.everything(), "{\"type\":\"page\",\"title\":[\"old\"]}")
                .nid();

        assertThat(answeredFromMemory(deaf, nid)).isFalse();
    }
}
