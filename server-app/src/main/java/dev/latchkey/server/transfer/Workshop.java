package dev.latchkey.server.transfer;

import dev.latchkey.auth.account.RoleRepository;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationBook;
import dev.latchkey.auth.application.ApplicationCatalog;
import dev.latchkey.auth.application.ApplicationKey;
import dev.latchkey.auth.application.ApplicationKeyRepository;
import dev.latchkey.auth.application.ApplicationKeys;
import dev.latchkey.auth.application.ApplicationRepository;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.application.GateSettingsRepository;
import dev.latchkey.auth.application.MethodOpener;
import dev.latchkey.auth.secret.SecretBox;
import dev.latchkey.auth.token.TokenRepository;
import dev.latchkey.content.node.domain.NodePermission;
import dev.latchkey.content.node.domain.NodeTypeService;
import dev.latchkey.content.node.domain.UnitOfWork;
import dev.latchkey.content.node.domain.text.TextFormats;
import dev.latchkey.content.node.domain.type.NodeTypeCatalog;
import dev.latchkey.content.node.domain.type.NodeTypeRepository;
import dev.latchkey.rest.domain.RestResourceConfigRepository;
import dev.latchkey.rest.domain.RestResources;
import dev.latchkey.server.catalog.KnownMethods;
import dev.latchkey.server.catalog.KnownPermissions;
import dev.latchkey.web.GrantedPermissions;
import dev.latchkey.web.rest.RestResource;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Services of its own on the tables of the server: what they do within a transaction is not seen by any request before
 * it is committed and the server's own services read it.
 */
final class Workshop {

    private final RoleRepository roles;
    private final ApplicationRepository applications;
    private final ApplicationKeyRepository keys;
    private final GateSettingsRepository gate;
    private final RestResourceConfigRepository resources;
    private final NodeTypeRepository types;
    private final TextFormats formats;
    private final TokenRepository tokens;
    private final MethodOpener opener;
    private final SecretBox box;
    private final Set<RestResource<?>> offered;
    private final UnitOfWork work;
    private final KnownPermissions permissions;
    private final KnownMethods methods;
    private final Clock clock;

    @Inject
    Workshop(
            RoleRepository roles,
            ApplicationRepository applications,
            ApplicationKeyRepository keys,
            GateSettingsRepository gate,
            RestResourceConfigRepository resources,
            NodeTypeRepository types,
            TextFormats formats,
            TokenRepository tokens,
            MethodOpener opener,
            SecretBox box,
            Set<RestResource<?>> offered,
            UnitOfWork work,
            KnownPermissions permissions,
            KnownMethods methods,
            Clock clock) {
        this.roles = roles;
        this.applications = applications;
        this.keys = keys;
        this.gate = gate;
        this.resources = resources;
        this.types = types;
        this.formats = formats;
        this.tokens = tokens;
        this.opener = opener;
        this.box = box;
        this.offered = Set.copyOf(offered);
        this.work = work;
        this.permissions = permissions;
        this.methods = methods;
        this.clock = clock;
    }

    /** All sections as the tables have them now, in the order in which they are put in place. */
    List<Section> sections(References references, boolean pruning) {
        Roles ownRoles = new Roles(roles);
        ownRoles.reload();
        NodeTypeCatalog catalog = new NodeTypeCatalog(types);
        RestResources ownResources = new RestResources(resources, offered);
        ownResources.reload();
        OwnCatalog book = new OwnCatalog();
        book.reload();
        Applications ownApplications = new Applications(applications, gate, book, opener, box, clock);
        ApplicationKeys ownKeys = new ApplicationKeys(keys, book, opener, box, tokens, clock);
        SecretTexts secrets = new SecretTexts(box, references);
        return List.of(
                new FormatSection(formats),
                new TypeSection(catalog, new NodeTypeService(types, catalog, new Granted(ownRoles), work)),
                new RoleSection(ownRoles, name -> known(catalog, name)),
                new ResourceSection(ownResources),
                new ApplicationSection(
                        ownApplications, new KeyEntries(ownApplications, ownKeys, secrets), methods, secrets, pruning),
                new GateSection(ownApplications));
    }

    /** A content type of the same file brings its permissions along. */
    private boolean known(NodeTypeCatalog catalog, String permission) {
        return permissions.contains(permission)
                || catalog.all().stream()
                        .anyMatch(type -> NodePermission.allOf(type.name()).contains(permission));
    }

    private record Granted(Roles roles) implements GrantedPermissions {

        @Override
        public void withdraw(Set<String> names) {
            roles.withdraw(names);
        }

        @Override
        public void reload() {
            roles.reload();
        }
    }

    private final class OwnCatalog implements ApplicationCatalog {

        private ApplicationBook book = ApplicationBook.EMPTY;

        @Override
        public ApplicationBook current() {
            return book;
        }

        @Override
        public void reload() {
            Map<String, Application> byId = new LinkedHashMap<>();
            applications.all().forEach(application -> byId.put(application.id(), application));
            Map<String, List<ApplicationKey>> ofEach =
                    keys.all().stream().collect(Collectors.groupingBy(ApplicationKey::applicationId));
            book = new ApplicationBook(gate.load(), byId, ofEach);
        }
    }
}
