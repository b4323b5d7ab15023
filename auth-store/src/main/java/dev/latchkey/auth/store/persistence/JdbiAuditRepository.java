package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.audit.AuditEntry;
import dev.latchkey.auth.audit.AuditFilter;
import dev.latchkey.auth.audit.AuditRepository;
import dev.latchkey.auth.audit.AuditStoreAwayException;
import dev.latchkey.auth.audit.HourOfRequests;
import dev.latchkey.store.Database;
import dev.latchkey.store.DatabaseOutage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Audit entries, every text of them escaped, so that no request can keep its entry out of the log. */
public final class JdbiAuditRepository implements AuditRepository {

    private static final String INSERT = """
            INSERT INTO audit_entry (happened, request_id, application_id, method_id, account, address, http_method,
                path, status, error_code, user_agent, steps, requests)
            VALUES (:happened, :requestId, :applicationId, :methodId, :account, :address, :httpMethod,
                :path, :status, :errorCode, :userAgent, :steps, :requests)
            """;

    private static final String SELECT = """
            SELECT happened, request_id, application_id, method_id, account, address, http_method, path, status,
                error_code, user_agent, steps, requests
            FROM audit_entry
            """;

    private static final String PAGE = """
            ORDER BY happened DESC, id DESC
            LIMIT :limit OFFSET :offset
            """;

    private static final String COUNT = """
            SELECT COUNT(*)
            FROM audit_entry
            """;

    /** Hours are counted since 1970, so that no time zone of a session moves them. */
    private static final String HOURS = """
            SELECT epoch_hour, error_code, SUM(requests) AS requests
            FROM (SELECT CAST(FLOOR(EXTRACT(EPOCH FROM happened) / 3600) AS BIGINT) AS epoch_hour, error_code, requests
                  FROM audit_entry
                  WHERE happened >= :from) counted
            GROUP BY epoch_hour, error_code
            ORDER BY epoch_hour, error_code
            """;

    private static final String LAST_ADMITTED = """
            SELECT happened
            FROM audit_entry
            WHERE application_id = :applicationId AND error_code = ''
            ORDER BY happened DESC
            LIMIT 1
            """;

    private static final String DELETE_BEFORE = """
            DELETE FROM audit_entry
            WHERE happened < :before
            """;

    private static final String NEWEST_BEYOND = """
            SELECT happened, id
            FROM audit_entry
            ORDER BY happened DESC, id DESC
            LIMIT 1 OFFSET :most
            """;

    private static final String DELETE_UP_TO = """
            DELETE FROM audit_entry
            WHERE happened < :happened OR (happened = :happened AND id <= :id)
            """;

    private static final String DELETE_ALL = """
            DELETE FROM audit_entry
            """;

    private static final int FETCHED_AT_ONCE = 500;

    private static final RowMapper<AuditEntry> ENTRY = (row, context) -> new AuditEntry(
            Moment.read(row, "happened"),
            Escaped.undo(row.getString("request_id")),
            Escaped.undo(row.getString("application_id")),
            Escaped.undo(row.getString("method_id")),
            Escaped.undo(row.getString("account")),
            Escaped.undo(row.getString("address")),
            Escaped.undo(row.getString("http_method")),
            Escaped.undo(row.getString("path")),
            row.getInt("status"),
            Escaped.undo(row.getString("error_code")),
            Escaped.undo(row.getString("user_agent")),
            TraceCodec.decode(row.getString("steps")),
            row.getLong("requests"));

    private static final RowMapper<HourOfRequests> HOUR = (row, context) -> new HourOfRequests(
            Instant.ofEpochSecond(row.getLong("epoch_hour") * 3_600),
            Escaped.undo(row.getString("error_code")),
            row.getLong("requests"));

    private static final RowMapper<Place> PLACE =
            (row, context) -> new Place(Moment.read(row, "happened"), row.getLong("id"));

    private final Jdbi jdbi;
    private final AuditIndex index;

    public JdbiAuditRepository(Database database) {
        this.jdbi = database.jdbi();
        this.index = new AuditIndex(database.dialect());
    }

    @Override
    public void add(List<AuditEntry> entries) {
        try {
            jdbi.useTransaction(handle -> {
                PreparedBatch batch = handle.prepareBatch(INSERT);
                entries.forEach(entry -> bound(batch, entry).add());
                batch.execute();
            });
        } catch (JdbiException failure) {
            throw DatabaseOutage.causes(failure) ? new AuditStoreAwayException(failure) : failure;
        }
    }

    @Override
    public List<AuditEntry> page(AuditFilter filter, long offset, int limit) {
        AuditConditions conditions = new AuditConditions(filter);
        return jdbi.withHandle(handle -> conditions
                .bind(handle.createQuery(SELECT + index.advice(handle, filter) + conditions.clause() + PAGE))
                .bind("offset", offset)
                .bind("limit", limit)
                .map(ENTRY)
                .list());
    }

    @Override
    public long count(AuditFilter filter) {
        AuditConditions conditions = new AuditConditions(filter);
        return jdbi.withHandle(handle -> conditions
                .bind(handle.createQuery(COUNT + conditions.clause()))
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Optional<Instant> lastAdmitted(String applicationId) {
        return jdbi.withHandle(handle -> handle.createQuery(LAST_ADMITTED)
                .bind("applicationId", Escaped.of(applicationId))
                .map((row, context) -> Moment.read(row, "happened"))
                .findOne());
    }

    /**
     * In a transaction: without one, PostgreSQL would send all rows at once. So many rows are no page, and are better
     * found by their condition.
     */
    @Override
    public void each(AuditFilter filter, long most, Consumer<AuditEntry> taker) {
        AuditConditions conditions = new AuditConditions(filter);
        jdbi.useTransaction(handle -> conditions
                .bind(handle.createQuery(SELECT + conditions.clause() + PAGE))
                .bind("offset", 0)
                .bind("limit", most)
                .setFetchSize(FETCHED_AT_ONCE)
                .map(ENTRY)
                .forEach(taker));
    }

    @Override
    public List<HourOfRequests> hours(Instant from) {
        return jdbi.withHandle(handle -> handle.createQuery(HOURS)
                .bind("from", Moment.of(from))
                .map(HOUR)
                .list());
    }

    @Override
    public int prune(Instant before, long most) {
        return jdbi.inTransaction(handle -> {
            int old = handle.createUpdate(DELETE_BEFORE)
                    .bind("before", Moment.of(before))
                    .execute();
            return old + deleteBeyond(handle, most);
        });
    }

    @Override
    public int deleteAll() {
        return jdbi.withHandle(handle -> handle.createUpdate(DELETE_ALL).execute());
    }

    private static int deleteBeyond(Handle handle, long most) {
        return handle.createQuery(NEWEST_BEYOND)
                .bind("most", most)
                .map(PLACE)
                .findOne()
                .map(place -> handle.createUpdate(DELETE_UP_TO)
                        .bind("happened", Moment.of(place.happened()))
                        .bind("id", place.id())
                        .execute())
                .orElse(0);
    }

    private static PreparedBatch bound(PreparedBatch batch, AuditEntry entry) {
        return batch.bind("happened", Moment.of(entry.time()))
                .bind("requestId", Escaped.of(entry.requestId()))
                .bind("applicationId", Escaped.of(entry.applicationId()))
                .bind("methodId", Escaped.of(entry.methodId()))
                .bind("account", Escaped.of(entry.account()))
                .bind("address", Escaped.of(entry.address()))
                .bind("httpMethod", Escaped.of(entry.httpMethod()))
                .bind("path", Escaped.of(entry.path()))
                .bind("status", entry.status())
                .bind("errorCode", Escaped.of(entry.errorCode()))
                .bind("userAgent", Escaped.of(entry.userAgent()))
                .bind("steps", TraceCodec.encode(entry.steps()))
                .bind("requests", entry.requests());
    }

    /** Where an entry stands in the order of the log. */
    private record Place(Instant happened, long id) {}
}
