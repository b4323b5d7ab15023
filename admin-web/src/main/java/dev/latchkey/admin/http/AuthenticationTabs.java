package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Link;
import java.util.List;

/** The pages of API authentication that stand beside each other. */
final class AuthenticationTabs {

    static final List<Link> LINKS = List.of(
            new Link(AdminPaths.APPLICATIONS, "API Authentication"),
            new Link(AdminPaths.AUDIT, "Audit Logs"),
            new Link(AdminPaths.TOKENS, "Tokens"));

    private AuthenticationTabs() {}
}
