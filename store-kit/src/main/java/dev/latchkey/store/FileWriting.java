package dev.latchkey.store;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Brings into the embedded database's file what is committed in memory. Every writing leaves a part behind, of which most
 * is soon replaced by later ones and little lives on; now and then that is moved out, so that the space of the
 * whole part is used again. Otherwise the file would grow by some 20 KB with each change for as long as the server runs.
 * For one thread at a time.
 */
final class FileWriting implements Runnable {

    private static final int WRITINGS_BETWEEN = 64;

    /** While less of the file is in use, something is moved. */
    private static final int PERCENT_IN_USE = 40;

    private static final int MOST_BYTES_MOVED = 2 << 20;

    private final MVStore store;
    private int writings;

    FileWriting(MVStore store) {
        this.store = store;
    }

    @Override
    public void run() {
        if (++writings % WRITINGS_BETWEEN == 0) {
            move();
        }
        store.commit();
        // A store that was closed takes this for done.
        if (store.isClosed()) {
            throw new MVStoreException(DataUtils.ERROR_CLOSED, "closed before the change was written");
        }
    }

    /** In memory; what has been moved is written with everything else. An interrupted thread moves nothing. */
    private void move() {
        try {
            store.compact(PERCENT_IN_USE, MOST_BYTES_MOVED);
        } catch (RuntimeException e) {
            if (!(e.getCause() instanceof InterruptedException)) {
                throw e;
            }
            Thread.currentThread().interrupt();
        }
    }
}
