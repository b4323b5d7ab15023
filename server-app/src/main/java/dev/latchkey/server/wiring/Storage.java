package dev.latchkey.server.wiring;

import dev.latchkey.server.config.MasterKeySource;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.crypto.MasterKey;
import dev.latchkey.store.Database;
import dev.latchkey.store.Migrations;

/** What is kept: a database with its tables up to date, and the key to what is sealed in it. */
record Storage(Database database, MasterKey key) implements AutoCloseable {

    /** If this fails, nothing stays open. */
    static Storage open(ServerSettings settings, Migrations migrations) {
        Database database = Database.open(settings.database());
        try {
            return of(database, migrations, settings.masterKey());
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** If this fails, the database stays open. */
    static Storage of(Database database, Migrations migrations, MasterKeySource key) {
        migrations.apply(database);
        return new Storage(database, new SealedData(database).keyFrom(key));
    }

    @Override
    public void close() {
        database.close();
    }
}
