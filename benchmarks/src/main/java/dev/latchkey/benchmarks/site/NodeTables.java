package dev.latchkey.benchmarks.site;

import dev.latchkey.content.node.NodeModule;
import dev.latchkey.store.Database;
import dev.latchkey.store.DatabaseSettings;
import dev.latchkey.store.Migrations;
import java.util.List;

/** The tables of nodes with as many rows as a site's, for a server that has nothing else. */
public final class NodeTables {

    private static final String NODE = """
            INSERT INTO node (nid, vid, uuid, type, title, status, uid, created, changed, promote, sticky)
            VALUES (1, 1, CAST(gen_random_uuid() AS VARCHAR(36)), 'page', 'Node 1', TRUE, 2, 0, 0, FALSE, FALSE)
            """;

    private static final String REVISION = """
            INSERT INTO node_revision (vid, nid, revision_timestamp, revision_uid, revision_log, document)
            VALUES (1, 1, 0, 2, '', ?)
            """;

    private NodeTables() {}

    /** Makes them in an empty database. */
    public static void fill(DatabaseSettings settings, long nodes) {
        try (Database database = Database.open(settings)) {
            new Migrations(List.of(NodeModule.MIGRATIONS)).apply(database);
            database.jdbi().useTransaction(handle -> {
                handle.execute(NODE);
                handle.execute(REVISION, PageText.json("Node 1"));
            });
            new BulkData(database).nodes(nodes);
        }
    }
}
