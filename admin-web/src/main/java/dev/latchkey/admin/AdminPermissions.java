package dev.latchkey.admin;

import dev.latchkey.auth.http.user.UserPermission;
import dev.latchkey.web.PermissionDefinition;
import dev.latchkey.web.PermissionSource;
import jakarta.inject.Inject;
import java.util.List;

/** The permissions that the admin pages ask for; those on accounts belong to {@link UserPermission}. */
public final class AdminPermissions implements PermissionSource {

    public static final String PAGES = "access administration pages";
    public static final String SITE = "administer site configuration";
    public static final String AUTHENTICATION = "administer rest api authentication";
    public static final String OWN_CREDENTIALS = "manage own api credentials";
    public static final String PERMISSIONS = UserPermission.ADMINISTER_PERMISSIONS;
    public static final String USERS = UserPermission.ADMINISTER_USERS;
    public static final String CHANGE_OWN_NAME = UserPermission.CHANGE_OWN_NAME;

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
                        OWN_CREDENTIALS,
                        "Manage own API credentials",
                        "REST & JSON API Authentication",
                        "Make, renew and revoke API keys and the like that act as oneself. They outlive a change of the"
                                + " password and ask for no second factor.",
                        false),
                new PermissionDefinition(
                        PAGES,
                        "Use the administration pages",
                        "System",
                        "See the overview at /admin, which whoever may use one of its pages sees anyway.",
                        false),
                new PermissionDefinition(
                        SITE,
                        "Administer site configuration",
                        "System",
                        "See what the server is made of and how it is doing.",
                        true));
    }
}
