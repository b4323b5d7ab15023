package dev.latchkey.server.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.latchkey.auth.secret.AesGcmSecretBox;
import dev.latchkey.auth.secret.SecretBox;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import dev.latchkey.store.Transactions;
import java.util.Arrays;
import java.util.function.Supplier;

/** What is kept. The first of all modules: where storage cannot be opened, no other part has been made yet. */
final class StorageModule extends AbstractModule {

    private final Supplier<Storage> storage;

    /** @param storage may still be opening; is asked for once everything is bound */
    StorageModule(Supplier<Storage> storage) {
        this.storage = storage;
    }

    @Provides
    @Singleton
    Storage storage() {
        return storage.get();
    }

    @Provides
    Database database(Storage opened) {
        return opened.database();
    }

    @Provides
    @Singleton
    ConfigVersion version(Database database) {
        return new ConfigVersion(database);
    }

    @Provides
    @Singleton
    Transactions transactions(Database database, ConfigVersion version) {
        return new Transactions(database, version);
    }

    @Provides
    @Singleton
    SecretBox secrets(Storage opened) {
        byte[] bytes = opened.key().bytes();
        try {
            return new AesGcmSecretBox(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
