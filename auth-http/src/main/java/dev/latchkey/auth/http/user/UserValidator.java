package dev.latchkey.auth.http.user;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountEdit;
import dev.latchkey.auth.account.AccountProblem;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.web.Caller;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds everything that is wrong with what somebody wants of an account, and says it in Drupal's words. */
final class UserValidator {

    static final String LAST_ADMINISTRATOR =
            "This is the only active administrator. Make another account an administrator first.";

    private static final String NOT_AN_ADDRESS = "This value is not a valid email address.";
    private static final int LONGEST_MAIL = 254;

    private final Accounts accounts;
    private final Roles roles;
    private final CurrentPassword currentPassword;

    @Inject
    UserValidator(Accounts accounts, Roles roles, CurrentPassword currentPassword) {
        this.accounts = accounts;
        this.roles = roles;
        this.currentPassword = currentPassword;
    }

    /** Of an account to be created. */
    List<Violation> violations(WantedUser submitted, AccountEdit wanted) {
        List<Violation> violations = new ArrayList<>(submitted.violations());
        violations.addAll(told(accounts.problems(wanted), submitted, wanted));
        violations.addAll(taken(wanted.name()));
        return violations;
    }

    /** Of a change by somebody who may be the owner. */
    List<Violation> violations(WantedUser submitted, Caller caller, Account old, AccountEdit wanted) {
        List<Violation> violations = new ArrayList<>(submitted.violations());
        violations.addAll(told(accounts.problems(old, wanted), submitted, wanted));
        if (!wanted.name().equalsIgnoreCase(old.name())) {
            violations.addAll(taken(wanted.name()));
        }
        violations.addAll(lockedOut(old, wanted));
        if (Right.own(caller, old)) {
            violations.addAll(unproved(submitted, old, wanted));
        }
        return violations;
    }

    /** What came up only while saving. */
    Violation late(AccountProblem problem, AccountEdit wanted) {
        return problem.field().equals("name")
                ? Violation.of(UserField.NAME, UserNames.taken(wanted.name()))
                : Violation.of(field(problem), problem.message());
    }

    private List<Violation> told(List<AccountProblem> problems, WantedUser submitted, AccountEdit wanted) {
        Set<UserField> unreadable = submitted.unreadable();
        return problems.stream()
                .filter(problem -> !unreadable.contains(field(problem)))
                .flatMap(problem -> told(problem, submitted, wanted))
                .toList();
    }

    private Stream<Violation> told(AccountProblem problem, WantedUser submitted, AccountEdit wanted) {
        return switch (field(problem)) {
            case NAME ->
                UserNames.sentences(wanted.name()).stream().map(sentence -> Violation.of(UserField.NAME, sentence));
            case MAIL -> mail(wanted.mail());
            case PASS -> Stream.of(Violation.ofValue(UserField.PASS, problem.message()));
            default -> roles(problem, submitted.roles());
        };
    }

    private static Stream<Violation> mail(String address) {
        Violation wrong = Violation.ofValue(UserField.MAIL, NOT_AN_ADDRESS);
        Violation tooLong = Violation.ofValue(
                UserField.MAIL, "Email: the email address can not be longer than " + LONGEST_MAIL + " characters.");
        return address.length() > LONGEST_MAIL ? Stream.of(tooLong, wrong) : Stream.of(wrong);
    }

    private Stream<Violation> roles(AccountProblem problem, List<String> wanted) {
        List<Violation> unknown = IntStream.range(0, wanted.size())
                .filter(i -> roles.current().role(wanted.get(i)).isEmpty())
                .mapToObj(i -> new Violation(
                        UserField.ROLES,
                        "." + i + ".target_id",
                        "The referenced entity (user_role: " + wanted.get(i) + ") does not exist."))
                .toList();
        return unknown.isEmpty() ? Stream.of(Violation.of(UserField.ROLES, problem.message())) : unknown.stream();
    }

    private List<Violation> taken(String name) {
        return accounts.byName(name).isPresent()
                ? List.of(Violation.of(UserField.NAME, UserNames.taken(name)))
                : List.of();
    }

    /** Somebody must be left who can administer the server. */
    private List<Violation> lockedOut(Account old, AccountEdit wanted) {
        boolean stays = wanted.active() && wanted.roles().contains(Role.ADMINISTRATOR);
        if (stays || !accounts.isOnlyAdministrator(old)) {
            return List.of();
        }
        return List.of(Violation.of(wanted.active() ? UserField.ROLES : UserField.STATUS, LAST_ADMINISTRATOR));
    }

    private List<Violation> unproved(WantedUser submitted, Account old, AccountEdit wanted) {
        List<UserField> guarded = new ArrayList<>();
        if (!wanted.password().isEmpty()) {
            guarded.add(UserField.PASS);
        }
        if (!wanted.mail().equals(old.mail())) {
            guarded.add(UserField.MAIL);
        }
        String given = submitted.currentPassword();
        if (guarded.isEmpty() || !given.isEmpty() && currentPassword.is(old, given)) {
            return List.of();
        }
        return guarded.stream()
                .map(field -> Violation.of(
                        field,
                        "Your current password is missing or incorrect; it's required to change the " + field.label()
                                + "."))
                .toList();
    }

    private static UserField field(AccountProblem problem) {
        return switch (problem.field()) {
            case "name" -> UserField.NAME;
            case "mail" -> UserField.MAIL;
            case "password" -> UserField.PASS;
            default -> UserField.ROLES;
        };
    }
}
