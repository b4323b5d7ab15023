package dev.latchkey.server.cli;

import dev.latchkey.auth.account.AccountProblem;
import dev.latchkey.auth.account.Role;
import dev.latchkey.server.instance.Administration;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.NearestName;
import dev.latchkey.server.process.StartupException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Commands about roles and what they grant. */
@Command(
        name = "role",
        footer = {"", "Example:", "  latchkey role list"},
        mixinStandardHelpOptions = true,
        description = "Lists, adds and deletes roles, and grants and revokes their permissions.")
final class RoleCommand {

    private final Workplace work;

    @Spec
    private CommandSpec spec;

    RoleCommand(Workplace work) {
        this.work = work;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the roles: machine name, name, whether it implies every permission, permissions.",
            footer = {"", "Example:", "  latchkey role list --json"})
    int list(@Option(names = "--json", description = "As JSON.") boolean json) {
        return run((server, terminal, out) -> Listing.rows(
                server.administration().roles().current().roles().stream()
                        .map(RoleCommand::row)
                        .toList(),
                json,
                out));
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Adds a role, which grants nothing yet.",
            footer = {"", "Example:", "  latchkey role add page_author --label \"Page author\""})
    int add(
            @Parameters(paramLabel = "ROLE", description = "Machine name.") String role,
            @Option(names = "--label", required = true, paramLabel = "TEXT", description = "Name for people.")
                    String label,
            @Option(
                            names = "--weight",
                            defaultValue = "0",
                            paramLabel = "NUMBER",
                            description = "Order in lists, lower first. Default: ${DEFAULT-VALUE}.")
                    int weight) {
        return run((server, terminal, out) -> {
            if (server.administration().roles().current().role(role).isPresent()) {
                throw new AccountProblem("id", "There is a role '" + role + "' already.");
            }
            server.administration().roles().save(new Role(role, label, weight, false, Set.of()));
            out.println("The role is added.");
        });
    }

    @Command(
            name = "delete",
            mixinStandardHelpOptions = true,
            description = "Deletes a role and takes it from every account.",
            footer = {"", "Example:", "  latchkey role delete page_author"})
    int delete(@Parameters(paramLabel = "ROLE", description = "Machine name.") String role) {
        return run((server, terminal, out) -> {
            server.administration().roles().delete(role);
            out.println("The role is deleted.");
        });
    }

    @Command(
            name = "grant",
            mixinStandardHelpOptions = true,
            description = "Grants permissions to a role; the next request sees it.",
            footer = {"", "Example:", "  latchkey role grant page_author \"create page content\""})
    int grant(
            @Parameters(paramLabel = "ROLE", description = "Machine name.") String role,
            @Parameters(arity = "1..*", paramLabel = "PERMISSION", description = "Machine names of permissions.")
                    List<String> permissions) {
        return run((server, terminal, out) -> {
            Role old = granting(server.administration(), role);
            permissions.forEach(permission -> requireKnown(server.administration(), permission));
            Set<String> all = new LinkedHashSet<>(old.permissions());
            all.addAll(permissions);
            server.administration().roles().save(old.withPermissions(all));
            out.println("The role grants it.");
        });
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Takes permissions from a role; the next request sees it.",
            footer = {"", "Example:", "  latchkey role revoke page_author \"create page content\""})
    int revoke(
            @Parameters(paramLabel = "ROLE", description = "Machine name.") String role,
            @Parameters(arity = "1..*", paramLabel = "PERMISSION", description = "Machine names of permissions.")
                    List<String> permissions) {
        return run((server, terminal, out) -> {
            Role old = granting(server.administration(), role);
            permissions.stream()
                    .filter(permission -> !old.permissions().contains(permission))
                    .findFirst()
                    .ifPresent(permission -> {
                        throw new AccountProblem("permissions", "The role does not grant '" + permission + "'.");
                    });
            Set<String> left = new LinkedHashSet<>(old.permissions());
            permissions.forEach(left::remove);
            server.administration().roles().save(old.withPermissions(left));
            out.println("The role does not grant it any more.");
        });
    }

    @Command(
            name = "permissions",
            mixinStandardHelpOptions = true,
            description =
                    "Lists the permissions that exist: machine name, title, group, whether for trusted roles only.",
            footer = {"", "Example:", "  latchkey role permissions"})
    int permissions(@Option(names = "--json", description = "As JSON.") boolean json) {
        return run((server, terminal, out) -> Listing.rows(
                server.administration().permissions().all().stream()
                        .map(permission -> {
                            Map<String, Object> row = new LinkedHashMap<>();
                            row.put("name", permission.name());
                            row.put("title", permission.title());
                            row.put("group", permission.group());
                            row.put("restricted", permission.restricted());
                            return row;
                        })
                        .toList(),
                json,
                out));
    }

    private static Role granting(Administration server, String id) {
        Role role = server.roles()
                .current()
                .role(id)
                .orElseThrow(() -> new AccountProblem("id", "There is no role '" + id + "'."));
        if (role.administrator()) {
            throw new AccountProblem("permissions", "The role '" + id + "' has every permission.");
        }
        return role;
    }

    private static void requireKnown(Administration server, String permission) {
        if (!server.permissions().contains(permission)) {
            throw new StartupException(
                    NearestName.sentence(
                            permission, "a permission", server.permissions().names()),
                    ExitCode.USAGE);
        }
    }

    private static Map<String, Object> row(Role role) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", role.id());
        row.put("label", role.label());
        row.put("administrator", role.administrator());
        row.put("permissions", new TreeSet<>(role.permissions()));
        return row;
    }

    private int run(Workplace.Task task) {
        return work.run(Chosen.of(spec), task);
    }
}
