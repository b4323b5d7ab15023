package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.page.ConfirmPage;
import dev.latchkey.admin.page.Message;
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

    private static final String KEYS = ApplicationPages.ONE + "/keys";
    private static final String KEY = KEYS + "/{key}";
    private static final Access ACCESS = Access.permission(AdminPermissions.AUTHENTICATION);

    private final Pages pages;
    private final PageHandlers handlers;
    private final Applications applications;
    private final ApplicationKeys keys;
    private final ApplicationForms forms;
    private final ApplicationPages views;
    private final KeyWords words;

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
            ApplicationPages views,
            KeyWords words) {
        this.pages = pages;
        this.handlers = handlers;
        this.applications = applications;
        this.keys = keys;
        this.forms = forms;
        this.views = views;
        this.words = words;
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
                    Application application = views.named(ctx);
                    step.take(application.id(), ctx.pathParam("key"));
                    back(ctx, application, "The key " + ctx.pathParam("key") + result);
                }),
                ACCESS);
    }

    private void generate(Context ctx) {
        Application application = views.named(ctx);
        back(ctx, application, added(keys.generate(application.id())));
    }

    private void paste(Context ctx, Form form) {
        Application application = views.named(ctx);
        try {
            ApplicationKey key = keys.paste(
                    application.id(), form.text(ApplicationForms.PRIVATE_KEY), form.text(ApplicationForms.PUBLIC_KEY));
            back(ctx, application, added(key));
        } catch (ApplicationProblem problem) {
            pages.refuse(ctx, views.keyRefused(ctx, form, forms.problems(problem, form)));
        }
    }

    private static String added(ApplicationKey key) {
        return key.state() == KeyState.ACTIVE
                ? "The key " + key.id() + " has been added and signs new tokens."
                : "The key " + key.id()
                        + " has been added on standby. Activate it once everybody who verifies tokens has"
                        + " seen it.";
    }

    private void askToRevoke(Context ctx) {
        Application application = views.named(ctx);
        ApplicationKey key = applications.book().keysOf(application.id()).stream()
                .filter(one -> one.id().equals(ctx.pathParam("key")))
                .findFirst()
                .orElseThrow(() -> PageFailure.gone("The application has no such key."));
        pages.show(
                ctx,
                new ConfirmPage(
                        views.frame(ctx, "Revoke the key " + key.id() + "?"),
                        List.of(
                                words.revoking(key),
                                "Every token that it signed is refused at once, also those that have not expired.",
                                "This cannot be undone. To replace a key without refusing anybody, activate another one"
                                        + " and let this one retire."),
                        ApplicationPages.pathOf(application) + "/keys/" + key.id() + "/revoke",
                        "Revoke",
                        ApplicationPages.editPathOf(application)));
    }

    private void back(Context ctx, Application application, String what) {
        pages.seeOther(ctx, ApplicationPages.editPathOf(application), Message.status(what));
    }
}
