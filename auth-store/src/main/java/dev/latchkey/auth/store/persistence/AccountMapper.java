package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.account.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads an account whose roles come as one column, separated by commas; null if it has none. */
final class AccountMapper implements RowMapper<Account> {

    @Override
    public Account map(ResultSet row, StatementContext context) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getObject("uuid", UUID.class),
                row.getString("name"),
                row.getString("mail"),
                row.getString("password_hash"),
                row.getBoolean("active"),
                roles(row.getString("roles")),
                Moment.read(row, "created"),
                Moment.read(row, "changed"),
                Moment.read(row, "credentials_valid_from"));
    }

    private static Set<String> roles(String joined) {
        return joined == null ? Set.of() : Set.of(joined.split(","));
    }
}
