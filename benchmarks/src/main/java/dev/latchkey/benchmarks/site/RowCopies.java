package dev.latchkey.benchmarks.site;

import dev.latchkey.store.Database;
import dev.latchkey.store.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Copies a row many times inside the database, whatever columns its table has. */
final class RowCopies {

    private static final long AT_A_TIME = 20_000;

    private final Database database;

    RowCopies(Database database) {
        this.database = database;
    }

    /**
     * Copies one row.
     *
     * @param condition names the row, whose columns are called {@code s.…}
     * @param others what stands in the copies instead, in SQL in which {@code x.n} is the number of the copy
     * @param without columns that the database fills by itself
     */
    void copy(String table, String condition, Map<String, String> others, List<String> without, long from, long to) {
        for (long first = from; first <= to; first += AT_A_TIME) {
            long last = Math.min(to, first + AT_A_TIME - 1);
            String numbers = numbers(first, last);
            database.jdbi().useTransaction(handle -> {
                List<String> columns = columns(handle, table);
                columns.removeAll(without);
                List<String> values = columns.stream()
                        .map(column -> others.getOrDefault(column, "s." + column))
                        .toList();
                handle.execute("INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT "
                        + String.join(", ", values) + " FROM " + table + " s, " + numbers + " WHERE " + condition);
            });
        }
    }

    private String numbers(long first, long last) {
        return database.dialect() == Dialect.H2
                ? "(SELECT \"X\" AS n FROM SYSTEM_RANGE(" + first + ", " + last + ")) x"
                : "generate_series(CAST(" + first + " AS BIGINT), CAST(" + last + " AS BIGINT)) AS x(n)";
    }

    private static List<String> columns(Handle handle, String table) {
        try {
            Connection connection = handle.getConnection();
            List<String> names = new ArrayList<>();
            try (ResultSet columns = connection.getMetaData().getColumns(null, connection.getSchema(), table, null)) {
                while (columns.next()) {
                    names.add(columns.getString("COLUMN_NAME"));
                }
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException("the columns of " + table + " cannot be read", e);
        }
    }
}
