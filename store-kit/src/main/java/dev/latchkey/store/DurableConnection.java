package dev.latchkey.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

/**
 * A connection to the embedded database from which no change returns before it is in the file: no commit, and no
 * statement outside of a transaction. A statement that commits by itself within one, {@code CREATE} for instance, is in
 * the file when the transaction ends. What answers with rows counts as reading. Like any connection, it is for one
 * thread at a time.
 */
final class DurableConnection implements InvocationHandler {

    private final Connection connection;
    private final GroupCommit commits;
    private boolean open;
    private boolean changed;

    private DurableConnection(Connection connection, GroupCommit commits) {
        this.connection = connection;
        this.commits = commits;
    }

    static Connection around(Connection connection, GroupCommit commits) {
        return proxy(Connection.class, new DurableConnection(connection, commits));
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "setAutoCommit" -> switched(method, arguments);
            case "commit", "close", "abort" -> ended(method, arguments);
            case "rollback" -> toSavepoint(arguments) ? call(connection, method, arguments) : ended(method, arguments);
            default -> watched(call(connection, method, arguments), method.getReturnType());
        };
    }

    private static boolean toSavepoint(Object[] arguments) {
        return arguments != null && arguments[0] instanceof Savepoint;
    }

    /** Switching it on ends a transaction, as switching it off begins one. */
    private Object switched(Method method, Object[] arguments) throws Throwable {
        if (Boolean.TRUE.equals(arguments[0])) {
            return ended(method, arguments);
        }
        call(connection, method, arguments);
        if (!open) {
            open = true;
            commits.opened();
        }
        return null;
    }

    private Object ended(Method method, Object[] arguments) throws Throwable {
        try {
            call(connection, method, arguments);
        } finally {
            if (open) {
                open = false;
                commits.closed();
            }
        }
        writeChanges();
        return null;
    }

    private Object watched(Object result, Class<?> type) {
        return result instanceof Statement statement
                ? proxy(type, (self, method, arguments) -> ofStatement(statement, method, arguments))
                : result;
    }

    private Object ofStatement(Statement statement, Method method, Object[] arguments) throws Throwable {
        return method.getName().startsWith("execute")
                ? executed(statement, method, arguments)
                : call(statement, method, arguments);
    }

    private Object executed(Statement statement, Method method, Object[] arguments) throws Throwable {
        Object result;
        try {
            result = call(statement, method, arguments);
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
        if (connection.getAutoCommit()) {
            writeChanges();
        }
    }

    private void writeChanges() throws SQLException {
        if (changed) {
            changed = false;
            commits.write();
        }
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(DurableConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
