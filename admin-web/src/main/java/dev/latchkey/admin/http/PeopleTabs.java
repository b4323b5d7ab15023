package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.page.Link;
import dev.latchkey.auth.http.BrowserSessions;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The pages about people that stand beside each other; everybody sees what they may use. */
final class PeopleTabs {

    private final BrowserSessions sessions;

    @Inject
    PeopleTabs(BrowserSessions sessions) {
        this.sessions = sessions;
    }

    List<Link> links(Context ctx) {
        List<Link> links = new ArrayList<>();
        if (sessions.may(ctx, AdminPermissions.USERS)) {
            links.add(new Link(AdminPaths.PEOPLE, "People"));
        }
        if (sessions.may(ctx, AdminPermissions.PERMISSIONS)) {
            links.add(new Link(AdminPaths.PERMISSIONS, "Permissions"));
            links.add(new Link(AdminPaths.ROLES, "Roles"));
        }
        return links;
    }
}
