package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Message;
import dev.latchkey.admin.page.ModulesPage;
import dev.latchkey.admin.page.ModulesPage.Method;
import dev.latchkey.admin.page.ModulesPage.Part;
import dev.latchkey.admin.page.ModulesPage.Plugin;
import dev.latchkey.auth.registry.MethodRegistry;
import dev.latchkey.auth.registry.RegisteredMethod;
import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.plugin.PluginFolder;
import dev.latchkey.plugin.PluginReport;
import dev.latchkey.plugin.PluginState;
import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** "Extend": what a guide asks to install is built in; authentication methods are what can be added. */
final class ModuleRoutes implements RouteGroup {

    private static final String RELOAD = AdminPaths.MODULES + "/reload";
    private static final Access ACCESS = Access.permission(AdminPermissions.SITE);

    private static final List<Part> PARTS = List.of(
            new Part("Node", "Pages and other content, with revisions and path aliases.", AdminPaths.CONTENT),
            new Part(
                    "REST & JSON API Authentication",
                    "The gate before the API: applications, their methods, keys and rules.",
                    AdminPaths.APPLICATIONS),
            new Part("REST UI", "The pages on which REST resources are configured.", AdminPaths.REST),
            new Part("RESTful Web Services", "Offers content over the API.", AdminPaths.REST),
            new Part("Serialization", "Turns content into JSON and back.", ""),
            new Part("User", "Accounts, roles and permissions.", AdminPaths.PEOPLE));

    private final Pages pages;
    private final PageHandlers handlers;
    private final MethodRegistry methods;
    private final PluginFolder plugins;
    private final MethodConditions conditions;

    @Inject
    ModuleRoutes(
            Pages pages,
            PageHandlers handlers,
            MethodRegistry methods,
            PluginFolder plugins,
            MethodConditions conditions) {
        this.pages = pages;
        this.handlers = handlers;
        this.methods = methods;
        this.plugins = plugins;
        this.conditions = conditions;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(AdminPaths.MODULES, handlers.page(this::show), ACCESS);
        routes.post(RELOAD, handlers.form((ctx, form) -> reload(ctx)), ACCESS);
    }

    private void show(Context ctx) {
        List<Method> installed =
                methods.descriptors().stream().map(this::method).toList();
        List<Plugin> found =
                plugins.reports().stream().map(ModuleRoutes::plugin).toList();
        pages.show(
                ctx,
                new ModulesPage(
                        pages.frame(ctx, "Extend").under(new Link(AdminPaths.HOME, "Administration")),
                        PARTS,
                        installed,
                        found,
                        RELOAD));
    }

    private void reload(Context ctx) {
        List<PluginReport> failed = plugins.reload().stream()
                .filter(report -> report.state().failed())
                .toList();
        String files = failed.stream().map(PluginReport::file).collect(Collectors.joining(", "));
        pages.seeOther(
                ctx,
                AdminPaths.MODULES,
                failed.isEmpty()
                        ? Message.status("The plugins are reloaded.")
                        : Message.warning(
                                "The plugins are reloaded, but not all: see below what is wrong with " + files + "."));
    }

    private static Plugin plugin(PluginReport report) {
        return new Plugin(
                report.file(),
                report.state().title(),
                report.state().meaning(),
                report.state() == PluginState.ACTIVE,
                report.id(),
                report.version(),
                report.spiVersion(),
                String.join(", ", report.methods()),
                report.checksum(),
                report.reason(),
                report.hint());
    }

    private Method method(AuthMethodDescriptor descriptor) {
        return new Method(
                descriptor.id(),
                descriptor.title(),
                descriptor.summary(),
                descriptor.version(),
                descriptor.spiVersion(),
                descriptor.errors().stream().map(ErrorCode::name).collect(Collectors.joining(", ")),
                methods.method(descriptor.id())
                        .filter(RegisteredMethod::builtIn)
                        .isPresent(),
                conditions.of(descriptor.id()));
    }
}
