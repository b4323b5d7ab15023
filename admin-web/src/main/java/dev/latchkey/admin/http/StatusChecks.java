package dev.latchkey.admin.http;

import dev.latchkey.admin.report.Finding;
import dev.latchkey.admin.report.Finding.Weight;
import dev.latchkey.admin.report.StatusReport;
import dev.latchkey.admin.report.StatusSource;
import dev.latchkey.auth.audit.AuditLog;
import dev.latchkey.plugin.PluginFolder;
import dev.latchkey.plugin.PluginState;
import dev.latchkey.rest.domain.RestResourceEntry;
import dev.latchkey.rest.domain.RestResources;
import dev.latchkey.web.PublicAddress;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that the status report looks at. */
final class StatusChecks implements StatusReport {

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final ApplicationChecks applications;
    private final RoleChecks roles;
    private final PluginFolder plugins;
    private final RestResources resources;
    private final PublicAddress address;
    private final AuditLog audit;
    private final Set<StatusSource> sources;

    @Inject
    StatusChecks(
            ApplicationChecks applications,
            RoleChecks roles,
            PluginFolder plugins,
            RestResources resources,
            PublicAddress address,
            AuditLog audit,
            Set<StatusSource> sources) {
        this.applications = applications;
        this.roles = roles;
        this.plugins = plugins;
        this.resources = resources;
        this.address = address;
        this.audit = audit;
        this.sources = Set.copyOf(sources);
    }

    @Override
    public List<Finding> findings() {
        List<Finding> found = new ArrayList<>(applications.all());
        found.add(aResource());
        found.add(transport(address.base()));
        found.addAll(roles.all());
        found.add(loadedPlugins());
        found.add(auditLog());
        sources.forEach(source -> found.addAll(source.findings()));
        found.sort(Comparator.comparing(Finding::weight).reversed());
        return found;
    }

    /** 100 if nothing is to be mended, down to 0. */
    static int score(List<Finding> findings) {
        int lost =
                findings.stream().mapToInt(finding -> finding.weight().points()).sum();
        return Math.max(0, 100 - lost);
    }

    private Finding aResource() {
        return Finding.unless(
                resources.list().stream().anyMatch(RestResourceEntry::enabled),
                "At least one is enabled.",
                new Finding(
                        "REST resources",
                        Weight.LOW,
                        "None is enabled, so the API offers nothing.",
                        "Enable those that your clients need.",
                        AdminPaths.REST));
    }

    private Finding transport(URI base) {
        boolean own = OWN_MACHINE.contains(base.getHost());
        return Finding.unless(
                address.secure(),
                "The public address is https; cookies are bound to it.",
                new Finding(
                        "Encrypted transport",
                        own ? Weight.LOW : Weight.HIGH,
                        own
                                ? "The public address is http on your own machine, which is fine there and nowhere else."
                                : "The public address " + base.getHost()
                                        + " is http: passwords and tokens can be read on the way.",
                        "Put a proxy with https in front, and set public-address to its address.",
                        ""));
    }

    private Finding loadedPlugins() {
        String failed = plugins.reports().stream()
                .filter(report -> report.state() != PluginState.ACTIVE)
                .map(report -> report.file() + " is " + report.state().title().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return Finding.unless(
                failed.isEmpty(),
                "Every plugin in the folder is active.",
                new Finding(
                        "Plugins",
                        Weight.MEDIUM,
                        "Not all are active: " + failed + ".",
                        "The page Extend says why and what helps.",
                        AdminPaths.MODULES));
    }

    private Finding auditLog() {
        long dropped = audit.dropped();
        return Finding.unless(
                dropped == 0,
                "Nothing was lost since the start.",
                new Finding(
                        "Audit log",
                        Weight.MEDIUM,
                        "Entries lost since the start, because too many came at once or the database did not take them: "
                                + dropped + ".",
                        "Look into the log file for the reason, and whether the database is quick enough.",
                        AdminPaths.AUDIT));
    }
}
