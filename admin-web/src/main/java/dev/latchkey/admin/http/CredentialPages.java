package dev.latchkey.admin.http;

import dev.latchkey.admin.page.ConfirmPage;
import dev.latchkey.admin.page.CredentialMadePage;
import dev.latchkey.admin.page.CredentialsPage;
import dev.latchkey.admin.page.Link;
import dev.latchkey.admin.page.Message;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.credential.CredentialDesk;
import dev.latchkey.auth.credential.CredentialKind;
import dev.latchkey.auth.credential.CredentialMakers;
import dev.latchkey.auth.credential.CredentialProblem;
import dev.latchkey.auth.credential.FreshCredential;
import dev.latchkey.auth.credential.HeldCredential;
import dev.latchkey.auth.spi.ConfigSchema;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The pages about the credentials of one account, the visitor's own or another's. */
final class CredentialPages {

    private final Pages pages;
    private final CredentialDesk desk;
    private final CredentialMakers makers;
    private final CredentialForms forms;
    private final PasswordAgain password;
    private final Applications applications;
    private final Times times;
    private final Clock clock;

    @Inject
    CredentialPages(
            Pages pages,
            CredentialDesk desk,
            CredentialMakers makers,
            CredentialForms forms,
            PasswordAgain password,
            Applications applications,
            Times times,
            Clock clock) {
        this.pages = pages;
        this.desk = desk;
        this.makers = makers;
        this.forms = forms;
        this.password = password;
        this.applications = applications;
        this.times = times;
        this.clock = clock;
    }

    void list(Context ctx, CredentialHolder holder) {
        List<Link> additions = makers.kinds().stream()
                .filter(kind -> kind.application().enabled())
                .map(kind -> new Link(
                        holder.path() + "/add/" + kind.application().id(), "Add " + CredentialForms.named(kind)))
                .toList();
        pages.show(
                ctx,
                new CredentialsPage(
                        pages.frame(ctx, holder.title()).under(holder.above()),
                        "With these, programs act as " + holder.account().name()
                                + ". They stay valid when the password is changed, and ask for no second factor.",
                        additions,
                        desk.ofAccount(holder.account().id()).stream()
                                .map(credential -> row(holder, credential))
                                .toList()));
    }

    void askToAdd(Context ctx, CredentialHolder holder) {
        CredentialKind kind = kind(ctx);
        pages.show(ctx, forms.add(ctx, holder, kind, forms.blank(kind), Problems.NONE));
    }

    void add(Context ctx, CredentialHolder holder, Form form) {
        CredentialKind kind = kind(ctx);
        Problems problems = passwordProblems(ctx, holder, form);
        try {
            if (!problems.any()) {
                showOnce(ctx, holder, desk.make(forms.wish(holder, kind, form)));
                return;
            }
        } catch (CredentialProblem problem) {
            problems = CredentialForms.problems(problem, kind.options());
        }
        pages.refuse(ctx, forms.add(ctx, holder, kind, form, problems));
    }

    void askToRenew(Context ctx, CredentialHolder holder) {
        HeldCredential old = held(ctx, holder);
        pages.show(ctx, forms.renew(ctx, holder, old, Form.of(Map.of()), Problems.NONE));
    }

    void renew(Context ctx, CredentialHolder holder, Form form) {
        HeldCredential old = held(ctx, holder);
        Problems problems = passwordProblems(ctx, holder, form);
        try {
            if (!problems.any()) {
                showOnce(ctx, holder, desk.renew(old.applicationId(), old.id(), CredentialForms.overlap(form)));
                return;
            }
        } catch (CredentialProblem problem) {
            problems = CredentialForms.problems(problem, ConfigSchema.of());
        }
        pages.refuse(ctx, forms.renew(ctx, holder, old, form, problems));
    }

    void askToRevoke(Context ctx, CredentialHolder holder) {
        HeldCredential credential = held(ctx, holder);
        pages.show(
                ctx,
                new ConfirmPage(
                        pages.frame(ctx, "Revoke " + credential.label() + "?").under(holder.trail()),
                        List.of(
                                "The next request with " + credential.id() + " is refused.",
                                "This cannot be undone. To replace it without a gap, renew it instead."),
                        holder.path(credential, "revoke"),
                        "Revoke",
                        holder.path()));
    }

    void revoke(Context ctx, CredentialHolder holder) {
        HeldCredential credential = held(ctx, holder);
        desk.revoke(credential.applicationId(), credential.id());
        pages.seeOther(ctx, holder.path(), Message.status(credential.label() + " has been revoked."));
    }

    private Problems passwordProblems(Context ctx, CredentialHolder holder, Form form) {
        return holder.own() ? password.problems(ctx, form, holder.account()) : Problems.NONE;
    }

    private void showOnce(Context ctx, CredentialHolder holder, FreshCredential fresh) {
        pages.show(
                ctx,
                new CredentialMadePage(
                        pages.frame(ctx, fresh.kept().label() + " has been made")
                                .under(holder.trail()),
                        "Copy it now and keep it as you would a password: it is not shown again. Its ID, by which the"
                                + " list knows it, is " + fresh.kept().id() + ".",
                        fresh.text(),
                        new Link(holder.path(), "Back to the list")));
    }

    private CredentialsPage.Row row(CredentialHolder holder, HeldCredential credential) {
        boolean renewable = makers.kind(credential.applicationId())
                .filter(kind -> kind.application().methodId().equals(credential.methodId()))
                .isPresent();
        return new CredentialsPage.Row(
                credential.id(),
                credential.label(),
                applications
                        .book()
                        .application(credential.applicationId())
                        .map(Application::name)
                        .orElse(credential.applicationId()),
                times.text(credential.created()),
                credential.expires().equals(Instant.MAX) ? "never" : times.text(credential.expires()),
                credential.used() ? times.text(credential.lastUsed()) : "never",
                credential.expired(clock.instant()),
                renewable ? holder.path(credential, "renew") : "",
                holder.path(credential, "revoke"));
    }

    private CredentialKind kind(Context ctx) {
        return makers.kind(ctx.pathParam("application"))
                .filter(kind -> kind.application().enabled())
                .orElseThrow(() -> PageFailure.gone("There is no such application, or its accounts hold nothing."));
    }

    /** One of another account is as good as none. */
    private HeldCredential held(Context ctx, CredentialHolder holder) {
        return desk.find(ctx.pathParam("application"), ctx.pathParam("credential"))
                .filter(credential -> credential.accountId() == holder.account().id())
                .orElseThrow(() -> PageFailure.gone("There is no such credential. It may have been revoked."));
    }
}
