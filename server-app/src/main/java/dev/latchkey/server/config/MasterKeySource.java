package dev.latchkey.server.config;

import dev.latchkey.server.crypto.MasterKey;
import dev.latchkey.server.crypto.MasterKeyFile;
import dev.latchkey.server.process.StartupException;
import java.nio.file.Path;

/** Where the key-encryption key comes from. */
public sealed interface MasterKeySource {

    /**
     * The key; a file that does not exist is made.
     *
     * @throws StartupException if there is no usable key
     */
    MasterKey load();

    /** The key itself is a setting. */
    record FromSettings(MasterKey key) implements MasterKeySource {
        @Override
        public MasterKey load() {
            return key;
        }
    }

    /** @param path absolute */
    record FromFile(Path path) implements MasterKeySource {
        @Override
        public MasterKey load() {
            return new MasterKeyFile(path).loadOrCreate();
        }
    }
}
