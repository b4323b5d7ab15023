package dev.latchkey.benchmarks.site;

import dev.latchkey.store.Database;
import java.util.List;
import java.util.Map;

/** Multiplies the first account and the first node, which the server itself has made. */
final class BulkData {

    private final Database database;
    private final RowCopies copies;

    BulkData(Database database) {
        this.database = database;
        this.copies = new RowCopies(database);
    }

    void accounts(int count) {
        Map<String, String> others = Map.of(
                "uuid", "gen_random_uuid()",
                "name", "'user' || x.n",
                "name_key", "'user' || x.n",
                "mail", "'user' || x.n || '@example.com'",
                "mail_key", "'user' || x.n || '@example.com'");
        copies.copy("account", "s.name = 'user1'", others, List.of("id"), 2, count);
        database.jdbi()
                .useHandle(handle -> handle.execute("INSERT INTO account_role (account_id, role_id) SELECT a.id, '"
                        + SiteMaker.WRITER + "' FROM account a WHERE a.name LIKE 'user%' AND a.name <> 'user1'"));
    }

    void nodes(long count) {
        copies.copy(
                "node",
                "s.nid = 1",
                Map.of(
                        "nid", "x.n",
                        "vid", "x.n",
                        "uuid", "CAST(gen_random_uuid() AS VARCHAR(36))",
                        "title", "'Node ' || x.n"),
                List.of(),
                2,
                count);
        copies.copy(
                "node_revision",
                "s.vid = 1",
                Map.of(
                        "nid", "x.n",
                        "vid", "x.n",
                        "document", "REPLACE(s.document, '\"Node 1\"', '\"Node ' || x.n || '\"')"),
                List.of(),
                2,
                count);
        database.jdbi().useHandle(handle -> {
            handle.execute("ALTER SEQUENCE node_nid RESTART WITH " + (count + 1));
            handle.execute("ALTER SEQUENCE node_vid RESTART WITH " + (count + 1));
        });
    }
}
