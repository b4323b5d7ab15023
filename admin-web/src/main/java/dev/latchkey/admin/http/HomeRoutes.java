package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.page.HomePage;
import dev.latchkey.auth.http.BrowserSessions;
import dev.latchkey.web.Access;
import dev.latchkey.web.PermissionMissing;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;

/** The front door, and the overview of the admin pages. */
final class HomeRoutes implements RouteGroup {

    private final Pages pages;
    private final PageHandlers handlers;
    private final Menu menu;
    private final BrowserSessions sessions;

    @Inject
    HomeRoutes(Pages pages, PageHandlers handlers, Menu menu, BrowserSessions sessions) {
        this.pages = pages;
        this.handlers = handlers;
        this.menu = menu;
        this.sessions = sessions;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/", handlers.page(this::enter), Access.PUBLIC);
        routes.get(AdminPaths.HOME, handlers.page(this::overview), Access.SIGNED_IN);
    }

    private void enter(Context ctx) {
        boolean signedIn = sessions.account(ctx).isPresent();
        pages.seeOther(ctx, signedIn ? pages.home(ctx) : AdminPaths.LOGIN);
    }

    private void overview(Context ctx) {
        if (!menu.mayOverview(ctx)) {
            throw new PermissionMissing(AdminPermissions.PAGES);
        }
        pages.show(ctx, new HomePage(pages.frame(ctx, "Administration"), menu.sections(ctx)));
    }
}
