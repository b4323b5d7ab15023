package dev.latchkey.admin.http;

import dev.latchkey.auth.audit.AuditEntry;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Audit entries as comma-separated values (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe in
 * front, since paths and user agents are for callers to choose.
 */
final class AuditCsv {

    private static final String HEADINGS = "time,request_id,application,authentication_method,username,client_ip,"
            + "request_method,endpoint_url,response_code,error,user_agent\r\n";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private AuditCsv() {}

    static String of(List<AuditEntry> entries) {
        return HEADINGS + entries.stream().map(AuditCsv::line).collect(Collectors.joining());
    }

    private static String line(AuditEntry entry) {
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
                        entry.userAgent())
                .map(AuditCsv::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
