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
import dev.latchkey.auth.registry.MethodRegistry;
import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The list of applications, with the master switch and what can be done to each. */
final class ApplicationRoutes implements RouteGroup {

    private static final String ONE = AdminPaths.APPLICATIONS + "/{id}";
    private static final Access ACCESS = Access.permission(AdminPermissions.AUTHENTICATION);

    private final Pages pages;
    private final PageHandlers handlers;
    private final Applications applications;
    private final MethodRegistry methods;
    private final ApplicationForms forms;

    @Inject
    ApplicationRoutes(
            Pages pages,
            PageHandlers handlers,
            Applications applications,
            MethodRegistry methods,
            ApplicationForms forms) {
        this.pages = pages;
        this.handlers = handlers;
        this.applications = applications;
        this.methods = methods;
        this.forms = forms;
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

    /** The application that a request's path names. */
    static Application named(Context ctx, Applications applications) {
        return applications
                .book()
                .application(ctx.pathParam("id"))
                .orElseThrow(() -> PageFailure.gone("There is no such application. It may have been deleted."));
    }

    private void list(Context ctx) {
        ApplicationBook book = applications.book();
        List<Row> rows = book.applications().values().stream()
                .map(application -> row(application, book))
                .toList();
        pages.show(
                ctx,
                new ApplicationsPage(
                        pages.frame(ctx, "API Authentication")
                                .under(new Link(AdminPaths.HOME, "Administration"))
                                .beside(AuthenticationTabs.LINKS),
                        book.gate().enabled(),
                        rows,
                        rows.isEmpty() ? List.of(firstForm(book)) : List.of()));
    }

    private ApplicationForm firstForm(ApplicationBook book) {
        return forms.view(
                AdminPaths.APPLICATIONS + "/add", 0, forms.blank(book.gate().enabled()), Set.of(), Problems.NONE);
    }

    private Row row(Application application, ApplicationBook book) {
        String id = application.id();
        boolean installed = methods.provider(application.methodId()).isPresent();
        return new Row(
                id,
                application.name(),
                AdminPaths.APPLICATIONS + "/" + id,
                book.gate().defaultApplicationId().equals(id),
                application.enabled(),
                methods.provider(application.methodId())
                        .map(provider -> provider.descriptor().title())
                        .orElse(application.methodId()),
                installed ? "" : "The method '" + application.methodId() + "' is not installed.");
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
        Application application = named(ctx, applications);
        applications.setEnabled(application.id(), enabled);
        back(ctx, application, enabled ? " is enabled." : " is disabled; its callers are refused.");
    }

    private void makeDefault(Context ctx) {
        Application application = named(ctx, applications);
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
        Application application = named(ctx, applications);
        pages.show(
                ctx,
                new ConfirmPage(
                        pages.frame(ctx, "Delete the application " + application.name() + "?")
                                .under(
                                        new Link(AdminPaths.HOME, "Administration"),
                                        new Link(AdminPaths.APPLICATIONS, "API Authentication")),
                        List.of(
                                "Its settings and keys are deleted.",
                                "Tokens issued for it are refused from then on, and so is every request with AUTH-METHOD: "
                                        + application.id() + ".",
                                "This cannot be undone. To close it for a while, disable it instead."),
                        AdminPaths.APPLICATIONS + "/" + application.id() + "/delete",
                        "Delete",
                        AdminPaths.APPLICATIONS));
    }

    private void delete(Context ctx) {
        Application application = named(ctx, applications);
        applications.delete(application.id());
        back(ctx, application, " has been deleted.");
    }

    private void back(Context ctx, Application application, String what) {
        pages.seeOther(ctx, AdminPaths.APPLICATIONS, Message.status("The application " + application.name() + what));
    }
}
