package dev.latchkey.auth.http.user;

import dev.latchkey.web.PermissionDefinition;
import dev.latchkey.web.PermissionSource;
import jakarta.inject.Inject;
import java.util.List;

/** The permissions on accounts and roles, named and titled as Drupal's. */
public final class UserPermission implements PermissionSource {

    public static final String ADMINISTER_PERMISSIONS = "administer permissions";
    public static final String ADMINISTER_USERS = "administer users";
    public static final String ACCESS_PROFILES = "access user profiles";
    public static final String CHANGE_OWN_NAME = "change own username";
    public static final String CANCEL_ACCOUNT = "cancel account";

    private static final String GROUP = "User";

    @Inject
    UserPermission() {}

    @Override
    public List<PermissionDefinition> permissions() {
        return List.of(
                new PermissionDefinition(
                        ADMINISTER_PERMISSIONS,
                        "Administer permissions",
                        GROUP,
                        "Grant and take permissions and change roles; whoever may do this may do everything.",
                        true),
                new PermissionDefinition(
                        ADMINISTER_USERS,
                        "Administer users",
                        GROUP,
                        "Add, change, block and delete accounts, and give them roles.",
                        true),
                new PermissionDefinition(
                        ACCESS_PROFILES,
                        "View user information",
                        GROUP,
                        "See the names of accounts and when they were made.",
                        false),
                new PermissionDefinition(
                        CHANGE_OWN_NAME,
                        "Change own username",
                        GROUP,
                        "External tokens name their account by it, so others should not choose it freely.",
                        true),
                new PermissionDefinition(
                        CANCEL_ACCOUNT,
                        "Cancel own user account",
                        GROUP,
                        "Delete the own account; its content stays.",
                        false));
    }
}
