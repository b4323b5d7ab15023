package dev.latchkey.server.operations;

import dev.latchkey.store.Database;
import jakarta.inject.Inject;

/** Whether the database answers. */
final class DatabaseHealth implements HealthPart {

    private final Database database;

    @Inject
    DatabaseHealth(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public PartHealth look() {
        return database.answers() ? PartHealth.up() : PartHealth.down("does not answer");
    }
}
