package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Link;
import dev.latchkey.web.Access;
import dev.latchkey.web.ApiDescription;
import dev.latchkey.web.PublicAddress;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;

/** The page on the API, for whoever may read {@code /openapi.json}. */
final class ApiDocsRoutes implements RouteGroup {

    static final String TITLE = "API documentation";

    private final Pages pages;
    private final PageHandlers handlers;
    private final ApiDescription description;
    private final PublicAddress address;

    @Inject
    ApiDocsRoutes(Pages pages, PageHandlers handlers, ApiDescription description, PublicAddress address) {
        this.pages = pages;
        this.handlers = handlers;
        this.description = description;
        this.address = address;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(AdminPaths.API_DOCS, handlers.page(this::show), Access.permission(ApiDescription.PERMISSION));
    }

    private void show(Context ctx) {
        pages.show(
                ctx,
                new ApiDocs(description.current(), address)
                        .page(pages.frame(ctx, TITLE).under(new Link(AdminPaths.HOME, "Administration"))));
    }
}
