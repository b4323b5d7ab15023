package dev.latchkey.admin.http;

import dev.latchkey.admin.report.Finding;
import dev.latchkey.admin.report.Finding.Weight;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.web.PermissionDefinition;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether everybody, or everybody with an account, may do what they should not. */
final class RoleChecks {

    /** Of permissions that let their holders change content. */
    private static final Pattern WRITES = Pattern.compile("(create|edit|delete|revert|administer|bypass) .*");

    private static final String FULL_HTML = "use text format full_html";

    private final Roles roles;
    private final PermissionCatalog permissions;

    @Inject
    RoleChecks(Roles roles, PermissionCatalog permissions) {
        this.roles = roles;
        this.permissions = permissions;
    }

    List<Finding> all() {
        return List.of(anonymousTrust(), anonymousWrites(), authenticatedTrust(), fullHtml());
    }

    private Finding anonymousTrust() {
        String risky = titles(Role.ANONYMOUS, PermissionDefinition::restricted);
        return Finding.unless(
                risky.isEmpty(),
                "It has no permission that is meant for trusted roles.",
                new Finding(
                        "Anonymous role",
                        Weight.HIGH,
                        "Anybody may do what only trusted roles should: " + risky + ".",
                        "Take these permissions from the role.",
                        pageOf(Role.ANONYMOUS)));
    }

    private Finding anonymousWrites() {
        String writes = titles(
                Role.ANONYMOUS,
                permission -> !permission.restricted()
                        && WRITES.matcher(permission.name()).matches());
        return Finding.unless(
                writes.isEmpty(),
                "Nobody changes anything without an account.",
                new Finding(
                        "Anonymous writes",
                        Weight.HIGH,
                        "Anybody may change content without an account: " + writes + ".",
                        "Give these permissions to a role of those who write instead.",
                        pageOf(Role.ANONYMOUS)));
    }

    private Finding authenticatedTrust() {
        String risky = titles(Role.AUTHENTICATED, PermissionDefinition::restricted);
        return Finding.unless(
                risky.isEmpty(),
                "Having an account alone gives no permission that is meant for trusted roles.",
                new Finding(
                        "Authenticated role",
                        Weight.MEDIUM,
                        "Everybody with an account may do what only trusted roles should: " + risky + ".",
                        "Give these permissions to a role of fewer people instead.",
                        pageOf(Role.AUTHENTICATED)));
    }

    private Finding fullHtml() {
        List<String> wide = Stream.of(Role.ANONYMOUS, Role.AUTHENTICATED)
                .filter(role -> held(role).contains(FULL_HTML))
                .toList();
        return Finding.unless(
                wide.isEmpty(),
                "Only chosen roles may write unfiltered HTML.",
                new Finding(
                        "Full HTML",
                        Weight.HIGH,
                        "Everybody in the role " + String.join(" and ", wide)
                                + " may write HTML that runs scripts at those who show it.",
                        "Take \"Use the Full HTML text format\" from the role.",
                        AdminPaths.PERMISSIONS));
    }

    private String titles(String role, Predicate<PermissionDefinition> risky) {
        Set<String> held = held(role);
        return permissions.groups().values().stream()
                .flatMap(List::stream)
                .filter(permission -> held.contains(permission.name()) && risky.test(permission))
                .map(RoleChecks::named)
                .collect(Collectors.joining(", "));
    }

    /** Permissions on content are called alike for each type. */
    private static String named(PermissionDefinition permission) {
        return permission.title() + " (" + permission.name() + ")";
    }

    private Set<String> held(String role) {
        return roles.current().role(role).map(Role::permissions).orElse(Set.of());
    }

    private static String pageOf(String role) {
        return AdminPaths.PERMISSIONS + "?role=" + role;
    }
}
