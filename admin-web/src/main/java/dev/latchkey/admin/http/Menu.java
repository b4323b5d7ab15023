package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.page.HomePage.Entry;
import dev.latchkey.admin.page.HomePage.Section;
import dev.latchkey.admin.page.Link;
import dev.latchkey.auth.http.BrowserSessions;
import dev.latchkey.content.node.domain.NodePermission;
import dev.latchkey.rest.domain.RestPermissions;
import dev.latchkey.web.ApiDescription;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;

/** The admin pages with what each is for; everybody sees what they may use. */
final class Menu {

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "Content",
                    List.of(new Item(
                            AdminPaths.CONTENT,
                            "Content",
                            "Pages and other content: find, add, edit and delete it.",
                            NodePermission.ACCESS_CONTENT_OVERVIEW))),
            new Group(
                    "Structure",
                    List.of(new Item(
                            AdminPaths.TYPES,
                            "Content types",
                            "Which kinds of content there are, and what new content of each starts with.",
                            NodePermission.ADMINISTER_CONTENT_TYPES))),
            new Group(
                    "Configuration",
                    List.of(
                            new Item(
                                    AdminPaths.APPLICATIONS,
                                    "API Authentication",
                                    "Which applications may call the API, and how each proves who is calling.",
                                    AdminPermissions.AUTHENTICATION),
                            new Item(
                                    AdminPaths.AUDIT,
                                    "Audit Logs",
                                    "Every request to the API, and why it was let in or refused.",
                                    AdminPermissions.AUTHENTICATION),
                            new Item(
                                    AdminPaths.TOKENS,
                                    "Tokens",
                                    "Why a token is accepted or refused, which were issued, and ending them.",
                                    AdminPermissions.AUTHENTICATION),
                            new Item(
                                    AdminPaths.REST,
                                    "REST resources",
                                    "Which content the API offers, with which methods, formats and authentication"
                                            + " providers.",
                                    RestPermissions.ADMINISTER))),
            new Group(
                    "People",
                    List.of(
                            new Item(
                                    AdminPaths.PEOPLE,
                                    "People",
                                    "Accounts: add, change, block and delete them, and give them roles.",
                                    AdminPermissions.USERS),
                            new Item(
                                    AdminPaths.PERMISSIONS,
                                    "Permissions",
                                    "What each role may do, for example create a Basic page.",
                                    AdminPermissions.PERMISSIONS),
                            new Item(
                                    AdminPaths.ROLES,
                                    "Roles",
                                    "Sets of permissions that accounts share.",
                                    AdminPermissions.PERMISSIONS))),
            new Group(
                    "Extend and reports",
                    List.of(
                            new Item(
                                    AdminPaths.MODULES,
                                    "Extend",
                                    "What this server is made of, and the authentication methods it has.",
                                    AdminPermissions.SITE),
                            new Item(
                                    AdminPaths.STATUS,
                                    "Status report",
                                    "How the server is doing, and what should be looked at.",
                                    AdminPermissions.SITE),
                            new Item(
                                    AdminPaths.API_DOCS,
                                    ApiDocsRoutes.TITLE,
                                    "What programs can ask of this server, with examples.",
                                    ApiDescription.PERMISSION))));

    private final BrowserSessions sessions;

    private record Group(String title, List<Item> items) {}

    private record Item(String path, String title, String description, String permission) {}

    @Inject
    Menu(BrowserSessions sessions) {
        this.sessions = sessions;
    }

    List<Section> sections(Context ctx) {
        return GROUPS.stream()
                .map(group -> new Section(group.title(), entries(ctx, group)))
                .filter(section -> !section.entries().isEmpty())
                .toList();
    }

    /** Whoever may use one of the pages sees the overview of them; {@link AdminPermissions#PAGES} opens it to others. */
    boolean mayOverview(Context ctx) {
        return sessions.may(ctx, AdminPermissions.PAGES) || !sections(ctx).isEmpty();
    }

    List<Link> links(Context ctx) {
        return sections(ctx).stream()
                .flatMap(section -> section.entries().stream())
                .map(Entry::link)
                .toList();
    }

    private List<Entry> entries(Context ctx, Group group) {
        return group.items().stream()
                .filter(item -> sessions.may(ctx, item.permission()))
                .map(item -> new Entry(new Link(item.path(), item.title()), item.description()))
                .toList();
    }
}
