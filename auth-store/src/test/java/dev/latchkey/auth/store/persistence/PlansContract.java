package dev.latchkey.auth.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.AccountFilter;
import dev.latchkey.auth.audit.AuditFilter;
import dev.latchkey.auth.token.TokenFilter;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import dev.latchkey.store.Dialect;
import dev.latchkey.store.testing.QueryPlans;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That the tables that grow are read by their indexes. */
abstract class PlansContract {

    private static final int PAGE = 50;

    abstract Database database();

    @BeforeEach
    void fill() {
        long there = jdbi().withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM audit_entry")
                .mapTo(Long.class)
                .one());
        if (there == 0) {
            String numbers = database().dialect() == Dialect.H2
                    ? "(SELECT \"X\" AS i FROM SYSTEM_RANGE(1, 20000)) numbers"
                    : "generate_series(1, 20000) AS i";
            jdbi().useHandle(handle -> {
                handle.execute("""
                        INSERT INTO audit_entry (happened, request_id, application_id, method_id, account, address,
                                                 http_method, path, status, error_code, user_agent, steps)
                        SELECT CURRENT_TIMESTAMP - i * INTERVAL '1' SECOND, CONCAT('r', i),
                               CASE WHEN MOD(i, 2) = 0 THEN 'busy' ELSE CONCAT('a', MOD(i, 50)) END,
                               'jwt', 'u', '192.0.2.1', 'GET', '/node/1', 200, '', '', ''
                        FROM\s""" + numbers);
                handle.execute("""
                        INSERT INTO issued_token (application_id, id, account_id, key_id, family_id, issued, expires)
                        SELECT CONCAT('a', MOD(i, 50)), CONCAT('t', i), MOD(i, 500), 'k', '', CURRENT_TIMESTAMP,
                               CURRENT_TIMESTAMP + i * INTERVAL '1' SECOND
                        FROM\s""" + numbers);
                handle.execute("""
                        INSERT INTO account (uuid, name, name_key, mail, mail_key, password_hash, active, created,
                                             changed, credentials_valid_from)
                        SELECT gen_random_uuid(), CONCAT('u', i), CONCAT('u', i), '', '', '', TRUE, CURRENT_TIMESTAMP,
                               CURRENT_TIMESTAMP, CURRENT_TIMESTAMP
                        FROM\s""" + numbers);
                handle.execute("ANALYZE");
            });
        }
    }

    @Test
    void auditLogIsReadByItsIndexes() {
        JdbiAuditRepository audit = new JdbiAuditRepository(database());
        AuditFilter all = AuditFilter.ALL;
        AuditFilter request = new AuditFilter("r5", "", "", "", "", 0, "", Instant.MIN, Instant.MAX);

        assertReadInOrder(() -> audit.page(all, 0, PAGE));
        assertNoTableIsRead(() -> audit.page(request, 0, PAGE));
        assertNoTableIsRead(() -> audit.lastAdmitted("a7"));
        assertNoTableIsRead(() -> audit.prune(Instant.EPOCH, 30_000));
    }

    @Test
    void entriesOfABusyApplicationAreReadInTheOrderOfTheLog() {
        JdbiAuditRepository audit = new JdbiAuditRepository(database());

        assertReadInOrder(() -> audit.page(ofApplication("busy", ""), 0, PAGE));
    }

    @Test
    void fewEntriesAreFoundByTheIndexOfTheirApplication() {
        JdbiAuditRepository audit = new JdbiAuditRepository(database());

        assertFoundByApplication(() -> audit.page(ofApplication("a7", ""), 0, PAGE));
        assertFoundByApplication(() -> audit.page(ofApplication("busy", "TOKEN_EXPIRED"), 0, PAGE));
    }

    @Test
    void issuedTokensAreReadByTheirIndexes() {
        JdbiTokenRepository tokens = new JdbiTokenRepository(jdbi());

        assertReadInOrder(() -> tokens.page(TokenFilter.ALL, 0, PAGE));
        assertNoTableIsRead(() -> tokens.page(new TokenFilter("", 7, "", ""), 0, PAGE));
        assertNoTableIsRead(() -> tokens.lastExpiry("a7", "k"));
    }

    @Test
    void accountsAreFoundByTheirIndexes() {
        JdbiAccountRepository accounts = new JdbiAccountRepository(jdbi(), new ConfigVersion(database()));

        assertNoTableIsRead(() -> accounts.byName("u7"));
        assertNoTableIsRead(() -> accounts.byUuid(UUID.randomUUID()));
        assertNoTableIsRead(() -> accounts.byId(7));
        assertReadInOrder(() -> accounts.page(AccountFilter.ALL, 0, PAGE));
    }

    private static AuditFilter ofApplication(String id, String errorCode) {
        return new AuditFilter("", "", "", id, "", 0, errorCode, Instant.MIN, Instant.MAX);
    }

    /** PostgreSQL weighs for itself which of the two indexes is read to the end sooner. */
    private void assertFoundByApplication(Runnable query) {
        assertNoTableIsRead(query);
        if (database().dialect() == Dialect.H2) {
            assertThat(plan(query)).contains("audit_entry_application").doesNotContain("audit_entry_happened");
        }
    }

    private void assertReadInOrder(Runnable query) {
        String plan = plan(query);
        if (database().dialect() == Dialect.H2) {
            assertThat(plan).contains("/* index sorted */");
        } else {
            assertThat(plan).contains("Index").doesNotContain("Sort");
        }
    }

    private void assertNoTableIsRead(Runnable query) {
        assertThat(plan(query))
                .doesNotContain("issued_token.tableScan", "audit_entry.tableScan", "account.tableScan")
                .doesNotContain("Seq Scan on issued_token", "Seq Scan on audit_entry", "Seq Scan on account ")
                .isNotEmpty();
    }

    private String plan(Runnable query) {
        try (QueryPlans plans = new QueryPlans(jdbi())) {
            query.run();
            return String.join("\n", plans.all());
        }
    }

    private Jdbi jdbi() {
        return database().jdbi();
    }
}
