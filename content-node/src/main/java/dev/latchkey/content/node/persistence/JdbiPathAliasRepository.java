package dev.latchkey.content.node.persistence;

import dev.latchkey.content.node.domain.alias.AliasTakenException;
import dev.latchkey.content.node.domain.alias.PathAlias;
import dev.latchkey.content.node.domain.alias.PathAliasRepository;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Aliases in one table, in SQL that H2 and PostgreSQL both read. */
public final class JdbiPathAliasRepository implements PathAliasRepository {

    private static final String COLUMNS = "SELECT id, uuid, path, alias, langcode, status FROM path_alias ";

    private static final String FIND = COLUMNS + "WHERE id = :id";

    private static final String FIND_BY_ALIAS = COLUMNS + "WHERE alias_key = :key";

    private static final String LOCK_PATH = "SELECT path FROM path_alias WHERE id = :id FOR UPDATE";

    private static final String SHOWN = COLUMNS + "WHERE path = :path AND status ORDER BY id DESC LIMIT 1";

    private static final String INSERT = """
            INSERT INTO path_alias (uuid, path, alias, alias_key, langcode, status)
            VALUES (:uuid, :path, :alias, :key, :langcode, :status)
            """;

    private static final String UPDATE = """
            UPDATE path_alias
            SET path = :path, alias = :alias, alias_key = :key, langcode = :langcode, status = :status
            WHERE id = :id
            """;

    private static final String DELETE = "DELETE FROM path_alias WHERE id = :id";

    private static final String DELETE_FOR = "DELETE FROM path_alias WHERE path = :path";

    private static final RowMapper<PathAlias> ALIAS = (row, ctx) -> new PathAlias(
            row.getLong("id"),
            row.getString("uuid"),
            row.getString("path"),
            row.getString("alias"),
            row.getString("langcode"),
            row.getBoolean("status"));

    private final Jdbi jdbi;
    private final NodeChanges changes;

    /** @param changes told of every node whose alias changes */
    public JdbiPathAliasRepository(Jdbi jdbi, NodeChanges changes) {
        this.jdbi = jdbi;
        this.changes = changes;
    }

    @Override
    public Optional<PathAlias> find(long id) {
        return one(FIND, "id", id);
    }

    @Override
    public Optional<PathAlias> findByAlias(String alias) {
        return one(FIND_BY_ALIAS, "key", key(alias));
    }

    @Override
    public Optional<PathAlias> shownFor(String path) {
        return one(SHOWN, "path", path);
    }

    @Override
    public PathAlias add(PathAlias alias) {
        long id = jdbi.inTransaction(handle -> {
            changes.announce(handle, alias.path());
            return unlessTaken(() -> bind(handle.createUpdate(INSERT), alias)
                    .bind("uuid", alias.uuid())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
        });
        return new PathAlias(id, alias.uuid(), alias.path(), alias.alias(), alias.langcode(), alias.active());
    }

    @Override
    public void change(PathAlias alias) {
        jdbi.useTransaction(handle -> {
            announceFormer(handle, alias.id());
            changes.announce(handle, alias.path());
            unlessTaken(() -> bind(handle.createUpdate(UPDATE), alias)
                    .bind("id", alias.id())
                    .execute());
        });
    }

    @Override
    public void remove(long id) {
        jdbi.useTransaction(handle -> {
            announceFormer(handle, id);
            handle.createUpdate(DELETE).bind("id", id).execute();
        });
    }

    @Override
    public void removeFor(String path) {
        jdbi.useTransaction(handle -> {
            changes.announce(handle, path);
            handle.createUpdate(DELETE_FOR).bind("path", path).execute();
        });
    }

    /** Of the path that the alias has had until now, which stays so until the transaction ends. */
    private void announceFormer(Handle handle, long id) {
        handle.createQuery(LOCK_PATH)
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .ifPresent(path -> changes.announce(handle, path));
    }

    private Optional<PathAlias> one(String sql, String name, Object value) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).bind(name, value).map(ALIAS).findOne());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, PathAlias alias) {
        return statement
                .bind("path", alias.path())
                .bind("alias", alias.alias())
                .bind("key", key(alias.alias()))
                .bind("langcode", alias.langcode())
                .bind("status", alias.active());
    }

    private static <T> T unlessTaken(Supplier<T> work) {
        try {
            return work.get();
        } catch (UnableToExecuteStatementException e) {
            throw Constraint.isViolatedBy(e) ? new AliasTakenException() : e;
        }
    }

    private static String key(String alias) {
        return alias.toLowerCase(Locale.ROOT);
    }
}
