package dev.latchkey.server.transfer;

import java.io.IOException;

/** Where secrets lie that a file of settings only refers to: with whoever gave the command. */
public interface References {

    /** Empty if it is not set. */
    String variable(String name) throws IOException;

    String file(String path) throws IOException;
}
