package dev.latchkey.auth.account;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A set of permissions that accounts share.
 *
 * @param id machine name, lower snake case
 * @param label for people
 * @param weight order in lists, lower first
 * @param administrator whether it implies every permission; its own list is empty then
 * @param permissions machine names
 */
public record Role(String id, String label, int weight, boolean administrator, Set<String> permissions) {

    /** Every caller who is nobody in particular has it, and it alone. */
    public static final String ANONYMOUS = "anonymous";

    /** Every account but the anonymous one has it. */
    public static final String AUTHENTICATED = "authenticated";

    /** Implies every permission. */
    public static final String ADMINISTRATOR = "administrator";

    /** Without control characters and halves of surrogate pairs, which not every database keeps. */
    private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,255}");

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,31}");

    public Role {
        if (!ID.matcher(id).matches()) {
            throw new AccountProblem(
                    "id", "A role's machine name is 1 to 32 lower-case letters, digits and underscores.");
        }
        if (label.isBlank() || !ONE_LINE.matcher(label).matches()) {
            throw new AccountProblem("label", "A role's name has 1 to 255 characters on one line.");
        }
        permissions = Set.copyOf(permissions);
        if (!permissions.stream().allMatch(name -> ONE_LINE.matcher(name).matches())) {
            throw new AccountProblem("permissions", "A permission's name has 1 to 255 characters on one line.");
        }
    }

    /** Whether it comes with the server and cannot be deleted. */
    public boolean builtIn() {
        return id.equals(ANONYMOUS) || id.equals(AUTHENTICATED) || id.equals(ADMINISTRATOR);
    }

    public boolean grants(String permission) {
        return administrator || permissions.contains(permission);
    }

    public Role withPermissions(Set<String> granted) {
        return new Role(id, label, weight, administrator, granted);
    }
}
