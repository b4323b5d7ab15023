package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.page.ApplicationForm;
import dev.latchkey.admin.page.ApplicationsPage;
import dev.latchkey.admin.page.ApplicationsPage.Row;
import dev.latchkey.admin.page.ConfirmPage;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Message;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationBook;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The list of applications, with the master switch and what can be done to each. */
final class ApplicationRoutes implements RouteGroup {

    private static final String ONE = ApplicationPages.ONE;
    private static final Access ACCESS = Access.permission(AdminPermissions.AUTHENTICATION);

    private final Pages pages;
    private final PageHandlers handlers;
    private final Applications applications;
    private final ApplicationPages views;
    private final ApplicationRows rows;
    private final ApplicationForms forms;
    private final Dependents dependents;

    @Inject
    ApplicationRoutes(
            Pages pages,
            PageHandlers handlers,
            Applications applications,
            ApplicationPages views,
            ApplicationRows rows,
            ApplicationForms forms,
            Dependents dependents) {
        this.pages = pages;
        this.handlers = handlers;
        this.applications = applications;
        this.views = views;
        this.rows = rows;
        this.forms = forms;
        this.dependents = dependents;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(AdminPaths.APPLICATIONS, handlers.page(this::list), ACCESS);
        routes.post(AdminPaths.APPLICATIONS + "/switch", handlers.form(this::switchGate), ACCESS);
        routes.post(ONE + "/enable", handlers.form((ctx, form) -> setEnabled(ctx, true)), ACCESS);
        routes.post(ONE + "/disable", handlers.form((ctx, form) -> setEnabled(ctx, false)), ACCESS);
        routes.post(ONE + "/default", handlers.form((ctx, form) -> makeDefault(ctx)), ACCESS);
        routes.get(ONE + "/delete", handlers.page(this::askToDelete), ACCESS);
        routes.post(ONE + "/delete", handlers.form((ctx, form) -> delete(ctx)), ACCESS);
    }

    private void list(Context ctx) {
        ApplicationBook book = applications.book();
        List<Row> listed = rows.of(book);
        pages.show(
                ctx,
                new ApplicationsPage(
                        pages.frame(ctx, "API Authentication")
                                .under(new Link(AdminPaths.HOME, "Administration"))
                                .beside(AuthenticationTabs.LINKS),
                        book.gate().enabled(),
                        listed,
                        listed.isEmpty() ? List.of(firstForm(book)) : List.of()));
    }

    private ApplicationForm firstForm(ApplicationBook book) {
        return forms.view(ApplicationPages.ADD, 0, forms.blank(book.gate().enabled()), Set.of(), Problems.NONE);
    }

    private void switchGate(Context ctx, Form form) {
        boolean enabled = form.checked(ApplicationForms.GATE);
        applications.enableGate(enabled);
        pages.seeOther(
                ctx,
                AdminPaths.APPLICATIONS,
                enabled
                        ? Message.status("Authentication is enabled.")
                        : Message.warning("Authentication is off: every caller of the API is anonymous now."));
    }

    private void setEnabled(Context ctx, boolean enabled) {
        Application application = views.named(ctx);
        applications.setEnabled(application.id(), enabled);
        back(ctx, application, enabled ? " is enabled." : " is disabled; its callers are refused.");
    }

    private void makeDefault(Context ctx) {
        Application application = views.named(ctx);
        boolean already = applications.book().gate().defaultApplicationId().equals(application.id());
        applications.makeDefault(already ? "" : application.id());
        back(
                ctx,
                application,
                already
                        ? " is not the default any more; requests without AUTH-METHOD are refused."
                        : " is the default now; requests without AUTH-METHOD go to it.");
    }

    private void askToDelete(Context ctx) {
        Application application = views.named(ctx);
        pages.show(
                ctx,
                new ConfirmPage(
                        views.frame(ctx, "Delete the application " + application.name() + "?"),
                        dependents.of(application),
                        ApplicationPages.pathOf(application) + "/delete",
                        "Delete",
                        AdminPaths.APPLICATIONS));
    }

    private void delete(Context ctx) {
        Application application = views.named(ctx);
        applications.delete(application.id());
        back(ctx, application, " has been deleted.");
    }

    private void back(Context ctx, Application application, String what) {
        pages.seeOther(ctx, AdminPaths.APPLICATIONS, Message.status("The application " + application.name() + what));
    }
}
