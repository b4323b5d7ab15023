package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.FormPage;
import dev.latchkey.admin.page.Option;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.admin.page.Problems.Problem;
import dev.latchkey.auth.credential.CredentialDesk;
import dev.latchkey.auth.credential.CredentialKind;
import dev.latchkey.auth.credential.CredentialProblem;
import dev.latchkey.auth.credential.CredentialWish;
import dev.latchkey.auth.credential.HeldCredential;
import dev.latchkey.auth.spi.ConfigSchema;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms by which credentials are made and renewed. */
final class CredentialForms {

    private static final String LABEL = "label";
    private static final String EXPIRES = "expires";
    private static final String OVERLAP = "overlap";
    private static final String NEVER = "never";

    private static final List<Option> LIVES = List.of(
            Option.of("7", "In 7 days"),
            Option.of("30", "In 30 days"),
            Option.of("90", "In 90 days"),
            Option.of("365", "In a year"),
            Option.of(NEVER, "Never"));

    private final Pages pages;
    private final MethodFields options;
    private final PasswordAgain password;
    private final CredentialDesk desk;

    @Inject
    CredentialForms(Pages pages, MethodFields options, PasswordAgain password, CredentialDesk desk) {
        this.pages = pages;
        this.options = options;
        this.password = password;
        this.desk = desk;
    }

    Form blank(CredentialKind kind) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(MethodFields.filled(kind.options(), Map.of()));
        parameters.put(EXPIRES, List.of("90"));
        return Form.of(parameters);
    }

    FormPage add(Context ctx, CredentialHolder holder, CredentialKind kind, Form form, Problems problems) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of(Control.TEXT, LABEL, "Label")
                .help("By which it is known in the list, for example the program that will use it.")
                .value(form.text(LABEL))
                .mandatory()
                .problems(problems));
        fields.add(Field.of(Control.SELECT, EXPIRES, "Expires")
                .options(LIVES)
                .value(form.text(EXPIRES))
                .mandatory()
                .problems(problems));
        fields.addAll(options.fields(kind.options(), form, Set.of(), problems));
        return page(
                ctx,
                holder,
                "Add " + named(kind),
                "Whoever has it acts as " + holder.account().name() + ".",
                problems,
                holder.path() + "/add/" + kind.application().id(),
                fields,
                "Add");
    }

    FormPage renew(Context ctx, CredentialHolder holder, HeldCredential old, Form form, Problems problems) {
        return page(
                ctx,
                holder,
                "Renew " + old.label(),
                "A new one is made with the same label and rights, which expires after as long a time as the old one"
                        + " was given. The old one goes on working for a while, so that programs can be told the new"
                        + " one without a gap.",
                problems,
                holder.path(old, "renew"),
                List.of(Field.of(Control.NUMBER, OVERLAP, "Minutes for which the old one goes on working")
                        .help("0 to " + CredentialDesk.LONGEST_OVERLAP.toMinutes() + ".")
                        .value(form.sent(OVERLAP) ? form.text(OVERLAP) : "60")
                        .mandatory()
                        .problems(problems)),
                "Renew");
    }

    CredentialWish wish(CredentialHolder holder, CredentialKind kind, Form form) {
        return new CredentialWish(
                holder.account().id(),
                kind.application().id(),
                form.text(LABEL),
                expiry(form.text(EXPIRES)),
                options.settings(kind.options(), form));
    }

    /** @throws CredentialProblem if it is no number */
    static Duration overlap(Form form) {
        String entered = form.trimmed(OVERLAP);
        if (!entered.matches("[0-9]{1,6}")) {
            throw new CredentialProblem(OVERLAP, "Enter a number of minutes.");
        }
        return Duration.ofMinutes(Long.parseLong(entered));
    }

    static Problems problems(CredentialProblem found, ConfigSchema schema) {
        return new Problems(found.problems().stream()
                .map(problem -> new Problem(parameter(problem.key(), schema), problem.message()))
                .toList());
    }

    static String named(CredentialKind kind) {
        return kind.noun() + " for " + kind.application().name();
    }

    private static String parameter(String key, ConfigSchema schema) {
        if (schema.field(key).isPresent()) {
            return MethodFields.parameter(key);
        }
        return Set.of(LABEL, EXPIRES, OVERLAP).contains(key) ? key : "";
    }

    /** What is not among the choices lies in the past and is refused. */
    private Instant expiry(String chosen) {
        boolean offered = LIVES.stream().anyMatch(option -> option.value().equals(chosen));
        if (!offered) {
            return Instant.EPOCH;
        }
        return chosen.equals(NEVER) ? Instant.MAX : desk.expiryAfter(Duration.ofDays(Long.parseLong(chosen)));
    }

    private FormPage page(
            Context ctx,
            CredentialHolder holder,
            String title,
            String intro,
            Problems problems,
            String action,
            List<Field> fields,
            String button) {
        List<Field> all = new ArrayList<>(fields);
        if (holder.own()) {
            all.add(password.field(problems));
        }
        return new FormPage(
                pages.frame(ctx, title).under(holder.trail()), intro, problems, action, "", all, button, List.of());
    }
}
