package dev.latchkey.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The embedded database's way to its file. Of H2's own, one closes the file for all threads when one is interrupted, and
 * the other hands each reading and writing to another thread and waits for it. See decision 0018.
 */
public final class SteadyFileSystem extends FilePathWrapper {

    static final String SCHEME = "steady";

    /** For H2, which makes one for each path. */
    public SteadyFileSystem() {}

    /** H2 knows file systems by their schemes, for the whole process. */
    static void register() {
        FilePath.register(new SteadyFileSystem());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new SteadyFile(getBase().toString(), mode);
    }
}
