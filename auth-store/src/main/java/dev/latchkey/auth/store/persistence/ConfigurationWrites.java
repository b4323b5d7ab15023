package dev.latchkey.auth.store.persistence;

import dev.latchkey.store.ConfigVersion;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Changes of configuration. Each moves the version before anything else: whoever changes configuration at the same time
 * waits there, so that changes come one after the other, cannot lock each other out, and find what they check still true.
 */
final class ConfigurationWrites {

    private final Jdbi jdbi;
    private final ConfigVersion version;

    ConfigurationWrites(Jdbi jdbi, ConfigVersion version) {
        this.jdbi = jdbi;
        this.version = version;
    }

    /** In one transaction, or within the one that the thread has open. */
    <T> T make(Function<Handle, T> change) {
        return jdbi.inTransaction(handle -> {
            version.bump(handle);
            return change.apply(handle);
        });
    }

    /** As {@link #make}, for a change that has nothing to tell. */
    void run(Consumer<Handle> change) {
        make(handle -> {
            change.accept(handle);
            return true;
        });
    }
}
