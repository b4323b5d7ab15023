package dev.latchkey.admin.page;

import dev.latchkey.admin.page.AuditEntryPage.Step;
import java.util.List;

/**
 * Explaining a pasted token, and the tokens that were issued.
 *
 * @param verdict what became of a pasted token; empty if none was pasted
 */
public record TokensPage(
        Page page,
        Problems problems,
        List<Field> explain,
        List<Verdict> verdict,
        List<Field> filters,
        long found,
        List<Row> rows,
        Pager pager)
        implements View {

    /** @param text one sentence */
    public record Verdict(boolean accepted, String text, List<Step> steps) {
        public Verdict {
            steps = List.copyOf(steps);
        }
    }

    /**
     * @param id the {@code jti}
     * @param revoke address of the page that asks before revoking; empty if it is revoked
     */
    public record Row(
            String id, String application, String account, String key, String issued, String expires, String revoke) {}

    public TokensPage {
        explain = List.copyOf(explain);
        verdict = List.copyOf(verdict);
        filters = List.copyOf(filters);
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "tokens.jte";
    }
}
