package dev.latchkey.admin.http;

import dev.latchkey.admin.page.ApplicationPage;
import dev.latchkey.admin.page.ApplicationPage.Existing;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Page;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.engine.MethodStandings;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the pages of applications share: finding the one that is meant, the frame, and the page of one application. */
final class ApplicationPages {

    static final String ADD = AdminPaths.APPLICATIONS + "/add";
    static final String ONE = AdminPaths.APPLICATIONS + "/{id}";

    private final Pages pages;
    private final Applications applications;
    private final MethodStandings methods;
    private final ApplicationForms forms;
    private final KeyPanels keys;
    private final OnlinePanels online;

    @Inject
    ApplicationPages(
            Pages pages,
            Applications applications,
            MethodStandings methods,
            ApplicationForms forms,
            KeyPanels keys,
            OnlinePanels online) {
        this.pages = pages;
        this.applications = applications;
        this.methods = methods;
        this.forms = forms;
        this.keys = keys;
        this.online = online;
    }

    static String pathOf(Application application) {
        return AdminPaths.APPLICATIONS + "/" + application.id();
    }

    static String editPathOf(Application application) {
        return pathOf(application) + "/edit";
    }

    /** The application that a request's path names. */
    Application named(Context ctx) {
        return applications
                .book()
                .application(ctx.pathParam("id"))
                .orElseThrow(() -> PageFailure.gone("There is no such application. It may have been deleted."));
    }

    /** The same in the terms of its method as it is today. */
    Application editable(Context ctx) {
        return applications.editable(named(ctx).id());
    }

    boolean gateEnabled() {
        return applications.book().gate().enabled();
    }

    Page frame(Context ctx, String title) {
        return pages.frame(ctx, title)
                .under(
                        new Link(AdminPaths.HOME, "Administration"),
                        new Link(AdminPaths.APPLICATIONS, "API Authentication"));
    }

    /** The frame of a page that stands beside the others of an application. */
    Page tab(Context ctx, Application application, Tab tab) {
        List<Link> tabs = List.of(
                new Link(pathOf(application) + "/edit", Tab.EDIT.title(application)),
                new Link(pathOf(application) + "/try", Tab.TRY.title(application)),
                new Link(pathOf(application) + "/calls", Tab.CALLS.title(application)));
        return frame(ctx, tab.title(application)).beside(tabs);
    }

    /** The pages of one application. */
    enum Tab {
        EDIT("Edit "),
        TRY("Try "),
        CALLS("Call ");

        private final String verb;

        Tab(String verb) {
            this.verb = verb;
        }

        String title(Application application) {
            return verb + application.name();
        }
    }

    ApplicationPage fresh(Context ctx, Form form, Problems problems) {
        return new ApplicationPage(
                frame(ctx, "Add an application"), problems, forms.view(ADD, 0, form, Set.of(), problems), List.of());
    }

    /** @param version that saving the form replaces */
    ApplicationPage edited(Context ctx, Application application, long version, Form form, Problems problems) {
        return page(ctx, application, version, form, problems, existing(application, NOTHING, Problems.NONE));
    }

    /** @param pasted what was entered for a key that somebody has already */
    ApplicationPage keyRefused(Context ctx, Form pasted, Problems problems) {
        Application application = editable(ctx);
        return page(
                ctx,
                application,
                application.version(),
                forms.filled(application, gateEnabled()),
                Problems.NONE,
                existing(application, pasted, problems));
    }

    private static final Form NOTHING = Form.of(Map.of());

    private ApplicationPage page(
            Context ctx, Application application, long version, Form form, Problems problems, Existing existing) {
        boolean sameMethod = form.text(ApplicationForms.METHOD).equals(application.methodId());
        Set<String> secretsSet = sameMethod ? application.sealedSettings().keySet() : Set.of();
        return new ApplicationPage(
                tab(ctx, application, Tab.EDIT),
                problems,
                forms.view(editPathOf(application), version, form, secretsSet, problems),
                List.of(existing));
    }

    private Existing existing(Application application, Form pasted, Problems problems) {
        return new Existing(
                application.id(),
                pathOf(application),
                methods.of(application.id()).failure(),
                keys.of(application, pasted, problems),
                online.of(application));
    }
}
