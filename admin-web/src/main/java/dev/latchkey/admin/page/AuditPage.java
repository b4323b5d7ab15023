package dev.latchkey.admin.page;

import java.util.List;

/**
 * A page of the audit log.
 *
 * @param problems of the filters
 * @param csv address of the same list as a file
 * @param mostInFile how many entries the file holds at most
 */
public record AuditPage(
        Page page,
        Problems problems,
        List<Field> filters,
        long found,
        List<Row> rows,
        Pager pager,
        String csv,
        int mostInFile)
        implements View {

    /** @param details address of the page that explains the decision */
    public record Row(
            String time,
            String account,
            String address,
            String httpMethod,
            String path,
            String application,
            int status,
            String error,
            String requestId,
            String details) {}

    public AuditPage {
        filters = List.copyOf(filters);
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "audit.jte";
    }
}
