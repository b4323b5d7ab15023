package dev.latchkey.content.node.persistence;

import dev.latchkey.content.node.domain.UnitOfWork;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/** One transaction, which all repositories on the thread join. */
public final class JdbiUnitOfWork implements UnitOfWork {

    private final Jdbi jdbi;

    public JdbiUnitOfWork(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        return jdbi.inTransaction(handle -> work.get());
    }
}
