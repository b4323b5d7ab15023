package dev.latchkey.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Standard input and the files of whoever gave a command, wherever the command itself runs. */
interface Terminal {

    /**
     * Standard input to its end.
     *
     * @param most bytes that are read; what comes after is left
     */
    byte[] input(int most) throws IOException;

    /** The content of a file, at most so many bytes of it. */
    byte[] file(Path path, int most) throws IOException;

    /** Writes a file for its owner alone, in the place of one that is there. */
    void save(Path path, byte[] content) throws IOException;

    /** Names of the files in a folder, in their order; what is no file is left out. */
    List<String> folder(Path path) throws IOException;

    /** An environment variable; empty if it is not set. */
    String variable(String name) throws IOException;
}
