package dev.latchkey.admin;

import dev.latchkey.web.PermissionDefinition;
import dev.latchkey.web.PermissionSource;
import jakarta.inject.Inject;
import java.util.List;

/** The permissions that the admin pages ask for. */
public final class AdminPermissions implements PermissionSource {

    public static final String PAGES = "access administration pages";
    public static final String SITE = "administer site configuration";
    public static final String AUTHENTICATION = "administer rest api authentication";
    public static final String PERMISSIONS = "administer permissions";
    public static final String USERS = "administer users";
    public static final String CHANGE_OWN_NAME = "change own username";

    @Inject
    public AdminPermissions() {}

    @Override
    public List<PermissionDefinition> permissions() {
        return List.of(
                new PermissionDefinition(
                        AUTHENTICATION,
                        "Administer REST API authentication",
                        "REST & JSON API Authentication",
                        "Set up applications, their methods, keys and rules, and read the audit log.",
                        true),
                new PermissionDefinition(
                        PAGES, "Use the administration pages", "System", "See the overview at /admin.", false),
                new PermissionDefinition(
                        SITE,
                        "Administer site configuration",
                        "System",
                        "See what the server is made of and how it is doing.",
                        true),
                new PermissionDefinition(
                        PERMISSIONS,
                        "Administer permissions",
                        "User",
                        "Grant and take permissions and change roles; whoever may do this may do everything.",
                        true),
                new PermissionDefinition(
                        USERS,
                        "Administer users",
                        "User",
                        "Add, change, block and delete accounts, and give them roles.",
                        true),
                new PermissionDefinition(
                        CHANGE_OWN_NAME,
                        "Change own username",
                        "User",
                        "External tokens name their account by it, so others should not choose it freely.",
                        true));
    }
}
