package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.page.ApplicationPage;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Message;
import dev.latchkey.admin.page.Page;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationKeys;
import dev.latchkey.auth.application.ApplicationProblem;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adding an application and editing one. */
final class ApplicationEditRoutes implements RouteGroup {

    private static final String ADD = AdminPaths.APPLICATIONS + "/add";
    private static final String EDIT = AdminPaths.APPLICATIONS + "/{id}/edit";
    private static final Access ACCESS = Access.permission(AdminPermissions.AUTHENTICATION);

    private final Pages pages;
    private final PageHandlers handlers;
    private final Applications applications;
    private final ApplicationKeys keys;
    private final ApplicationForms forms;
    private final KeyPanel panel;

    @Inject
    ApplicationEditRoutes(
            Pages pages,
            PageHandlers handlers,
            Applications applications,
            ApplicationKeys keys,
            ApplicationForms forms,
            KeyPanel panel) {
        this.pages = pages;
        this.handlers = handlers;
        this.applications = applications;
        this.keys = keys;
        this.forms = forms;
        this.panel = panel;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ADD, handlers.page(this::blank), ACCESS);
        routes.post(ADD, handlers.form(this::add), ACCESS);
        routes.get(EDIT, handlers.page(this::edit), ACCESS);
        routes.post(EDIT, handlers.form(this::save), ACCESS);
    }

    static String pathOf(Application application) {
        return AdminPaths.APPLICATIONS + "/" + application.id();
    }

    private void blank(Context ctx) {
        pages.show(ctx, newPage(ctx, forms.blank(gateEnabled()), Problems.NONE));
    }

    private void add(Context ctx, Form form) {
        if (otherMethod(form)) {
            pages.show(ctx, newPage(ctx, forms.withDefaultsOfMethod(form), Problems.NONE));
            return;
        }
        try {
            Application application = created(form);
            switchGate(form);
            pages.seeOther(
                    ctx,
                    pathOf(application) + "/edit",
                    Message.status("The application " + application.name()
                            + " has been created. Send the header AUTH-METHOD: " + application.id()
                            + " with its requests."));
        } catch (ApplicationProblem problem) {
            pages.refuse(ctx, newPage(ctx, form, forms.problems(problem, form)));
        }
    }

    /** All or nothing: an application whose key is refused is taken back. */
    private Application created(Form form) {
        Application application = applications.create(forms.draft(form));
        try {
            switch (KeyChoice.of(form)) {
                case GENERATE -> keys.generate(application.id());
                case PASTE ->
                    keys.paste(
                            application.id(),
                            form.text(ApplicationForms.PRIVATE_KEY),
                            form.text(ApplicationForms.PUBLIC_KEY));
                case NONE -> {}
            }
            return application;
        } catch (ApplicationProblem refused) {
            applications.delete(application.id());
            throw refused;
        }
    }

    private void edit(Context ctx) {
        Application application = editable(ctx);
        Form form = forms.filled(application, gateEnabled());
        pages.show(ctx, page(ctx, application, application.version(), form, Problems.NONE));
    }

    private void save(Context ctx, Form form) {
        Application application = editable(ctx);
        long version = versionOf(form);
        if (otherMethod(form)) {
            pages.show(ctx, page(ctx, application, version, forms.withDefaultsOfMethod(form), Problems.NONE));
            return;
        }
        if (version != application.version()) {
            Problems stale = Problems.of(
                    "",
                    "Somebody else changed this application, or its keys, since you opened the page. Look at the present"
                            + " state in another window, then save again to replace it with what is entered here.");
            pages.refuse(ctx, page(ctx, application, application.version(), form, stale));
            return;
        }
        try {
            applications.update(application.id(), forms.draft(form));
            switchGate(form);
            pages.seeOther(ctx, pathOf(application) + "/edit", Message.status("The configuration has been saved."));
        } catch (ApplicationProblem problem) {
            pages.refuse(ctx, page(ctx, application, version, form, forms.problems(problem, form)));
        }
    }

    private void switchGate(Form form) {
        boolean wanted = form.checked(ApplicationForms.GATE);
        if (wanted != gateEnabled()) {
            applications.enableGate(wanted);
        }
    }

    private boolean gateEnabled() {
        return applications.book().gate().enabled();
    }

    private Application editable(Context ctx) {
        return applications.editable(ApplicationRoutes.named(ctx, applications).id());
    }

    private static boolean otherMethod(Form form) {
        return form.text("action").equals("method");
    }

    private static long versionOf(Form form) {
        try {
            return Long.parseLong(form.text("version"));
        } catch (NumberFormatException e) {
            throw PageFailure.badRequest("The form lacks the version of the application.");
        }
    }

    private ApplicationPage newPage(Context ctx, Form form, Problems problems) {
        return new ApplicationPage(
                frame(ctx, "Add an application"), problems, forms.view(ADD, 0, form, Set.of(), problems), List.of());
    }

    private ApplicationPage page(Context ctx, Application application, long version, Form form, Problems problems) {
        boolean sameMethod = form.text(ApplicationForms.METHOD).equals(application.methodId());
        Set<String> secretsSet = sameMethod ? application.sealedSettings().keySet() : Set.of();
        return new ApplicationPage(
                frame(ctx, "Edit " + application.name()),
                problems,
                forms.view(pathOf(application) + "/edit", version, form, secretsSet, problems),
                List.of(panel.of(application, Form.of(Map.of()), Problems.NONE)));
    }

    private Page frame(Context ctx, String title) {
        return pages.frame(ctx, title)
                .under(
                        new Link(AdminPaths.HOME, "Administration"),
                        new Link(AdminPaths.APPLICATIONS, "API Authentication"));
    }
}
