package dev.latchkey.auth.audit;

import dev.latchkey.auth.spi.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The audit log as a table for spreadsheets (RFC 4180), written as it is read, newest entry first. A cell that a
 * spreadsheet would take for a formula gets an apostrophe in front: what callers send is in the log.
 */
public final class AuditCsv {

    /** More rows than this no spreadsheet opens. */
    public static final long MOST_ROWS = 1_000_000;

    private static final List<String> HEADINGS = List.of(
            "time",
            "request_id",
            "application",
            "method",
            "account",
            "address",
            "http_method",
            "path",
            "status",
            "error",
            "user_agent",
            "decision",
            "requests");
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final AuditRepository repository;

    public AuditCsv(AuditRepository repository) {
        this.repository = repository;
    }

    /**
     * @param out is not closed
     * @param most entries, at most {@link #MOST_ROWS}
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(AuditFilter filter, long most, Appendable out) {
        line(HEADINGS.stream(), out);
        repository.each(filter, Math.min(most, MOST_ROWS), entry -> line(cells(entry), out));
    }

    private static Stream<String> cells(AuditEntry entry) {
        return Stream.of(
                entry.time().toString(),
                entry.requestId(),
                entry.applicationId(),
                entry.methodId(),
                entry.account(),
                entry.address(),
                entry.httpMethod(),
                entry.path(),
                Integer.toString(entry.status()),
                entry.errorCode(),
                entry.userAgent(),
                entry.steps().stream().map(AuditCsv::step).collect(Collectors.joining("; ")),
                Long.toString(entry.requests()));
    }

    private static String step(TraceStep step) {
        String facts = step.facts().stream().map(AuditCsv::fact).collect(Collectors.joining(", "));
        String result = step.result().name().toLowerCase(Locale.ROOT);
        return step.name() + " " + result + (facts.isEmpty() ? "" : " (" + facts + ")");
    }

    private static String fact(Fact fact) {
        return fact.name() + ": " + fact.value();
    }

    private static void line(Stream<String> cells, Appendable out) {
        try {
            out.append(cells.map(AuditCsv::cell).collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
