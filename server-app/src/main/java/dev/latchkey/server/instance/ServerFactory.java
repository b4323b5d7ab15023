package dev.latchkey.server.instance;

import dev.latchkey.plugin.PluginFolder;
import dev.latchkey.server.backup.Backups;
import dev.latchkey.server.backup.DatabaseCopier;
import dev.latchkey.server.config.ServerSettings;

/** Makes running servers: the wiring of all modules. */
public interface ServerFactory {

    /**
     * Takes the port, opens the database, brings its tables up to date and starts serving.
     *
     * @throws StartupException, or another exception whose message is a sentence for the operator, if that is not
     *     possible; nothing stays open then
     */
    RunningServer start(ServerSettings settings);

    /**
     * Opens the database, brings its tables up to date and opens the services, without serving. The embedded database
     * has one user at a time, so this fails with a sentence that says so while a server runs on it.
     */
    OfflineServer offline(ServerSettings settings);

    /**
     * The plugin folder as a server with these settings would see it. Nothing of it is loaded yet, no application
     * changes, and a server that runs on the folder is not disturbed.
     */
    PluginFolder plugins(ServerSettings settings);

    /**
     * Brings the tables up to date without serving.
     *
     * @return how many migrations were applied
     */
    int migrate(ServerSettings settings);

    /** Backups of databases of this version and older ones. */
    Backups backups();

    /**
     * Copies the embedded database of a data folder on which no server runs, and which stays as it is.
     *
     * @throws dev.latchkey.store.DatabaseUnavailableException if there is none, or it is in use
     */
    DatabaseCopier database(ServerSettings settings);
}
