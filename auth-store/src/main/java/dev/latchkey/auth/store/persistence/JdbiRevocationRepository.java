package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.token.Revocation;
import dev.latchkey.auth.token.RevocationRepository;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Revocations, one row a subject. */
public final class JdbiRevocationRepository implements RevocationRepository {

    private static final String VERSION = """
            SELECT version
            FROM revocation_version
            """;

    private static final String SINCE = """
            SELECT kind, application_id, subject, issued_before, kept_until
            FROM revocation
            WHERE version > :version
            """;

    private static final String PRUNE = """
            DELETE FROM revocation
            WHERE kept_until < :before
            """;

    private static final RowMapper<Revocation> REVOCATION = (row, context) -> new Revocation(
            Revocation.Kind.valueOf(row.getString("kind")),
            row.getString("application_id"),
            row.getString("subject"),
            Moment.read(row, "issued_before"),
            Moment.read(row, "kept_until"));

    private final Jdbi jdbi;

    public JdbiRevocationRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public long version() {
        return jdbi.withHandle(
                handle -> handle.createQuery(VERSION).mapTo(Long.class).one());
    }

    @Override
    public List<Revocation> since(long version) {
        return jdbi.withHandle(handle -> handle.createQuery(SINCE)
                .bind("version", version)
                .map(REVOCATION)
                .list());
    }

    @Override
    public void add(List<Revocation> revocations) {
        jdbi.useTransaction(handle -> RevocationWrites.add(handle, revocations));
    }

    @Override
    public int prune(Instant before) {
        return jdbi.withHandle(handle ->
                handle.createUpdate(PRUNE).bind("before", Moment.of(before)).execute());
    }
}
