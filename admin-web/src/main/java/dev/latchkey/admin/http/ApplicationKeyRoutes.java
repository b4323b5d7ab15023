package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.page.ApplicationPage;
import dev.latchkey.admin.page.ConfirmPage;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Message;
import dev.latchkey.admin.page.Page;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationKey;
import dev.latchkey.auth.application.ApplicationKeys;
import dev.latchkey.auth.application.ApplicationProblem;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;

/** The keys of an application: making, pasting and rotating them. */
final class ApplicationKeyRoutes implements RouteGroup {

    private static final String KEYS = AdminPaths.APPLICATIONS + "/{id}/keys";
    private static final String KEY = KEYS + "/{key}";
    private static final Access ACCESS = Access.permission(AdminPermissions.AUTHENTICATION);

    private final Pages pages;
    private final PageHandlers handlers;
    private final Applications applications;
    private final ApplicationKeys keys;
    private final ApplicationForms forms;
    private final KeyPanel panel;

    private interface Step {
        void take(String applicationId, String keyId);
    }

    @Inject
    ApplicationKeyRoutes(
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
        routes.post(KEYS + "/generate", handlers.form((ctx, form) -> generate(ctx)), ACCESS);
        routes.post(KEYS + "/paste", handlers.form(this::paste), ACCESS);
        step(routes, "/activate", keys::activate, " signs new tokens now; the one before it still verifies.");
        step(routes, "/retire", keys::retire, " signs no more; what it signed is still accepted.");
        step(routes, "/standby", keys::standby, " is on standby.");
        step(routes, "/revoke", keys::revoke, " is revoked; tokens that it signed are refused.");
        routes.get(KEY + "/revoke", handlers.page(this::askToRevoke), ACCESS);
    }

    private void step(RoutesConfig routes, String path, Step step, String result) {
        routes.post(
                KEY + path,
                handlers.form((ctx, form) -> {
                    Application application = ApplicationRoutes.named(ctx, applications);
                    step.take(application.id(), ctx.pathParam("key"));
                    back(ctx, application, "The key " + ctx.pathParam("key") + result);
                }),
                ACCESS);
    }

    private void generate(Context ctx) {
        Application application = ApplicationRoutes.named(ctx, applications);
        back(ctx, application, added(keys.generate(application.id())));
    }

    private void paste(Context ctx, Form form) {
        Application application = ApplicationRoutes.named(ctx, applications);
        try {
            ApplicationKey key = keys.paste(
                    application.id(), form.text(ApplicationForms.PRIVATE_KEY), form.text(ApplicationForms.PUBLIC_KEY));
            back(ctx, application, added(key));
        } catch (ApplicationProblem problem) {
            pages.refuse(ctx, refused(ctx, application, form, forms.problems(problem, form)));
        }
    }

    private static String added(ApplicationKey key) {
        return key.state() == KeyState.ACTIVE
                ? "The key " + key.id() + " has been added and signs new tokens."
                : "The key " + key.id()
                        + " has been added on standby. Activate it once everybody who verifies tokens has"
                        + " seen it.";
    }

    private ApplicationPage refused(Context ctx, Application stored, Form form, Problems problems) {
        Application application = applications.editable(stored.id());
        Form filled = forms.filled(application, applications.book().gate().enabled());
        String path = ApplicationEditRoutes.pathOf(application) + "/edit";
        return new ApplicationPage(
                frame(ctx, "Edit " + application.name()),
                Problems.NONE,
                forms.view(
                        path,
                        application.version(),
                        filled,
                        application.sealedSettings().keySet(),
                        Problems.NONE),
                List.of(panel.of(application, form, problems)));
    }

    private void askToRevoke(Context ctx) {
        Application application = ApplicationRoutes.named(ctx, applications);
        String key = ctx.pathParam("key");
        if (applications.book().keysOf(application.id()).stream()
                .noneMatch(known -> known.id().equals(key))) {
            throw PageFailure.gone("The application has no such key.");
        }
        String path = ApplicationEditRoutes.pathOf(application);
        pages.show(
                ctx,
                new ConfirmPage(
                        frame(ctx, "Revoke the key " + key + "?"),
                        List.of(
                                "Every token that it signed is refused at once, also those that have not expired.",
                                "This cannot be undone. To replace a key without refusing anybody, activate another one"
                                        + " and let this one retire."),
                        path + "/keys/" + key + "/revoke",
                        "Revoke",
                        path + "/edit"));
    }

    private Page frame(Context ctx, String title) {
        return pages.frame(ctx, title)
                .under(
                        new Link(AdminPaths.HOME, "Administration"),
                        new Link(AdminPaths.APPLICATIONS, "API Authentication"));
    }

    private void back(Context ctx, Application application, String what) {
        pages.seeOther(ctx, ApplicationEditRoutes.pathOf(application) + "/edit", Message.status(what));
    }
}
