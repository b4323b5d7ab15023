package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.Option;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.account.Roles;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of an account as those who administer users see them. */
final class AccountFields {

    static final String ACTIVE = "active";
    static final String ROLES = "roles";

    private static final Set<String> IMPLIED = Set.of(Role.ANONYMOUS, Role.AUTHENTICATED);

    private final Roles roles;

    @Inject
    AccountFields(Roles roles) {
        this.roles = roles;
    }

    static Form filled(Account account) {
        return Form.of(Map.of(
                "name",
                List.of(account.name()),
                "mail",
                List.of(account.mail()),
                ACTIVE,
                List.of(account.active() ? "true" : ""),
                ROLES,
                List.copyOf(account.roles())));
    }

    /**
     * @param fresh for an account that is about to be added
     * @param withRoles whether roles can be given here
     */
    List<Field> fields(Form form, Problems problems, boolean fresh, boolean withRoles) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of(Control.TEXT, "name", "Username")
                .value(form.text("name"))
                .help("1 to 60 characters, no colon. External tokens find the account by it.")
                .mandatory()
                .problems(problems));
        fields.add(Field.of(Control.MAIL, "mail", "Email address")
                .value(form.text("mail"))
                .help("Optional. This server sends no mail.")
                .problems(problems));
        fields.addAll(passwords(problems, fresh));
        if (!fresh) {
            fields.add(Field.check(ACTIVE, "Active", form.checked(ACTIVE))
                    .help("A blocked account cannot log in, and every token issued to it is refused.")
                    .problems(problems));
        }
        if (withRoles) {
            fields.add(Field.of(Control.CHECKS, ROLES, "Roles")
                    .help("What each role may do is on the permissions page.")
                    .options(options())
                    .values(List.copyOf(form.choices(ROLES)))
                    .problems(problems));
        }
        return fields;
    }

    private static List<Field> passwords(Problems problems, boolean fresh) {
        List<Field> fields = new ArrayList<>(NewPassword.optionalFields(problems));
        Field first = fields.get(0);
        String effect = fresh
                ? " Leave both empty for an account that logs in by link or is known by external tokens only."
                : " Leave both empty to keep the password. A new one ends all sessions and tokens of the account.";
        fields.set(0, first.help(first.help() + effect));
        return fields;
    }

    private List<Option> options() {
        return roles.current().roles().stream()
                .filter(role -> !IMPLIED.contains(role.id()))
                .map(role -> Option.of(role.id(), role.label()))
                .toList();
    }
}
