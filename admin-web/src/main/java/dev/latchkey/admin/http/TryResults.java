package dev.latchkey.admin.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.latchkey.admin.call.ApplicationCalls;
import dev.latchkey.admin.call.Trial;
import dev.latchkey.admin.call.TrialAnswer;
import dev.latchkey.admin.call.TrialRequest;
import dev.latchkey.admin.page.AuditEntryPage.Named;
import dev.latchkey.admin.page.TryPage.Result;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.audit.AuditEntry;
import dev.latchkey.web.PublicAddress;
import io.javalin.http.HttpStatus;
import jakarta.inject.Inject;
import java.util.List;

/** What a request got, in the words of the page. */
final class TryResults {

    private static final int FIRST_ERROR = 400;

    /** Numbers keep their digits. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ApplicationCalls calls;
    private final PublicAddress address;

    @Inject
    TryResults(ApplicationCalls calls, PublicAddress address) {
        this.calls = calls;
        this.address = address;
    }

    Result of(Application application, TrialRequest request, Trial trial) {
        TrialAnswer answer = trial.answer();
        return new Result(
                answer.status() + " " + HttpStatus.forStatus(answer.status()).getMessage(),
                answer.status() < FIRST_ERROR,
                answer.millis(),
                verdict(answer, trial.decisions()),
                answer.headers().stream()
                        .map(header -> new Named(header.name(), header.value()))
                        .toList(),
                readable(answer),
                answer.cut() ? "The body is longer; this is its beginning." : "",
                calls.call(application, "", request.method(), request.target(), request.body())
                        .curl(address),
                trial.decisions().stream()
                        .flatMap(entry -> entry.steps().stream())
                        .map(AuditRoutes::step)
                        .toList(),
                AdminPaths.AUDIT + "/request/" + trial.requestId());
    }

    private static String verdict(TrialAnswer answer, List<AuditEntry> decisions) {
        if (decisions.isEmpty()) {
            return "The audit log has no entry of this request yet.";
        }
        AuditEntry entry = decisions.get(0);
        if (!entry.errorCode().isEmpty()) {
            return "The gate refused the request with " + entry.errorCode() + ".";
        }
        String passed = "The gate let the request pass as " + entry.account() + ".";
        return answer.status() < FIRST_ERROR
                ? passed
                : passed
                        + " What refused it came after the gate: whether the REST resource offers this, the permissions"
                        + " of the account, or the content itself. The body says which.";
    }

    /** JSON with a line for each value, anything else as it came; control characters are not for pages. */
    private static String readable(TrialAnswer answer) {
        String text = answer.body();
        if (!answer.cut() && (text.startsWith("{") || text.startsWith("["))) {
            try {
                text = JSON.readTree(text).toPrettyString();
            } catch (JsonProcessingException notJson) {
                text = answer.body();
            }
        }
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\r\\t]]", "\uFFFD");
    }
}
