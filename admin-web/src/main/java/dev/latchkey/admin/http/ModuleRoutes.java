package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.ModulesPage;
import dev.latchkey.admin.page.ModulesPage.Method;
import dev.latchkey.admin.page.ModulesPage.Part;
import dev.latchkey.auth.registry.MethodRegistry;
import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** "Extend": what a guide asks to install is built in; authentication methods are what can be added. */
final class ModuleRoutes implements RouteGroup {

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

    @Inject
    ModuleRoutes(Pages pages, PageHandlers handlers, MethodRegistry methods) {
        this.pages = pages;
        this.handlers = handlers;
        this.methods = methods;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(AdminPaths.MODULES, handlers.page(this::show), Access.permission(AdminPermissions.SITE));
    }

    private void show(Context ctx) {
        List<Method> installed =
                methods.descriptors().stream().map(ModuleRoutes::method).toList();
        pages.show(
                ctx,
                new ModulesPage(
                        pages.frame(ctx, "Extend").under(new Link(AdminPaths.HOME, "Administration")),
                        PARTS,
                        installed));
    }

    private static Method method(AuthMethodDescriptor descriptor) {
        return new Method(
                descriptor.id(),
                descriptor.title(),
                descriptor.summary(),
                descriptor.version(),
                descriptor.spiVersion(),
                descriptor.errors().stream().map(ErrorCode::name).collect(Collectors.joining(", ")));
    }
}
