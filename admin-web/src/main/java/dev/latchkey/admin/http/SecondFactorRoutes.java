package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Message;
import dev.latchkey.admin.page.Page;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.admin.page.RecoveryCodesPage;
import dev.latchkey.admin.page.SecondFactorPage;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.factor.Enrolment;
import dev.latchkey.auth.factor.SecondFactors;
import dev.latchkey.web.Access;
import dev.latchkey.web.PublicAddress;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The second factor of the own account: turning it on and off, and its recovery codes. */
final class SecondFactorRoutes implements RouteGroup {

    static final String PATH = AdminPaths.ACCOUNT + "/second-factor";

    private static final String CODE = "code";
    private static final String PASSWORD = "factor_current_password";

    private final Pages pages;
    private final PageHandlers handlers;
    private final OwnAccount own;
    private final SecondFactors factors;
    private final PublicAddress address;

    @Inject
    SecondFactorRoutes(
            Pages pages, PageHandlers handlers, OwnAccount own, SecondFactors factors, PublicAddress address) {
        this.pages = pages;
        this.handlers = handlers;
        this.own = own;
        this.factors = factors;
        this.address = address;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, handlers.page(this::begin), Access.SIGNED_IN);
        routes.post(PATH, handlers.form(this::confirm), Access.SIGNED_IN);
        routes.post(PATH + "/disable", handlers.form(this::disable), Access.SIGNED_IN);
        routes.post(PATH + "/recovery-codes", handlers.form(this::renewCodes), Access.SIGNED_IN);
        for (String action : List.of("/disable", "/recovery-codes")) {
            // Where the login page leads whose session ended meanwhile.
            routes.get(PATH + action, ctx -> pages.seeOther(ctx, AdminPaths.ACCOUNT), Access.SIGNED_IN);
        }
    }

    private void begin(Context ctx) {
        Account account = own.of(ctx);
        if (factors.required(account.id())) {
            pages.seeOther(ctx, AdminPaths.ACCOUNT, Message.warning("Your second factor is on already."));
        } else {
            pages.show(ctx, view(ctx, account, factors.begin(account.id()), Problems.NONE));
        }
    }

    private void confirm(Context ctx, Form form) {
        Account account = own.of(ctx);
        Optional<Enrolment> begun = factors.resume(account.id(), form.text("enrolment"));
        if (begun.isEmpty() || factors.required(account.id())) {
            pages.seeOther(
                    ctx,
                    AdminPaths.ACCOUNT,
                    Message.warning("Nothing was changed: the page was too old. Start again."));
            return;
        }
        Problems problems = own.reauthenticated(ctx, form, account, PASSWORD);
        if (!problems.any()) {
            Optional<List<String>> codes =
                    factors.confirm(account.id(), begun.get().sealed(), form.text(CODE));
            if (codes.isPresent()) {
                showCodes(ctx, "Your second factor is on. From now on, logging in asks for a code.", codes.get());
                return;
            }
            problems = Problems.of(CODE, "This is not the code of this key. Enter the one that is shown now.");
        }
        pages.refuse(ctx, view(ctx, account, begun.get(), problems));
    }

    private void disable(Context ctx, Form form) {
        Account account = own.of(ctx);
        if (mayChange(ctx, form, account)) {
            factors.remove(account.id());
            pages.seeOther(
                    ctx,
                    AdminPaths.ACCOUNT,
                    Message.status("Your second factor is off. Logging in asks for your password alone."));
        }
    }

    private void renewCodes(Context ctx, Form form) {
        Account account = own.of(ctx);
        if (mayChange(ctx, form, account)) {
            showCodes(
                    ctx,
                    "These are your new recovery codes. The ones before do not work any more.",
                    factors.renewRecoveryCodes(account.id()));
        }
    }

    /** Whether the password is right and there is something to change; says so otherwise. */
    private boolean mayChange(Context ctx, Form form, Account account) {
        Problems problems = own.reauthenticated(ctx, form, account, PASSWORD);
        String trouble = factors.required(account.id())
                ? problems.all().stream()
                        .map(Problems.Problem::text)
                        .findFirst()
                        .orElse("")
                : "Your second factor is off already.";
        if (!trouble.isEmpty()) {
            pages.seeOther(ctx, AdminPaths.ACCOUNT, Message.warning("Nothing was changed. " + trouble));
        }
        return trouble.isEmpty();
    }

    private void showCodes(Context ctx, String intro, List<String> codes) {
        pages.show(ctx, new RecoveryCodesPage(frame(ctx, "Recovery codes"), intro, codes));
    }

    private SecondFactorPage view(Context ctx, Account account, Enrolment begun, Problems problems) {
        String uri = begun.address(address.base().getHost(), account.name());
        QrPicture picture = QrPicture.of(uri);
        return new SecondFactorPage(
                frame(ctx, "Set up a second factor"),
                problems,
                begun.grouped(),
                uri,
                picture.path(),
                picture.size(),
                begun.sealed(),
                List.of(
                        Field.of(Control.TEXT, CODE, "Code")
                                .help("The six digits that the application shows now.")
                                .mandatory()
                                .autocomplete("one-time-code")
                                .problems(problems),
                        passwordField(problems)));
    }

    static Field passwordField(Problems problems) {
        return Field.of(Control.PASSWORD, PASSWORD, "Your current password")
                .mandatory()
                .autocomplete("current-password")
                .problems(problems);
    }

    private Page frame(Context ctx, String title) {
        return pages.frame(ctx, title).under(new Link(AdminPaths.ACCOUNT, "My account"));
    }
}
