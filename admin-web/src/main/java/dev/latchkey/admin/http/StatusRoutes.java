package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.StatusPage;
import dev.latchkey.admin.page.StatusPage.Check;
import dev.latchkey.admin.page.StatusPage.Fact;
import dev.latchkey.auth.audit.AuditLog;
import dev.latchkey.web.Access;
import dev.latchkey.web.PublicAddress;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** The status report. */
final class StatusRoutes implements RouteGroup {

    private final Pages pages;
    private final PageHandlers handlers;
    private final StatusChecks checks;
    private final AuditLog audit;
    private final PublicAddress address;
    private final Clock clock;
    private final Times times;

    @Inject
    StatusRoutes(
            Pages pages,
            PageHandlers handlers,
            StatusChecks checks,
            AuditLog audit,
            PublicAddress address,
            Clock clock,
            Times times) {
        this.pages = pages;
        this.handlers = handlers;
        this.checks = checks;
        this.audit = audit;
        this.address = address;
        this.clock = clock;
        this.times = times;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(AdminPaths.STATUS, handlers.page(this::show), Access.permission(AdminPermissions.SITE));
    }

    private void show(Context ctx) {
        List<Check> found = checks.all();
        List<Fact> facts = List.of(
                new Fact("Public address", address.base().toString()),
                new Fact("Time of the server", times.text(clock.instant())),
                new Fact("Java runtime", Runtime.version().toString()),
                new Fact("Audit entries written since the start", Long.toString(audit.written())),
                new Fact("Audit entries waiting", Integer.toString(audit.waiting())));
        pages.show(
                ctx,
                new StatusPage(
                        pages.frame(ctx, "Status report").under(new Link(AdminPaths.HOME, "Administration")),
                        found,
                        facts));
    }
}
