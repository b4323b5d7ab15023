package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.audit.AuditFilter;
import dev.latchkey.store.Dialect;
import org.jdbi.v3.core.Handle;

/**
 * The index by which H2 shall read a page of one application's entries: left to itself, it takes the application's and
 * sorts all that it finds. PostgreSQL needs no such advice, and what is narrowed further has few entries (decision
 * 0020).
 */
final class AuditIndex {

    /** So many entries are soon sorted; of an application with more, a page is soon found in the order of the log. */
    private static final int FEW = 5_000;

    private static final String OF_APPLICATION = """
            SELECT COUNT(*)
            FROM (SELECT id
                  FROM audit_entry USE INDEX (audit_entry_application)
                  WHERE application_id = :applicationId
                  LIMIT :few) AS entries
            """;

    private static final String IN_ORDER = "USE INDEX (audit_entry_happened)\n";

    private final Dialect dialect;

    AuditIndex(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Follows the name of the table; empty where the database's own choice is right. */
    String advice(Handle handle, AuditFilter filter) {
        return dialect == Dialect.H2 && isOfOneApplication(filter) && hasMany(handle, filter.applicationId())
                ? IN_ORDER
                : "";
    }

    /** Whenever it was: the index of the order finds a time as well. */
    private static boolean isOfOneApplication(AuditFilter filter) {
        String application = filter.applicationId();
        return !application.isEmpty()
                && filter.equals(new AuditFilter("", "", "", application, "", 0, "", filter.from(), filter.to()));
    }

    private static boolean hasMany(Handle handle, String applicationId) {
        return handle.createQuery(OF_APPLICATION)
                        .bind("applicationId", Escaped.of(applicationId))
                        .bind("few", FEW)
                        .mapTo(Integer.class)
                        .one()
                == FEW;
    }
}
