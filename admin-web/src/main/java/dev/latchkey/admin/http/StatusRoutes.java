package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.StatusPage;
import dev.latchkey.admin.page.StatusPage.Check;
import dev.latchkey.admin.page.StatusPage.Fact;
import dev.latchkey.admin.page.StatusPage.Facts;
import dev.latchkey.admin.report.Finding;
import dev.latchkey.admin.report.StatusSource;
import dev.latchkey.auth.audit.AuditLog;
import dev.latchkey.auth.audit.HourOfRequests;
import dev.latchkey.auth.engine.CredentialCache;
import dev.latchkey.web.Access;
import dev.latchkey.web.PublicAddress;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The status report. */
final class StatusRoutes implements RouteGroup {

    private final Pages pages;
    private final PageHandlers handlers;
    private final StatusChecks checks;
    private final StatusCharts charts;
    private final Set<StatusSource> sources;
    private final CredentialCache credentials;
    private final AuditLog audit;
    private final PublicAddress address;
    private final Clock clock;
    private final Times times;

    @Inject
    StatusRoutes(
            Pages pages,
            PageHandlers handlers,
            StatusChecks checks,
            StatusCharts charts,
            Set<StatusSource> sources,
            CredentialCache credentials,
            AuditLog audit,
            PublicAddress address,
            Clock clock,
            Times times) {
        this.pages = pages;
        this.handlers = handlers;
        this.checks = checks;
        this.charts = charts;
        this.sources = Set.copyOf(sources);
        this.credentials = credentials;
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
        List<Finding> found = checks.findings();
        List<HourOfRequests> day = charts.lastDay();
        long mend = found.stream().filter(finding -> !finding.isGood()).count();
        pages.show(
                ctx,
                new StatusPage(
                        pages.frame(ctx, "Status report").under(new Link(AdminPaths.HOME, "Administration")),
                        StatusChecks.score(found),
                        mend == 0 ? "Nothing needs your attention." : "To look at: " + mend + ", the weightiest first.",
                        found.stream().map(StatusRoutes::check).toList(),
                        List.of(charts.requests(day), charts.latency()),
                        charts.refusals(day),
                        facts()));
    }

    private static Check check(Finding finding) {
        return new Check(
                finding.title(),
                finding.weight().name().toLowerCase(Locale.ROOT),
                finding.text(),
                finding.fix(),
                finding.link());
    }

    private List<Facts> facts() {
        List<Facts> facts = new ArrayList<>();
        for (StatusSource source : sources) {
            source.facts().forEach(group -> facts.add(shown(group)));
        }
        facts.add(new Facts(
                "Server",
                List.of(
                        new Fact("Public address", address.base().toString()),
                        new Fact("Time of the server", times.text(clock.instant())),
                        new Fact("Java runtime", Runtime.version().toString()))));
        facts.add(new Facts("Caches and counters", counters()));
        return facts;
    }

    private static Facts shown(StatusSource.Facts group) {
        return new Facts(
                group.title(),
                group.facts().stream()
                        .map(fact -> new Fact(fact.name(), fact.value()))
                        .toList());
    }

    private List<Fact> counters() {
        return List.of(
                new Fact("Verified credentials remembered", Long.toString(credentials.size())),
                new Fact("Look-ups answered by them", Math.round(credentials.hitRate() * 100) + " %"),
                new Fact("Audit entries written since the start", Long.toString(audit.written())),
                new Fact("Audit entries waiting", Integer.toString(audit.waiting())),
                new Fact("Audit entries lost since the start", Long.toString(audit.dropped())));
    }
}
