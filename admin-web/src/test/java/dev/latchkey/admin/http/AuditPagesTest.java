package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.auth.audit.AuditEntry;
import dev.latchkey.auth.audit.AuditRepository;
import dev.latchkey.auth.audit.TraceStep;
import dev.latchkey.auth.spi.Fact;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AuditPagesTest {

    private static final String LIST = "/admin/config/people/rest_api_authentication/audit-logs";

    private final AdminServer server = new AdminServer();
    private Browser admin;

    @BeforeEach
    void record() {
        add("request-0001", "editor", "192.0.2.1", "POST", "/node", 201, "");
        server.clock().pass(Duration.ofDays(2));
        add("request-0002", "anonymous", "192.0.2.2", "GET", "/node/1", 401, "TOKEN_EXPIRED");
        admin = server.administrator();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void newestEntryComesFirst() {
        assertThat(admin.get(LIST).page().select("tbody code").eachText()).containsExactly("/node/1", "/node");
    }

    @ParameterizedTest
    @CsvSource({
        "user=editor,/node",
        "address=192.0.2.2,/node/1",
        "http_method=POST,/node",
        "status=401,/node/1",
        "error=TOKEN_EXPIRED,/node/1",
        "request=request-0001,/node",
        "from=2026-11-25,/node/1",
        "to=2026-11-24,/node"
    })
    void eachFilterNarrowsTheList(String filter, String path) {
        Answer answer = admin.get(LIST + "?" + filter);

        assertThat(answer.page().select("tbody code").eachText()).containsExactly(path);
        assertThat(answer.text()).contains("1 entry");
    }

    @Test
    void dateThatIsNoneIsSaidSo() {
        Answer answer = admin.get(LIST + "?from=tomorrow");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("#f-from-problem").text()).contains("Enter a date such as 2026-11-24");
    }

    @Test
    void filterThatFindsNothingSaysWhatToDo() {
        assertThat(admin.get(LIST + "?user=nobody").text()).contains("No entry matches.", "Show all entries");
    }

    @Test
    void requestIsExplainedStepByStep() {
        Answer answer = admin.get(LIST + "/request/request-0002");

        assertThat(answer.page().select(".steps li").eachText())
                .containsExactly(
                        "application passed Which application is meant, and is it enabled? id 1a2b3c4d",
                        "expiry failed Has it not expired? expired_at 2026-11-24T07:00:00Z");
        assertThat(answer.text()).contains("401 TOKEN_EXPIRED", "GET /node/1");
    }

    @Test
    void requestWithoutEntryIsSaidToBeUnknown() {
        assertThat(admin.get(LIST + "/request/request-9999").status()).isEqualTo(404);
    }

    @Test
    void fileHoldsTheFilteredEntries() {
        Answer answer = admin.get(LIST + "/csv?user=editor");

        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"audit-logs.csv\"");
        assertThat(answer.body().lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .contains("\"editor\"", "\"/node\"", "201");
    }

    @Test
    void fileStartsNoFormula() {
        add("request-0003", "editor", "192.0.2.1", "GET", "/x", 200, "", "=cmd|' /C calc'!A0\"x");

        assertThat(admin.get(LIST + "/csv?request=request-0003").body()).contains("\"'=cmd|' /C calc'!A0\"\"x\"");
    }

    @Test
    void deletingAsksFirst() {
        Answer question = admin.get(LIST + "/delete");
        assertThat(admin.get(LIST).page().select("tbody tr")).hasSize(2);

        Answer answer = question.form(LIST + "/delete").submit();

        assertThat(answer.messages()).contains("Entries deleted: 2.");
    }

    @Test
    void formWithoutTokenDeletesNothing() {
        assertThat(admin.post(LIST + "/delete", "").status()).isEqualTo(403);
        assertThat(admin.get(LIST).page().select("tbody tr")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/csv", "/delete", "/request/request-0001"})
    void pagesNeedThePermission(String path) {
        server.account("plain");

        assertThat(server.browser().get(LIST + path).path()).isEqualTo("/user/login");
        assertThat(server.signedIn("plain").get(LIST + path).status()).isEqualTo(403);
    }

    private void add(String id, String account, String address, String method, String path, int status, String error) {
        add(id, account, address, method, path, status, error, "client/1.0");
    }

    private void add(
            String id,
            String account,
            String address,
            String method,
            String path,
            int status,
            String error,
            String agent) {
        List<TraceStep> steps = List.of(
                new TraceStep("application", TraceStep.Result.PASSED, List.of(Fact.text("id", "1a2b3c4d"))),
                new TraceStep(
                        "expiry", TraceStep.Result.FAILED, List.of(Fact.text("expired_at", "2026-11-24T07:00:00Z"))));
        server.service(AuditRepository.class)
                .add(List.of(new AuditEntry(
                        server.clock().instant(),
                        id,
                        "1a2b3c4d",
                        "jwt",
                        account,
                        address,
                        method,
                        path,
                        status,
                        error,
                        agent,
                        steps)));
    }
}
