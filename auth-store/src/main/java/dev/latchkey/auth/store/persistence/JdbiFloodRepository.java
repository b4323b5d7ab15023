package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.flood.FloodRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Failed attempts, a row each. */
public final class JdbiFloodRepository implements FloodRepository {

    private static final String INSERT = """
            INSERT INTO flood_event (event, identifier, happened)
            VALUES (:event, :identifier, :at)
            """;

    private static final String NEWEST_SINCE = """
            SELECT happened
            FROM flood_event
            WHERE event = :event AND identifier = :identifier AND happened >= :since
            ORDER BY happened DESC
            LIMIT :most
            """;

    private static final String CLEAR = """
            DELETE FROM flood_event
            WHERE event = :event AND identifier = :identifier
            """;

    private static final String REACHING = """
            SELECT identifier
            FROM flood_event
            WHERE event = :event AND happened >= :since
            GROUP BY identifier
            HAVING COUNT(*) >= :count
            """;

    private static final String PRUNE = """
            DELETE FROM flood_event
            WHERE event = :event AND happened < :before
            """;

    private static final RowMapper<Instant> HAPPENED = (row, context) -> Moment.read(row, "happened");

    private final Jdbi jdbi;

    public JdbiFloodRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(Event event, String identifier, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("event", event.name())
                .bind("identifier", identifier)
                .bind("at", Moment.of(at))
                .execute());
    }

    @Override
    public List<Instant> since(Event event, String identifier, Instant since, int most) {
        List<Instant> newestFirst = jdbi.withHandle(handle -> handle.createQuery(NEWEST_SINCE)
                .bind("event", event.name())
                .bind("identifier", identifier)
                .bind("since", Moment.of(since))
                .bind("most", most)
                .map(HAPPENED)
                .list());
        List<Instant> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        return List.copyOf(oldestFirst);
    }

    @Override
    public void clear(Event event, String identifier) {
        jdbi.useHandle(handle -> handle.createUpdate(CLEAR)
                .bind("event", event.name())
                .bind("identifier", identifier)
                .execute());
    }

    @Override
    public List<String> reaching(Event event, int count, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery(REACHING)
                .bind("event", event.name())
                .bind("count", count)
                .bind("since", Moment.of(since))
                .mapTo(String.class)
                .list());
    }

    @Override
    public int prune(Event event, Instant before) {
        return jdbi.withHandle(handle -> handle.createUpdate(PRUNE)
                .bind("event", event.name())
                .bind("before", Moment.of(before))
                .execute());
    }
}
