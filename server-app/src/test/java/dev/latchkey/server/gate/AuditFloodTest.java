package dev.latchkey.server.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.audit.AuditEntry;
import dev.latchkey.auth.audit.AuditFilter;
import dev.latchkey.auth.store.persistence.JdbiAuditRepository;
import dev.latchkey.server.testing.Calls;
import dev.latchkey.server.testing.LiveServer;
import dev.latchkey.store.Database;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a flood of refused and of good requests leaves in the audit log, once the server has stopped. */
final class AuditFloodTest {

    private static final int BUDGET = 60;
    private static final int SENT = 75;
    private static final String NODE = "/node/999999?_format=json";

    @TempDir
    private static Path data;

    private static List<AuditEntry> entries;

    @BeforeAll
    static void flood() {
        LiveServer server = LiveServer.start(data);
        try (server) {
            Calls calls = server.calls();
            Application application = server.application("HS256", LiveServer.refreshing());
            server.account("writer", LiveServer.WRITER_ROLE);
            String basic = Calls.basic("writer", LiveServer.PASSWORD);
            for (int i = 0; i < SENT; i++) {
                calls.send("GET", NODE, "", "AUTH-METHOD", application.id(), "Authorization", "Bearer junk");
                calls.send("POST", "/rest_api/id_token", "", "AUTH-METHOD", application.id(), "Authorization", basic);
            }
        }
        try (Database database = Database.open(server.settings().database())) {
            entries = new JdbiAuditRepository(database).page(AuditFilter.ALL, 0, 1000);
        }
    }

    @Test
    void refusalsBeyondTheBudgetAreOneEntryWithTheirNumber() {
        List<AuditEntry> refusals =
                entries.stream().filter(entry -> entry.status() == 401).toList();

        assertThat(refusals).filteredOn(entry -> !entry.requestId().isEmpty()).hasSize(BUDGET);
        assertThat(refusals)
                .filteredOn(entry -> entry.requestId().isEmpty())
                .singleElement()
                .satisfies(counted -> {
                    assertThat(counted.requests()).isEqualTo(SENT - BUDGET);
                    assertThat(counted.errorCode()).isEqualTo(refusals.get(0).errorCode());
                    assertThat(counted.address()).isEqualTo("127.0.0.1");
                });
    }

    @Test
    void eachTokenThatWasIssuedHasAnEntry() {
        assertThat(entries)
                .filteredOn(entry -> entry.path().equals("/rest_api/id_token") && entry.status() == 200)
                .hasSize(SENT)
                .allSatisfy(entry -> assertThat(entry.requests()).isEqualTo(1));
    }
}
