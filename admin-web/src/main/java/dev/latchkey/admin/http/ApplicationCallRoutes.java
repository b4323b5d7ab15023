package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.call.ApplicationCalls;
import dev.latchkey.admin.call.PostmanCollection;
import dev.latchkey.admin.page.CallsPage;
import dev.latchkey.admin.page.CallsPage.Sample;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.engine.MethodStanding;
import dev.latchkey.auth.engine.MethodStandings;
import dev.latchkey.web.Access;
import dev.latchkey.web.PublicAddress;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Ready-made requests for one application: curl, JavaScript, and a collection for Postman. */
final class ApplicationCallRoutes implements RouteGroup {

    private static final String CALLS = ApplicationPages.ONE + "/calls";
    private static final Access ACCESS = Access.permission(AdminPermissions.AUTHENTICATION);

    private final Pages pages;
    private final PageHandlers handlers;
    private final ApplicationPages views;
    private final ApplicationCalls calls;
    private final MethodStandings methods;
    private final PublicAddress address;

    @Inject
    ApplicationCallRoutes(
            Pages pages,
            PageHandlers handlers,
            ApplicationPages views,
            ApplicationCalls calls,
            MethodStandings methods,
            PublicAddress address) {
        this.pages = pages;
        this.handlers = handlers;
        this.views = views;
        this.calls = calls;
        this.methods = methods;
        this.address = address;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(CALLS, handlers.page(this::show), ACCESS);
        routes.get(CALLS + "/postman.json", handlers.page(this::collection), ACCESS);
    }

    private void show(Context ctx) {
        Application application = views.named(ctx);
        pages.show(
                ctx,
                new CallsPage(
                        views.tab(ctx, application, ApplicationPages.Tab.CALLS),
                        application.id(),
                        ApplicationPages.pathOf(application),
                        notes(application),
                        calls.of(application).stream()
                                .map(call -> new Sample(call.title(), call.curl(address), call.script(address)))
                                .toList()));
    }

    private void collection(Context ctx) {
        Application application = views.named(ctx);
        ctx.header("Cache-Control", "no-store");
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header(
                "Content-Disposition",
                "attachment; filename=\"latchkey-" + application.id() + ".postman_collection.json\"");
        ctx.contentType("application/json; charset=UTF-8")
                .result(PostmanCollection.of("Latchkey: " + application.name(), calls.of(application), address));
    }

    private List<String> notes(Application application) {
        MethodStanding method = methods.of(application.id());
        List<String> notes = new ArrayList<>();
        if (!method.open()) {
            notes.add("The application cannot serve requests at this moment: " + method.failure());
        }
        if (!application.enabled()) {
            notes.add("The application is disabled, so all of this is refused.");
        }
        if (method.open() && !method.issues()) {
            notes.add("This application issues no credentials itself. Put in the place of <…> what your client has"
                    + " got elsewhere.");
        }
        if (!application.rules().customHeader().isEmpty()) {
            notes.add("Where a proxy removes " + method.place().header() + ", send the same value as "
                    + application.rules().customHeader() + ".");
        }
        return notes;
    }
}
