package dev.latchkey.store.testing;

import dev.latchkey.store.Database;
import dev.latchkey.store.MigrationSet;
import dev.latchkey.store.Migrations;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A database that others are copied from, by the server itself. */
record PostgresTemplate(String name) {

    private static final AtomicInteger COUNT = new AtomicInteger();

    static PostgresTemplate empty() {
        return new PostgresTemplate("template0");
    }

    static PostgresTemplate of(List<MigrationSet> sets) {
        String name = "template_" + COUNT.incrementAndGet();
        PostgresServer server = PostgresServer.running();
        server.execute("CREATE DATABASE " + name + " TEMPLATE template0");
        try (Database database = Database.open(server.settings(name))) {
            new Migrations(sets).apply(database);
        }
        return new PostgresTemplate(name);
    }

    TestDatabase copy() {
        String copy = "test_" + COUNT.incrementAndGet();
        PostgresServer server = PostgresServer.running();
        server.execute("CREATE DATABASE " + copy + " TEMPLATE " + name);
        return new TestDatabase(server.settings(copy), () -> server.execute("DROP DATABASE " + copy + " WITH (FORCE)"));
    }
}
