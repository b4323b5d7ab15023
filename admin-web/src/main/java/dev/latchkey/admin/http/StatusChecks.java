package dev.latchkey.admin.http;

import dev.latchkey.admin.page.StatusPage.Check;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationBook;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.audit.AuditLog;
import dev.latchkey.auth.registry.MethodRegistry;
import dev.latchkey.plugin.PluginFolder;
import dev.latchkey.plugin.PluginState;
import dev.latchkey.rest.domain.RestResourceEntry;
import dev.latchkey.rest.domain.RestResources;
import dev.latchkey.web.PermissionDefinition;
import dev.latchkey.web.PublicAddress;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What an operator should look at, from what is configured. */
final class StatusChecks {

    private final Applications applications;
    private final MethodRegistry methods;
    private final PluginFolder plugins;
    private final RestResources resources;
    private final Roles roles;
    private final PermissionCatalog permissions;
    private final PublicAddress address;
    private final AuditLog audit;

    @Inject
    StatusChecks(
            Applications applications,
            MethodRegistry methods,
            PluginFolder plugins,
            RestResources resources,
            Roles roles,
            PermissionCatalog permissions,
            PublicAddress address,
            AuditLog audit) {
        this.applications = applications;
        this.methods = methods;
        this.plugins = plugins;
        this.resources = resources;
        this.roles = roles;
        this.permissions = permissions;
        this.address = address;
        this.audit = audit;
    }

    /** What needs attention first. */
    List<Check> all() {
        List<Check> checks = new ArrayList<>(List.of(
                gate(),
                anApplication(),
                installedMethods(),
                loadedPlugins(),
                aResource(),
                transport(),
                anonymous(),
                auditLog()));
        checks.sort((left, right) -> Boolean.compare(left.good(), right.good()));
        return checks;
    }

    private Check gate() {
        boolean on = applications.book().gate().enabled();
        return new Check(
                "Authentication",
                on,
                on ? "Enabled." : "Off: every caller of the API is anonymous, whatever they present.",
                AdminPaths.APPLICATIONS);
    }

    private Check anApplication() {
        boolean any = applications.book().applications().values().stream().anyMatch(Application::enabled);
        return new Check(
                "Applications",
                any,
                any ? "At least one is enabled." : "None is enabled, so nobody can authenticate to the API.",
                AdminPaths.APPLICATIONS);
    }

    private Check installedMethods() {
        ApplicationBook book = applications.book();
        String missing = book.applications().values().stream()
                .filter(application -> methods.provider(application.methodId()).isEmpty())
                .map(application -> application.name() + " needs " + application.methodId())
                .collect(Collectors.joining(", "));
        return new Check(
                "Authentication methods",
                missing.isEmpty(),
                missing.isEmpty()
                        ? "Every application's method is installed."
                        : "Not installed, so requests are answered with 503: " + missing + ".",
                AdminPaths.MODULES);
    }

    private Check loadedPlugins() {
        String failed = plugins.reports().stream()
                .filter(report -> report.state() != PluginState.ACTIVE)
                .map(report -> report.file() + " is " + report.state().title().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return new Check(
                "Plugins",
                failed.isEmpty(),
                failed.isEmpty() ? "Every plugin in the folder is active." : "Not all are active: " + failed + ".",
                AdminPaths.MODULES);
    }

    private Check aResource() {
        boolean any = resources.list().stream().anyMatch(RestResourceEntry::enabled);
        return new Check(
                "REST resources",
                any,
                any ? "At least one is enabled." : "None is enabled, so the API offers nothing.",
                AdminPaths.REST);
    }

    private Check transport() {
        boolean secure = address.secure();
        return new Check(
                "Encrypted transport",
                secure,
                secure
                        ? "The public address is https; cookies are bound to it."
                        : "The public address is http. That is fine on your own machine; anywhere else passwords and"
                                + " tokens can be read on the way. Put a proxy with https in front and configure its"
                                + " address.",
                "");
    }

    private Check anonymous() {
        Set<String> held =
                roles.current().role(Role.ANONYMOUS).map(Role::permissions).orElse(Set.of());
        String risky = permissions.groups().values().stream()
                .flatMap(List::stream)
                .filter(permission -> permission.restricted() && held.contains(permission.name()))
                .map(PermissionDefinition::title)
                .collect(Collectors.joining(", "));
        return new Check(
                "Anonymous role",
                risky.isEmpty(),
                risky.isEmpty()
                        ? "It has no permission that is meant for trusted roles."
                        : "Anybody may do what only trusted roles should: " + risky + ".",
                AdminPaths.PERMISSIONS + "?role=" + Role.ANONYMOUS);
    }

    private Check auditLog() {
        long dropped = audit.dropped();
        return new Check(
                "Audit log",
                dropped == 0,
                dropped == 0
                        ? "Nothing was lost since the start."
                        : "Entries lost since the start, because too many came at once or the database did not take"
                                + " them: " + dropped + ".",
                AdminPaths.AUDIT);
    }
}
