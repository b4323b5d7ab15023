package dev.latchkey.server.testing;

import dev.latchkey.auth.store.AuthStoreModule;
import dev.latchkey.content.node.NodeModule;
import dev.latchkey.rest.RestResourceModule;
import dev.latchkey.server.process.DataFolder;
import dev.latchkey.store.DatabaseSettings;
import dev.latchkey.store.testing.TestDatabase;
import dev.latchkey.store.testing.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the servers of tests keep their data: in the data folder, or, if the system property {@value #PROPERTY} is
 * {@code postgresql}, in a database of the folder's own. The folder's settings file says so, and thereby also to the
 * commands that are given on it.
 */
public final class ChosenDatabase {

    static final String PROPERTY = "latchkey.test.database";

    private static final String SETTINGS_FILE = "latchkey.conf";

    private ChosenDatabase() {}

    /** Does nothing to a folder that says already where its data are. */
    public static void prepare(Path data) {
        if ("postgresql".equals(System.getProperty(PROPERTY)) && !Files.exists(data.resolve(SETTINGS_FILE))) {
            new DataFolder(data).prepare();
            OnPostgres.prepare(data);
        }
    }

    /** Apart, since users of the test kit do not have the classes that it needs. */
    private static final class OnPostgres {

        private static final Map<Path, TestDatabase> BY_FOLDER = new HashMap<>();

        private static synchronized void prepare(Path data) {
            dropThoseOfGoneFolders();
            TestDatabase database = TestDatabases.postgres(
                    AuthStoreModule.MIGRATIONS, RestResourceModule.MIGRATIONS, NodeModule.MIGRATIONS);
            database.database().close();
            BY_FOLDER.put(data, database);
            write(data.resolve(SETTINGS_FILE), database.settings());
        }

        private static void dropThoseOfGoneFolders() {
            BY_FOLDER.entrySet().removeIf(known -> {
                boolean gone = !Files.exists(known.getKey().resolve(SETTINGS_FILE));
                if (gone) {
                    known.getValue().close();
                }
                return gone;
            });
        }

        private static void write(Path file, DatabaseSettings settings) {
            String text = "database.url = \"%s\"%ndatabase.user = \"%s\"%ndatabase.pool-size = %d%n"
                    .formatted(settings.url(), settings.user(), settings.poolSize());
            try {
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
