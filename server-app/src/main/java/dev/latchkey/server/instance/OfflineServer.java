package dev.latchkey.server.instance;

/** The services of a server that answers no requests: for commands that work on its data. */
public interface OfflineServer extends ServerServices, AutoCloseable {

    /** Closes the database. Closing twice does nothing more. */
    @Override
    void close();
}
