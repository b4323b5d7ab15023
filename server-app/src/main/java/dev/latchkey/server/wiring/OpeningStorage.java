package dev.latchkey.server.wiring;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Storage that a thread of its own opens while the rest of the server is put together: a third of a start. */
final class OpeningStorage implements Supplier<Storage>, AutoCloseable {

    private final CompletableFuture<Storage> storage;

    /** @param opening is begun at once */
    OpeningStorage(Supplier<Storage> opening) {
        this.storage = CompletableFuture.supplyAsync(opening, task -> new Thread(task, "opening-storage").start());
    }

    /** Waits for it. Throws what opening threw, each time. */
    @Override
    public Storage get() {
        try {
            return storage.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Closes what is open, or will be at any moment. Throws what opening threw, if that had failed. */
    @Override
    public void close() {
        get().close();
    }
}
