package dev.latchkey.store;

import dev.latchkey.store.jdbc.WatchedConnection;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Executor;

/**
 * A connection to the embedded database from which no change returns before it is in the file: no commit, and no
 * statement outside of a transaction. A statement that commits by itself within one, {@code CREATE} for instance, is in
 * the file when the transaction ends. What answers with rows counts as reading. Like any connection, it is for one
 * thread at a time.
 */
final class DurableConnection extends WatchedConnection {

    private final GroupCommit commits;
    private boolean open;
    private boolean changed;

    DurableConnection(Connection connection, GroupCommit commits) {
        super(connection);
        this.commits = commits;
    }

    /** Switching it on ends a transaction, as switching it off begins one. */
    @Override
    public void setAutoCommit(boolean autoCommit) throws SQLException {
        if (autoCommit) {
            end(() -> super.setAutoCommit(true));
        } else {
            super.setAutoCommit(false);
            begin();
        }
    }

    @Override
    public void commit() throws SQLException {
        end(super::commit);
    }

    @Override
    public void rollback() throws SQLException {
        end(super::rollback);
    }

    @Override
    public void close() throws SQLException {
        end(super::close);
    }

    @Override
    public void abort(Executor executor) throws SQLException {
        end(() -> super.abort(executor));
    }

    private void begin() {
        if (!open) {
            open = true;
            commits.opened();
        }
    }

    private void end(Ending ending) throws SQLException {
        try {
            ending.run();
        } finally {
            if (open) {
                open = false;
                commits.closed();
            }
        }
        writeChanges();
    }

    @Override
    protected <T> T executed(Execution<T> execution) throws SQLException {
        T result;
        try {
            result = execution.run();
        } catch (SQLException e) {
            afterFailure(e);
            throw e;
        }
        if (!(result instanceof ResultSet) && !Boolean.TRUE.equals(result)) {
            afterChange();
        }
        return result;
    }

    /** Of several statements in a batch, some may have taken effect. */
    private void afterFailure(SQLException failure) {
        try {
            afterChange();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private void afterChange() throws SQLException {
        changed = true;
        if (getAutoCommit()) {
            writeChanges();
        }
    }

    private void writeChanges() throws SQLException {
        if (changed) {
            changed = false;
            commits.write();
        }
    }

    /** Whatever ends a transaction. */
    @FunctionalInterface
    private interface Ending {
        void run() throws SQLException;
    }
}
