package dev.latchkey.admin.page;

import dev.latchkey.admin.page.AuditEntryPage.Named;
import dev.latchkey.admin.page.AuditEntryPage.Step;
import java.util.List;

/**
 * Trying a request to the API.
 *
 * @param action where the form is sent
 * @param notes on what will happen, each a sentence
 * @param examples links that fill in the form
 * @param result what a request got; empty before the first
 */
public record TryPage(
        Page page,
        Problems problems,
        String action,
        List<String> notes,
        List<Link> examples,
        List<Field> fields,
        List<Result> result)
        implements View {

    /**
     * @param status number and phrase
     * @param good whether the status is one of success
     * @param verdict what the gate decided, in a sentence
     * @param headers of the answer
     * @param body as text; empty if there was none
     * @param cut that the body is longer than what is shown; empty if it is not
     * @param curl the same request as a command
     * @param steps of the decision
     * @param audit address of the audit log's page on this request
     */
    public record Result(
            String status,
            boolean good,
            long millis,
            String verdict,
            List<Named> headers,
            String body,
            String cut,
            String curl,
            List<Step> steps,
            String audit) {

        public Result {
            headers = List.copyOf(headers);
            steps = List.copyOf(steps);
        }
    }

    public TryPage {
        notes = List.copyOf(notes);
        examples = List.copyOf(examples);
        fields = List.copyOf(fields);
        result = List.copyOf(result);
    }

    @Override
    public String template() {
        return "try.jte";
    }
}
