package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.call.Trial;
import dev.latchkey.admin.call.TrialProblem;
import dev.latchkey.admin.call.TrialRequest;
import dev.latchkey.admin.call.Trials;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.admin.page.TryPage;
import dev.latchkey.admin.page.TryPage.Result;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.engine.MethodStanding;
import dev.latchkey.auth.engine.MethodStandings;
import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** Trying a request as a client of an application would make it. */
final class ApplicationTryRoutes implements RouteGroup {

    private static final String TRY = ApplicationPages.ONE + "/try";
    private static final Access ACCESS = Access.permission(AdminPermissions.AUTHENTICATION);

    private final Pages pages;
    private final PageHandlers handlers;
    private final ApplicationPages views;
    private final MethodStandings methods;
    private final TryForms forms;
    private final TryResults results;
    private final Trials trials;

    @Inject
    ApplicationTryRoutes(
            Pages pages,
            PageHandlers handlers,
            ApplicationPages views,
            MethodStandings methods,
            TryForms forms,
            TryResults results,
            Trials trials) {
        this.pages = pages;
        this.handlers = handlers;
        this.views = views;
        this.methods = methods;
        this.forms = forms;
        this.results = results;
        this.trials = trials;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(TRY, handlers.page(this::ask), ACCESS);
        routes.post(TRY, handlers.form(this::send), ACCESS);
    }

    private void ask(Context ctx) {
        Application application = views.named(ctx);
        Form form = forms.example(ctx, new Query(ctx).text("example").equals("create"));
        pages.show(ctx, page(ctx, application, form, Problems.NONE, List.of()));
    }

    private void send(Context ctx, Form form) {
        Application application = views.named(ctx);
        Problems problems = forms.problems(ctx, application, form);
        if (problems.any()) {
            pages.refuse(ctx, page(ctx, application, form, problems, List.of()));
            return;
        }
        try {
            TrialRequest request = forms.request(form);
            Trial trial = trials.make(self(ctx), application, forms.presented(ctx, application, form), request);
            Result result = results.of(application, request, trial);
            pages.show(ctx, page(ctx, application, form, Problems.NONE, List.of(result)));
        } catch (TrialProblem problem) {
            Problems found = Problems.of(problem.field(), problem.getMessage());
            pages.refuse(ctx, page(ctx, application, form, found, List.of()));
        }
    }

    /** Where this very request came in: this server certainly listens there. */
    private static InetSocketAddress self(Context ctx) {
        try {
            String address = ctx.req().getLocalAddr().replaceAll("[\\[\\]]|%.*", "");
            return new InetSocketAddress(
                    InetAddress.getByName(address), ctx.req().getLocalPort());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("the connection has no IP address", e);
        }
    }

    private TryPage page(Context ctx, Application application, Form form, Problems problems, List<Result> result) {
        String path = ApplicationPages.pathOf(application) + "/try";
        return new TryPage(
                views.tab(ctx, application, ApplicationPages.Tab.TRY),
                problems,
                path,
                notes(ctx, application, form),
                List.of(new Link(path, "Read a page"), new Link(path + "?example=create", "Create a page")),
                forms.fields(ctx, application, form, problems),
                result);
    }

    private List<String> notes(Context ctx, Application application, Form form) {
        MethodStanding method = methods.of(application.id());
        List<String> notes = new ArrayList<>();
        notes.add("The request is really made, over HTTP, from this server to itself: what it changes is changed."
                + " Rules on addresses see the server's own.");
        if (method.issues()) {
            notes.add("It is made with a token for " + forms.user(ctx, form) + ".");
        }
        if (!method.open()) {
            notes.add("The application cannot serve requests at this moment: " + method.failure());
        }
        return notes;
    }
}
