package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.token.Revocation;
import dev.latchkey.store.ChangeNotice;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Writes revocations within the caller's transaction. Raising the version comes first and makes other writers wait, so
 * that versions are committed in order and nobody who asks for what is new misses one.
 */
final class RevocationWrites {

    private static final String RAISE = """
            UPDATE revocation_version
            SET version = version + 1
            WHERE id = 1
            """;

    private static final String WIDEN = """
            UPDATE revocation
            SET issued_before = GREATEST(issued_before, :issuedBefore),
                kept_until = GREATEST(kept_until, :keptUntil),
                version = (SELECT v.version FROM revocation_version v)
            WHERE kind = :kind AND application_id = :applicationId AND subject = :subject
            """;

    private static final String INSERT = """
            INSERT INTO revocation (kind, application_id, subject, issued_before, kept_until, version)
            VALUES (:kind, :applicationId, :subject, :issuedBefore, :keptUntil,
                (SELECT v.version FROM revocation_version v))
            """;

    private RevocationWrites() {}

    static void add(Handle handle, List<Revocation> revocations) {
        if (revocations.isEmpty()) {
            return;
        }
        handle.execute(RAISE);
        for (Revocation revocation : revocations) {
            if (bound(handle.createUpdate(WIDEN), revocation).execute() == 0) {
                bound(handle.createUpdate(INSERT), revocation).execute();
            }
        }
        ChangeNotice.send(handle, ChangeNotice.REVOCATIONS, "");
    }

    private static Update bound(Update statement, Revocation revocation) {
        return statement
                .bind("kind", revocation.kind().name())
                .bind("applicationId", revocation.applicationId())
                .bind("subject", revocation.subject())
                .bind("issuedBefore", Moment.of(revocation.issuedBefore()))
                .bind("keptUntil", Moment.of(revocation.keptUntil()));
    }
}
