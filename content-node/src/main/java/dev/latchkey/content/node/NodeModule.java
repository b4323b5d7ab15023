package dev.latchkey.content.node;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import dev.latchkey.content.node.domain.Authorship;
import dev.latchkey.content.node.domain.EntityUuids;
import dev.latchkey.content.node.domain.NodeAccess;
import dev.latchkey.content.node.domain.NodeCache;
import dev.latchkey.content.node.domain.NodeCacheSize;
import dev.latchkey.content.node.domain.NodeFields;
import dev.latchkey.content.node.domain.NodeListRepository;
import dev.latchkey.content.node.domain.NodeListing;
import dev.latchkey.content.node.domain.NodePermissions;
import dev.latchkey.content.node.domain.NodeRepository;
import dev.latchkey.content.node.domain.NodeService;
import dev.latchkey.content.node.domain.NodeTypeService;
import dev.latchkey.content.node.domain.PathAliasFields;
import dev.latchkey.content.node.domain.PathAliasService;
import dev.latchkey.content.node.domain.RevisionRepository;
import dev.latchkey.content.node.domain.RevisionService;
import dev.latchkey.content.node.domain.UnitOfWork;
import dev.latchkey.content.node.domain.alias.AliasRules;
import dev.latchkey.content.node.domain.alias.PathAliasRepository;
import dev.latchkey.content.node.domain.field.FieldTypes;
import dev.latchkey.content.node.domain.text.StandardFormats;
import dev.latchkey.content.node.domain.text.TextFormats;
import dev.latchkey.content.node.domain.type.NodeTypeCatalog;
import dev.latchkey.content.node.domain.type.NodeTypeRepository;
import dev.latchkey.content.node.domain.type.NodeTypes;
import dev.latchkey.content.node.http.NodePathAliases;
import dev.latchkey.content.node.http.NodeResource;
import dev.latchkey.content.node.http.NodeTypeResource;
import dev.latchkey.content.node.http.PathAliasResource;
import dev.latchkey.content.node.persistence.JdbiNodeListRepository;
import dev.latchkey.content.node.persistence.JdbiNodeRepository;
import dev.latchkey.content.node.persistence.JdbiNodeTypeRepository;
import dev.latchkey.content.node.persistence.JdbiPathAliasRepository;
import dev.latchkey.content.node.persistence.JdbiRevisionRepository;
import dev.latchkey.content.node.persistence.JdbiUnitOfWork;
import dev.latchkey.content.node.persistence.NodeAliases;
import dev.latchkey.content.node.persistence.NodeChanges;
import dev.latchkey.content.node.persistence.NodeStore;
import dev.latchkey.content.node.persistence.NoticeClock;
import dev.latchkey.store.ChangeHearer;
import dev.latchkey.store.Database;
import dev.latchkey.store.Dialect;
import dev.latchkey.store.MigrationSet;
import dev.latchkey.store.Transactions;
import dev.latchkey.web.PathAliases;
import dev.latchkey.web.PermissionSource;
import dev.latchkey.web.PublicAddress;
import dev.latchkey.web.Reloadable;
import dev.latchkey.web.rest.RestResource;
import java.util.List;

/**
 * Nodes: their types, fields, text formats and aliases, over REST. Needs a migrated {@link Database} and its
 * {@link Transactions}, a {@code java.time.Clock}, an {@code AccountLookup}, {@code GrantedPermissions}, a {@link PublicAddress}
 * and {@code NodeLimits}.
 */
public final class NodeModule extends AbstractModule {

    private static final List<Class<?>> PARTS = List.of(
            AliasRules.class,
            Authorship.class,
            EntityUuids.class,
            FieldTypes.class,
            NodeAccess.class,
            NodeFields.class,
            NodeListing.class,
            NodePathAliases.class,
            NodePermissions.class,
            NodeResource.class,
            NodeService.class,
            NodeTypeCatalog.class,
            NodeTypeResource.class,
            NodeTypeService.class,
            PathAliasFields.class,
            PathAliasResource.class,
            PathAliasService.class,
            RevisionService.class);

    /** The tables of this module. */
    public static final MigrationSet MIGRATIONS = new MigrationSet("content", "db/content", 3);

    @Override
    protected void configure() {
        bind(NodeTypes.class).to(NodeTypeCatalog.class);
        for (Class<?> part : PARTS) {
            bind(part).in(Singleton.class);
        }
        bind(PathAliases.class).to(NodePathAliases.class);
        Multibinder<RestResource<?>> resources = Multibinder.newSetBinder(binder(), new TypeLiteral<>() {});
        resources.addBinding().to(NodeResource.class);
        resources.addBinding().to(NodeTypeResource.class);
        resources.addBinding().to(PathAliasResource.class);
        Multibinder.newSetBinder(binder(), PermissionSource.class).addBinding().to(NodePermissions.class);
        Multibinder.newSetBinder(binder(), Reloadable.class).addBinding().to(NodeTypeCatalog.class);
        Multibinder.newSetBinder(binder(), ChangeHearer.class).addBinding().to(NodeChanges.class);
        bind(NoticeClock.class).toInstance(new NoticeClock());
        OptionalBinder.newOptionalBinder(binder(), NodeCacheSize.class)
                .setDefault()
                .toInstance(NodeCacheSize.DEFAULT);
    }

    @Provides
    @Singleton
    TextFormats formats(PublicAddress address) {
        return StandardFormats.of(address.base().toString());
    }

    @Provides
    @Singleton
    NodeCache cache(Database database, NodeTypes types, NoticeClock notices, NodeCacheSize size) {
        return new NodeCache(size.half(), types, database.dialect() == Dialect.H2 ? () -> true : notices);
    }

    @Provides
    @Singleton
    NodeChanges changes(NodeCache cache, NoticeClock notices) {
        return new NodeChanges(cache, notices);
    }

    @Provides
    @Singleton
    PathAliasRepository aliases(Database database, NodeChanges changes) {
        return new JdbiPathAliasRepository(database.jdbi(), changes);
    }

    @Provides
    @Singleton
    NodeTypeRepository types(Transactions transactions) {
        return new JdbiNodeTypeRepository(transactions);
    }

    @Provides
    @Singleton
    NodeStore store(
            Database database,
            NodeTypes types,
            NodeFields fields,
            PathAliasRepository aliases,
            EntityUuids uuids,
            NodeChanges changes) {
        return new NodeStore(database.jdbi(), types, fields, new NodeAliases(aliases, uuids), changes);
    }

    @Provides
    @Singleton
    NodeRepository nodes(NodeStore store) {
        return new JdbiNodeRepository(store);
    }

    @Provides
    @Singleton
    RevisionRepository revisions(NodeStore store) {
        return new JdbiRevisionRepository(store);
    }

    @Provides
    @Singleton
    NodeListRepository lists(Database database) {
        return new JdbiNodeListRepository(database.jdbi(), database.dialect());
    }

    @Provides
    @Singleton
    UnitOfWork work(Database database) {
        return new JdbiUnitOfWork(database.jdbi());
    }
}
