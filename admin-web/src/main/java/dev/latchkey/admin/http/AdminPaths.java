package dev.latchkey.admin.http;

/** Addresses of the admin pages; those of Drupal and of the guide, so that their texts still apply. */
final class AdminPaths {

    static final String HOME = "/admin";
    static final String MODULES = "/admin/modules";
    static final String AUTHENTICATION = "/admin/config/people/rest_api_authentication";
    static final String APPLICATIONS = AUTHENTICATION + "/auth_settings";
    static final String AUDIT = AUTHENTICATION + "/audit-logs";
    static final String TOKENS = AUTHENTICATION + "/tokens";
    static final String REST = "/admin/config/services/rest";
    static final String METHOD_SCHEMA = "/admin/api/methods/{id}/schema";
    static final String PEOPLE = "/admin/people";
    static final String PERMISSIONS = "/admin/people/permissions";
    static final String ROLES = "/admin/people/roles";
    static final String CONTENT = "/admin/content";
    static final String TYPES = "/admin/structure/types";
    static final String STATUS = "/admin/reports/status";
    static final String API_DOCS = "/admin/api-docs";
    static final String LOGIN = "/user/login";
    static final String LOGOUT = "/user/logout";
    static final String ACCOUNT = "/user";
    static final String FIRST_RUN = "/user/first-run";
    static final String SIGN_IN_LINK = "/user/sign-in-link";

    private AdminPaths() {}
}
