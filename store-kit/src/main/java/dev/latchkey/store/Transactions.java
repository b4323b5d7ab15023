package dev.latchkey.store;

import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/**
 * Work that takes effect as a whole or not at all. Every use of {@link Database#jdbi} on the same thread joins, so
 * repositories need not be handed the handle; work passed to other threads does not join.
 */
public final class Transactions {

    private final Jdbi jdbi;
    private final ConfigVersion version;

    public Transactions(Database database, ConfigVersion version) {
        this.jdbi = database.jdbi();
        this.version = version;
    }

    /** Joins a transaction that the thread has open already. An exception of the work rolls it back. */
    public <T, X extends Exception> T inOne(HandleCallback<T, X> work) throws X {
        return jdbi.inTransaction(work);
    }

    /** As {@link #inOne}, and raises the configuration's version in the same transaction. */
    public <T, X extends Exception> T changingConfiguration(HandleCallback<T, X> work) throws X {
        return jdbi.inTransaction(handle -> {
            T result = work.withHandle(handle);
            version.bump(handle);
            return result;
        });
    }
}
