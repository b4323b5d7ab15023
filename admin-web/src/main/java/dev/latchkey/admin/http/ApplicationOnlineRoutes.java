package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.FormPage;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Message;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.engine.OnlineChecks;
import dev.latchkey.auth.spi.OnlineCheck.Report;
import dev.latchkey.auth.token.Revocations;
import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;

/** What the method of an application depends on outside: testing it, and distrusting a key of others. */
final class ApplicationOnlineRoutes implements RouteGroup {

    private static final String ONLINE = ApplicationPages.ONE + "/online";
    private static final String KEY = "key";
    private static final Access ACCESS = Access.permission(AdminPermissions.AUTHENTICATION);
    private static final Pattern KEY_ID = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,200}");

    private final Pages pages;
    private final PageHandlers handlers;
    private final ApplicationPages views;
    private final Applications applications;
    private final OnlineChecks checks;
    private final Revocations revocations;

    @Inject
    ApplicationOnlineRoutes(
            Pages pages,
            PageHandlers handlers,
            ApplicationPages views,
            Applications applications,
            OnlineChecks checks,
            Revocations revocations) {
        this.pages = pages;
        this.handlers = handlers;
        this.views = views;
        this.applications = applications;
        this.checks = checks;
        this.revocations = revocations;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post(ONLINE + "/test", handlers.form((ctx, form) -> test(ctx)), ACCESS);
        routes.get(ONLINE + "/distrust", handlers.page(this::askToDistrust), ACCESS);
        routes.post(ONLINE + "/distrust", handlers.form(this::distrust), ACCESS);
    }

    private void test(Context ctx) {
        Application application = views.named(ctx);
        Report report = checks.test(application.id()).orElseThrow(ApplicationOnlineRoutes::dependsOnNothing);
        pages.seeOther(
                ctx,
                ApplicationPages.editPathOf(application),
                report.healthy()
                        ? Message.status("The test went well: requests can be judged.")
                        : Message.warning("The test failed. " + OnlinePanels.trouble(report)));
    }

    private void askToDistrust(Context ctx) {
        Application application = depending(ctx);
        pages.show(ctx, page(ctx, application, new Query(ctx).text(KEY), Problems.NONE));
    }

    private void distrust(Context ctx, Form form) {
        Application application = depending(ctx);
        String key = form.trimmed(KEY);
        Problems problems = problems(application, key);
        if (problems.any()) {
            pages.refuse(ctx, page(ctx, application, key, problems));
            return;
        }
        revocations.endKey(application.id(), key);
        pages.seeOther(
                ctx,
                ApplicationPages.editPathOf(application),
                Message.status("The key " + key + " is distrusted; tokens that it signed are refused."));
    }

    private Problems problems(Application application, String key) {
        if (!KEY_ID.matcher(key).matches()) {
            return Problems.of(KEY, "A key ID has 1 to 200 characters on one line.");
        }
        boolean own = applications.book().keysOf(application.id()).stream()
                .anyMatch(one -> one.id().equals(key));
        if (own) {
            return Problems.of(KEY, "This key is the application's own: revoke it on its page.");
        }
        return revocations.keyEnded(application.id(), key)
                ? Problems.of(KEY, "This key is distrusted already.")
                : Problems.NONE;
    }

    private Application depending(Context ctx) {
        Application application = views.named(ctx);
        if (checks.lastKnown(application.id()).isEmpty()) {
            throw dependsOnNothing();
        }
        return application;
    }

    private static PageFailure dependsOnNothing() {
        return PageFailure.gone("The method of this application depends on nothing outside this server.");
    }

    private FormPage page(Context ctx, Application application, String key, Problems problems) {
        return new FormPage(
                views.frame(ctx, "Distrust a key that " + application.name() + " trusts"),
                "Every token that names this key is refused at once and for good, also if the identity provider goes on"
                        + " publishing the key. This cannot be undone: the provider has to sign with another key.",
                problems,
                ApplicationPages.pathOf(application) + "/online/distrust",
                "",
                List.of(Field.of(Control.TEXT, KEY, "Key ID")
                        .value(key)
                        .help("The kid, exactly as tokens name it.")
                        .mandatory()
                        .problems(problems)),
                "Distrust this key",
                List.of(new Link(ApplicationPages.editPathOf(application), "Cancel")));
    }
}
