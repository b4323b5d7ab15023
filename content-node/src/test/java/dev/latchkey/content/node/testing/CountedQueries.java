package dev.latchkey.content.node.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/** Counts the statements that go to a database. */
public final class CountedQueries implements AutoCloseable {

    private final SqlStatements statements;
    private final SqlLogger before;
    private final AtomicInteger count = new AtomicInteger();

    public CountedQueries(Jdbi jdbi) {
        statements = jdbi.getConfig(SqlStatements.class);
        before = statements.getSqlLogger();
        statements.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                count.incrementAndGet();
            }
        });
    }

    public int count() {
        return count.get();
    }

    @Override
    public void close() {
        statements.setSqlLogger(before);
    }
}
