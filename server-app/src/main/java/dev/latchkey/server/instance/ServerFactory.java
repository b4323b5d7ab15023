package dev.latchkey.server.instance;

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
     * Brings the tables up to date without serving.
     *
     * @return how many migrations were applied
     */
    int migrate(ServerSettings settings);
}
