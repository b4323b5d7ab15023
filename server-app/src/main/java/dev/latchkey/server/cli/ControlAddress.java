package dev.latchkey.server.cli;

import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;

/** Where the server that runs on a data folder listens for commands: a socket in the folder, for its owner alone. */
final class ControlAddress {

    /** The shortest limit of the systems that Java runs on, less a reserve. */
    private static final int LONGEST_PATH = 100;

    private ControlAddress() {}

    static Path file(Path dataFolder) {
        return dataFolder.resolve("control.sock");
    }

    /** Whether the system can have a socket there at all. */
    static boolean possible(Path dataFolder) {
        return file(dataFolder).toString().length() <= LONGEST_PATH;
    }

    static UnixDomainSocketAddress of(Path dataFolder) {
        return UnixDomainSocketAddress.of(file(dataFolder));
    }
}
