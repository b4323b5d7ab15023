package dev.latchkey.content.node.testing;

import dev.latchkey.web.GrantedPermissions;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * Stands for the roles of another module: what is withdrawn is written to a table, in the transaction that is open, and
 * counts from the next reload on.
 */
public final class WatchedGrants implements GrantedPermissions {

    private final Jdbi jdbi;
    private Set<String> withdrawn = Set.of();

    WatchedGrants(Jdbi jdbi) {
        this.jdbi = jdbi;
        jdbi.useHandle(handle -> handle.execute("CREATE TABLE IF NOT EXISTS withdrawn (name VARCHAR(255))"));
    }

    @Override
    public void withdraw(Set<String> names) {
        jdbi.useHandle(
                handle -> names.forEach(name -> handle.execute("INSERT INTO withdrawn (name) VALUES (?)", name)));
    }

    @Override
    public void reload() {
        List<String> names = jdbi.withHandle(handle ->
                handle.select("SELECT name FROM withdrawn").mapTo(String.class).list());
        withdrawn = Set.copyOf(names);
    }

    public Set<String> withdrawn() {
        return withdrawn;
    }
}
