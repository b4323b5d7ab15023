package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.page.AuditEntryPage;
import dev.latchkey.admin.page.AuditEntryPage.Entry;
import dev.latchkey.admin.page.AuditEntryPage.Named;
import dev.latchkey.admin.page.AuditEntryPage.Step;
import dev.latchkey.admin.page.AuditPage;
import dev.latchkey.admin.page.AuditPage.Row;
import dev.latchkey.admin.page.ConfirmPage;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Message;
import dev.latchkey.admin.page.Page;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.audit.AuditArchive;
import dev.latchkey.auth.audit.AuditCsv;
import dev.latchkey.auth.audit.AuditEntry;
import dev.latchkey.auth.audit.AuditFilter;
import dev.latchkey.auth.audit.TraceStep;
import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The audit log: every decision of the gate, and for each request why. */
final class AuditRoutes implements RouteGroup {

    private static final int ROWS = 50;
    private static final int MOST_IN_FILE = 10_000;
    private static final Access ACCESS = Access.permission(AdminPermissions.AUTHENTICATION);

    private final Pages pages;
    private final PageHandlers handlers;
    private final AuditArchive archive;
    private final AuditCsv csv;
    private final Applications applications;
    private final Times times;

    @Inject
    AuditRoutes(
            Pages pages,
            PageHandlers handlers,
            AuditArchive archive,
            AuditCsv csv,
            Applications applications,
            Times times) {
        this.pages = pages;
        this.handlers = handlers;
        this.archive = archive;
        this.csv = csv;
        this.applications = applications;
        this.times = times;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(AdminPaths.AUDIT, handlers.page(this::list), ACCESS);
        routes.get(AdminPaths.AUDIT + "/csv", handlers.page(this::file), ACCESS);
        routes.get(AdminPaths.AUDIT + "/delete", handlers.page(this::askToDelete), ACCESS);
        routes.post(AdminPaths.AUDIT + "/delete", handlers.form((ctx, form) -> deleteAll(ctx)), ACCESS);
        routes.get(AdminPaths.AUDIT + "/request/{request}", handlers.page(this::explain), ACCESS);
    }

    private void list(Context ctx) {
        Query query = new Query(ctx);
        AuditQuery asked = new AuditQuery(query);
        AuditFilter filter = asked.filter();
        List<AuditEntry> found = archive.page(filter, (long) query.page() * ROWS, ROWS + 1);
        String parameters = ctx.req().getQueryString();
        pages.show(
                ctx,
                new AuditPage(
                        frame(ctx, "Audit Logs").beside(AuthenticationTabs.LINKS),
                        asked.problems(),
                        asked.fields(applications.book(), asked.problems()),
                        archive.count(filter),
                        found.stream().limit(ROWS).map(this::row).toList(),
                        query.pager(AdminPaths.AUDIT, AuditQuery.NAMES, found.size() > ROWS),
                        AdminPaths.AUDIT + "/csv" + (parameters == null ? "" : "?" + parameters),
                        MOST_IN_FILE));
    }

    private Row row(AuditEntry entry) {
        return new Row(
                times.text(entry.time()),
                entry.account(),
                entry.address(),
                entry.httpMethod(),
                entry.requestId().isEmpty() ? counted(entry) : entry.path(),
                applicationName(entry.applicationId()),
                entry.status(),
                entry.errorCode(),
                entry.requestId(),
                AdminPaths.AUDIT + "/request/" + entry.requestId());
    }

    private static String counted(AuditEntry entry) {
        return entry.requests() == 1 ? "one more request" : entry.requests() + " more requests";
    }

    private void file(Context ctx) {
        AuditFilter filter = new AuditQuery(new Query(ctx)).filter();
        StringBuilder table = new StringBuilder();
        csv.write(filter, MOST_IN_FILE, table);
        ctx.header("Cache-Control", "no-store");
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Content-Disposition", "attachment; filename=\"audit-logs.csv\"");
        ctx.contentType("text/csv; charset=UTF-8").result(table.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void askToDelete(Context ctx) {
        pages.show(
                ctx,
                new ConfirmPage(
                        frame(ctx, "Delete all audit logs?"),
                        List.of(
                                "Every entry is deleted, not only those that the filters show.",
                                "Nobody can tell afterwards why earlier requests were refused. This cannot be undone."),
                        AdminPaths.AUDIT + "/delete",
                        "Delete all",
                        AdminPaths.AUDIT));
    }

    private void deleteAll(Context ctx) {
        int deleted = archive.deleteAll();
        pages.seeOther(ctx, AdminPaths.AUDIT, Message.status("Entries deleted: " + deleted + "."));
    }

    private void explain(Context ctx) {
        String id = ctx.pathParam("request");
        List<Entry> entries = archive.ofRequest(id).stream().map(this::entry).toList();
        if (entries.isEmpty()) {
            throw PageFailure.gone("The audit log has no entry of this request. It may have been deleted, or is written"
                    + " in a moment: load the page again.");
        }
        pages.show(ctx, new AuditEntryPage(frame(ctx, "Request " + id), entries));
    }

    private Entry entry(AuditEntry entry) {
        return new Entry(
                List.of(
                        new Named("Time", times.text(entry.time())),
                        new Named("Request", entry.httpMethod() + " " + entry.path()),
                        new Named("Answer", entry.status() + " " + entry.errorCode()),
                        new Named("Application", applicationName(entry.applicationId())),
                        new Named("Authentication method", entry.methodId()),
                        new Named("Username", entry.account()),
                        new Named("Client address", entry.address()),
                        new Named("User agent", entry.userAgent())),
                entry.steps().stream().map(AuditRoutes::step).toList());
    }

    static Step step(TraceStep step) {
        return new Step(
                step.name(),
                StepWords.of(step.name()),
                step.result().name().toLowerCase(Locale.ROOT),
                step.facts().stream()
                        .map(fact -> new Named(fact.name(), fact.value()))
                        .toList());
    }

    private String applicationName(String id) {
        return applications
                .book()
                .application(id)
                .map(Application::name)
                .map(name -> name + " (" + id + ")")
                .orElse(id);
    }

    private Page frame(Context ctx, String title) {
        return pages.frame(ctx, title)
                .under(new Link(AdminPaths.HOME, "Administration"), new Link(AdminPaths.AUDIT, "Audit Logs"));
    }
}
