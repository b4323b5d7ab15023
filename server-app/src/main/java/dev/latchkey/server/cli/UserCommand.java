package dev.latchkey.server.cli;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountEdit;
import dev.latchkey.auth.account.AccountFilter;
import dev.latchkey.auth.account.AccountProblem;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.account.Role;
import dev.latchkey.server.instance.Administration;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Commands about accounts. */
@Command(
        name = "user",
        footer = {"", "Example:", "  latchkey user list"},
        mixinStandardHelpOptions = true,
        description = "Lists, adds, changes and deletes accounts, and lets their owners in again.")
final class UserCommand {

    private static final int PAGE = 500;
    private static final int LONGEST_LINK = 7 * 24 * 60;

    private final Workplace work;

    @Spec
    private CommandSpec spec;

    UserCommand(Workplace work) {
        this.work = work;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the accounts: number, name, mail address, state and roles.",
            footer = {"", "Example:", "  latchkey user list --role administrator"})
    int list(
            @Option(
                            names = "--role",
                            defaultValue = "",
                            paramLabel = "ROLE",
                            description = "Only holders of this role.")
                    String role,
            @Option(
                            names = "--text",
                            defaultValue = "",
                            paramLabel = "TEXT",
                            description = "Only those with this in name or mail address.")
                    String text,
            @Option(names = "--json", description = "As JSON.") boolean json) {
        return run((server, terminal, out) -> {
            if (!role.isEmpty()) {
                requireRole(server.administration(), role);
            }
            Listing.rows(all(server.administration().accounts(), new AccountFilter(text, role)), json, out);
        });
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Adds an account. Its password is read from standard input.",
            footer = {"", "Example:", "  latchkey user add editor --role editor --password-file password.txt"})
    int add(
            @Parameters(paramLabel = "USER", description = "User name.") String user,
            @Option(names = "--mail", defaultValue = "", paramLabel = "ADDRESS", description = "Mail address.")
                    String mail,
            @Option(names = "--role", paramLabel = "ROLE", description = "A role that it gets; may be repeated.")
                    List<String> roles,
            @Option(names = "--no-password", description = "It cannot log in by password.") boolean none,
            @Mixin PasswordSource source) {
        return run((server, terminal, out) -> {
            String password = none ? "" : source.password(terminal);
            Account made = server.administration()
                    .accounts()
                    .create(new AccountEdit(user, mail, password, true, given(roles)));
            out.println("The account '" + made.name() + "' has the number " + made.id() + ".");
        });
    }

    @Command(
            name = "edit",
            mixinStandardHelpOptions = true,
            description = "Changes name, mail address and roles of an account; what is not given stays.",
            footer = {"", "Example:", "  latchkey user edit reader --add-role editor --mail reader@example.com"})
    int edit(
            @Parameters(paramLabel = "USER", description = "User name.") String user,
            @Option(names = "--name", paramLabel = "NAME", description = "New user name; ends its tokens.") String name,
            @Option(names = "--mail", paramLabel = "ADDRESS", description = "New mail address; may be empty.")
                    String mail,
            @Option(names = "--add-role", paramLabel = "ROLE", description = "May be repeated.") List<String> added,
            @Option(names = "--remove-role", paramLabel = "ROLE", description = "May be repeated.")
                    List<String> removed) {
        return run((server, terminal, out) -> {
            change(
                    server.administration(),
                    user,
                    old -> new AccountEdit(
                            name == null ? old.name() : name,
                            mail == null ? old.mail() : mail,
                            "",
                            old.active(),
                            roles(old.roles(), given(added), given(removed))));
            out.println("The account is changed.");
        });
    }

    @Command(
            name = "password",
            mixinStandardHelpOptions = true,
            description = "Sets a new password, read from standard input, and ends what was issued to the account.",
            footer = {"", "Example:", "  latchkey user password admin --password-file password.txt"})
    int password(
            @Parameters(paramLabel = "USER", description = "User name.") String user, @Mixin PasswordSource source) {
        return run((server, terminal, out) -> {
            Account account = CredentialProblems.holder(server.administration(), user);
            server.administration().accounts().changePassword(account.id(), source.password(terminal));
            out.println("The password is changed.");
        });
    }

    @Command(
            name = "block",
            mixinStandardHelpOptions = true,
            description = "Blocks an account and ends what was issued to it.",
            footer = {"", "Example:", "  latchkey user block reader"})
    int block(@Parameters(paramLabel = "USER", description = "User name.") String user) {
        return run((server, terminal, out) -> {
            change(server.administration(), user, account -> account.withActive(false));
            out.println("The account is blocked.");
        });
    }

    @Command(
            name = "unblock",
            mixinStandardHelpOptions = true,
            description = "Lets a blocked account in again.",
            footer = {"", "Example:", "  latchkey user unblock reader"})
    int unblock(@Parameters(paramLabel = "USER", description = "User name.") String user) {
        return run((server, terminal, out) -> {
            change(server.administration(), user, account -> account.withActive(true));
            out.println("The account is active.");
        });
    }

    @Command(
            name = "delete",
            mixinStandardHelpOptions = true,
            description = "Deletes an account; its content stays and belongs to nobody in particular.",
            footer = {"", "Example:", "  latchkey user delete reader"})
    int delete(@Parameters(paramLabel = "USER", description = "User name.") String user) {
        return run((server, terminal, out) -> {
            Administration administration = server.administration();
            Account account = CredentialProblems.holder(administration, user);
            requireAdministratorBeside(administration.accounts(), account);
            // Blocked first, so that it writes nothing more while its content is dealt with.
            administration.accounts().setActive(account.id(), false);
            administration.authorship().giveToAnonymous(account.id());
            administration.accounts().delete(account.id());
            out.println("The account is deleted.");
        });
    }

    @Command(
            name = "link",
            mixinStandardHelpOptions = true,
            description = "Prints a link that logs the account in once, for instance where a password is lost.",
            footer = {"", "Example:", "  latchkey user link admin --minutes 30"})
    int link(
            @Parameters(paramLabel = "USER", description = "User name.") String user,
            @Option(
                            names = "--minutes",
                            defaultValue = "60",
                            paramLabel = "MINUTES",
                            description = "For how long it is good, 1 to 10080. Default: ${DEFAULT-VALUE}.")
                    int minutes) {
        return run((server, terminal, out) -> {
            Account account = CredentialProblems.holder(server.administration(), user);
            if (!account.active()) {
                throw new StartupException("The account is blocked; unblock it first.", ExitCode.USAGE);
            }
            if (minutes < 1 || minutes > LONGEST_LINK) {
                throw new StartupException("--minutes is 1 to " + LONGEST_LINK + ".", ExitCode.USAGE);
            }
            String token = server.administration().links().forAccount(account.id(), Duration.ofMinutes(minutes));
            out.println(server.administration().address().of("/user/sign-in-link?token=" + token));
        });
    }

    /** Sessions do not outlive a change of roles. */
    private static void change(Administration server, String user, UnaryOperator<AccountEdit> change) {
        Account old = CredentialProblems.holder(server, user);
        AccountEdit wanted = change.apply(AccountEdit.of(old));
        if (!wanted.active() || !wanted.roles().contains(Role.ADMINISTRATOR)) {
            requireAdministratorBeside(server.accounts(), old);
        }
        Account now = server.accounts().edit(old.id(), change);
        if (!now.roles().equals(old.roles())) {
            server.sessions().of(old.id()).forEach(session -> server.sessions().end(old.id(), session.hash()));
        }
    }

    private static void requireAdministratorBeside(Accounts accounts, Account account) {
        if (accounts.isOnlyAdministrator(account)) {
            throw new AccountProblem(
                    "roles", "This is the only active administrator. Make another account an administrator first.");
        }
    }

    private static void requireRole(Administration server, String role) {
        if (server.roles().current().role(role).isEmpty()) {
            throw new AccountProblem("id", "There is no role '" + role + "'.");
        }
    }

    private static List<Map<String, Object>> all(Accounts accounts, AccountFilter filter) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Account> page = accounts.page(filter, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(account -> rows.add(row(account)));
            page = accounts.page(filter, rows.size(), PAGE);
        }
        return rows;
    }

    private static Map<String, Object> row(Account account) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", account.id());
        row.put("name", account.name());
        row.put("mail", account.mail());
        row.put("state", account.active() ? "active" : "blocked");
        row.put("roles", new TreeSet<>(account.roles()));
        return row;
    }

    private static Set<String> roles(Set<String> now, Set<String> added, Set<String> removed) {
        Set<String> wanted = new LinkedHashSet<>(now);
        wanted.addAll(added);
        wanted.removeAll(removed);
        return wanted;
    }

    /** An option that may be repeated is null if it is not there. */
    private static Set<String> given(List<String> values) {
        return values == null ? Set.of() : new LinkedHashSet<>(values);
    }

    private int run(Workplace.Task task) {
        return work.run(Chosen.of(spec), task);
    }
}
