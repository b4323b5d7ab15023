package dev.latchkey.admin.http;

import dev.latchkey.admin.page.ConfirmPage;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Message;
import dev.latchkey.admin.page.Page;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.admin.page.RestEditPage;
import dev.latchkey.admin.page.RestListPage;
import dev.latchkey.admin.page.RestListPage.Method;
import dev.latchkey.admin.page.RestListPage.Place;
import dev.latchkey.admin.page.RestListPage.Row;
import dev.latchkey.rest.domain.RestPermissions;
import dev.latchkey.rest.domain.RestResourceEntry;
import dev.latchkey.rest.domain.RestResources;
import dev.latchkey.rest.domain.SaveResult;
import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.rest.RestResourceDefinition;
import dev.latchkey.web.rest.Verb;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** REST resources: which are enabled, with which methods, formats and providers. */
final class RestRoutes implements RouteGroup {

    private static final String RESOURCE = AdminPaths.REST + "/resource/{resource}";
    private static final Access ACCESS = Access.permission(RestPermissions.ADMINISTER);

    private final Pages pages;
    private final PageHandlers handlers;
    private final RestResources resources;

    @Inject
    RestRoutes(Pages pages, PageHandlers handlers, RestResources resources) {
        this.pages = pages;
        this.handlers = handlers;
        this.resources = resources;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(AdminPaths.REST, handlers.page(this::list), ACCESS);
        routes.get(RESOURCE + "/edit", handlers.page(this::edit), ACCESS);
        routes.post(RESOURCE + "/edit", handlers.form(this::save), ACCESS);
        routes.get(RESOURCE + "/disable", handlers.page(this::askToDisable), ACCESS);
        routes.post(RESOURCE + "/disable", handlers.form((ctx, form) -> disable(ctx)), ACCESS);
    }

    private void list(Context ctx) {
        List<Row> enabled = new ArrayList<>();
        List<Row> disabled = new ArrayList<>();
        resources.list().forEach(entry -> (entry.enabled() ? enabled : disabled).add(row(entry)));
        Page page = pages.frame(ctx, "REST resources").under(new Link(AdminPaths.HOME, "Administration"));
        pages.show(ctx, new RestListPage(page, enabled, disabled));
    }

    private static Row row(RestResourceEntry entry) {
        RestResourceDefinition definition = entry.definition();
        List<Place> places = new ArrayList<>();
        places.add(place(entry, definition.entityPath(), true));
        if (!definition.createPath().isEmpty()) {
            places.add(place(entry, definition.createPath(), false));
        }
        return new Row(
                definition.id(),
                definition.label(),
                pathOf(definition),
                places,
                !entry.config().methods().isEmpty());
    }

    private static Place place(RestResourceEntry entry, String path, boolean onEntity) {
        List<Method> methods = Stream.of(Verb.values())
                .filter(verb -> verb.onEntity() == onEntity)
                .filter(entry.definition().verbs()::contains)
                .map(verb -> new Method(verb.name(), entry.config().methods().containsKey(verb)))
                .toList();
        return new Place(path, methods);
    }

    private void edit(Context ctx) {
        RestResourceEntry entry = named(ctx);
        pages.show(ctx, view(ctx, entry, RestForms.filled(entry.config()), Problems.NONE));
    }

    private void save(Context ctx, Form form) {
        RestResourceEntry entry = named(ctx);
        SaveResult result = resources.save(RestForms.draft(entry.definition().id(), form));
        if (result instanceof SaveResult.Refused refused) {
            pages.refuse(ctx, view(ctx, entry, form, RestForms.problems(refused.problems())));
        } else {
            pages.seeOther(
                    ctx,
                    AdminPaths.REST,
                    Message.status("The resource " + entry.definition().label() + " is enabled as configured."));
        }
    }

    private void askToDisable(Context ctx) {
        RestResourceEntry entry = named(ctx);
        Page page = pages.frame(
                        ctx, "Disable the resource " + entry.definition().label() + "?")
                .under(trail());
        pages.show(
                ctx,
                new ConfirmPage(
                        page,
                        List.of(
                                "Every request to it is refused from then on.",
                                "Its configuration is kept, so you can enable it again as it is now."),
                        pathOf(entry.definition()) + "/disable",
                        "Disable",
                        AdminPaths.REST));
    }

    private void disable(Context ctx) {
        RestResourceEntry entry = named(ctx);
        resources.disable(entry.definition().id());
        pages.seeOther(
                ctx,
                AdminPaths.REST,
                Message.status("The resource " + entry.definition().label() + " is disabled."));
    }

    private RestEditPage view(Context ctx, RestResourceEntry entry, Form form, Problems problems) {
        RestResourceDefinition definition = entry.definition();
        return new RestEditPage(
                pages.frame(ctx, "Settings for resource " + definition.label()).under(trail()),
                problems,
                pathOf(definition) + "/edit",
                RestForms.general(definition, form, problems),
                RestForms.uniform(form, problems),
                RestForms.perMethod(definition, form, problems));
    }

    private static Link[] trail() {
        return new Link[] {new Link(AdminPaths.HOME, "Administration"), new Link(AdminPaths.REST, "REST resources")};
    }

    private static String pathOf(RestResourceDefinition definition) {
        return AdminPaths.REST + "/resource/" + definition.id();
    }

    private RestResourceEntry named(Context ctx) {
        return resources
                .find(ctx.pathParam("resource"))
                .orElseThrow(() -> PageFailure.gone("This server has no such resource."));
    }
}
