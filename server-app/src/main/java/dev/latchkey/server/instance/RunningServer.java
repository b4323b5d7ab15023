package dev.latchkey.server.instance;

import dev.latchkey.web.PublicAddress;
import java.net.URI;
import java.util.Optional;

/** A server that answers requests. */
public interface RunningServer extends ServerServices, AutoCloseable {

    PublicAddress publicAddress();

    /** The port that it listens on. */
    int port();

    /** The link that makes the first administrator; present as long as there is none. */
    Optional<URI> firstRunLink();

    /** Lets requests in flight finish within the grace period, then closes the database. Closing twice does nothing more. */
    @Override
    void close();
}
