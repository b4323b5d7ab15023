package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.page.Message;
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

/** Adding an application and editing one. */
final class ApplicationEditRoutes implements RouteGroup {

    private static final String EDIT = ApplicationPages.ONE + "/edit";
    private static final Access ACCESS = Access.permission(AdminPermissions.AUTHENTICATION);

    private final Pages pages;
    private final PageHandlers handlers;
    private final Applications applications;
    private final ApplicationKeys keys;
    private final ApplicationForms forms;
    private final ApplicationPages views;

    @Inject
    ApplicationEditRoutes(
            Pages pages,
            PageHandlers handlers,
            Applications applications,
            ApplicationKeys keys,
            ApplicationForms forms,
            ApplicationPages views) {
        this.pages = pages;
        this.handlers = handlers;
        this.applications = applications;
        this.keys = keys;
        this.forms = forms;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ApplicationPages.ADD, handlers.page(this::blank), ACCESS);
        routes.post(ApplicationPages.ADD, handlers.form(this::add), ACCESS);
        routes.get(EDIT, handlers.page(this::edit), ACCESS);
        routes.post(EDIT, handlers.form(this::save), ACCESS);
    }

    private void blank(Context ctx) {
        pages.show(ctx, views.fresh(ctx, forms.blank(views.gateEnabled()), Problems.NONE));
    }

    private void add(Context ctx, Form form) {
        if (otherMethod(form)) {
            pages.show(ctx, views.fresh(ctx, forms.withDefaultsOfMethod(form), Problems.NONE));
            return;
        }
        try {
            Application application = created(form);
            switchGate(form);
            pages.seeOther(
                    ctx,
                    ApplicationPages.editPathOf(application),
                    Message.status("The application " + application.name()
                            + " has been created. Send the header AUTH-METHOD: " + application.id()
                            + " with its requests."));
        } catch (ApplicationProblem problem) {
            pages.refuse(ctx, views.fresh(ctx, form, forms.problems(problem, form)));
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
        Application application = views.editable(ctx);
        Form form = forms.filled(application, views.gateEnabled());
        pages.show(ctx, views.edited(ctx, application, application.version(), form, Problems.NONE));
    }

    private void save(Context ctx, Form form) {
        Application application = views.editable(ctx);
        long version = versionOf(form);
        if (otherMethod(form)) {
            Form fresh = forms.withDefaultsOfMethod(form);
            pages.show(ctx, views.edited(ctx, application, version, fresh, Problems.NONE));
            return;
        }
        if (version != application.version()) {
            Problems stale = Problems.of(
                    "",
                    "Somebody else changed this application, or its keys, since you opened the page. Look at the present"
                            + " state in another window, then save again to replace it with what is entered here.");
            pages.refuse(ctx, views.edited(ctx, application, application.version(), form, stale));
            return;
        }
        try {
            applications.update(application.id(), forms.draft(form));
            switchGate(form);
            pages.seeOther(
                    ctx, ApplicationPages.editPathOf(application), Message.status("The configuration has been saved."));
        } catch (ApplicationProblem problem) {
            pages.refuse(ctx, views.edited(ctx, application, version, form, forms.problems(problem, form)));
        }
    }

    private void switchGate(Form form) {
        boolean wanted = form.checked(ApplicationForms.GATE);
        if (wanted != views.gateEnabled()) {
            applications.enableGate(wanted);
        }
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
}
