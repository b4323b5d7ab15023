package dev.latchkey.content.node;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import dev.latchkey.content.node.domain.NodeAccess;
import dev.latchkey.content.node.domain.NodeFields;
import dev.latchkey.content.node.domain.NodeRepository;
import dev.latchkey.content.node.domain.NodeService;
import dev.latchkey.content.node.domain.UnitOfWork;
import dev.latchkey.content.node.domain.alias.AliasRules;
import dev.latchkey.content.node.domain.alias.PathAliasRepository;
import dev.latchkey.content.node.domain.field.FieldTypes;
import dev.latchkey.content.node.domain.text.StandardFormats;
import dev.latchkey.content.node.domain.text.TextFormats;
import dev.latchkey.content.node.domain.type.NodeTypeCatalog;
import dev.latchkey.content.node.domain.type.NodeTypeRepository;
import dev.latchkey.content.node.domain.type.NodeTypes;
import dev.latchkey.content.node.http.NodeResource;
import dev.latchkey.content.node.persistence.JdbiNodeRepository;
import dev.latchkey.content.node.persistence.JdbiNodeTypeRepository;
import dev.latchkey.content.node.persistence.JdbiPathAliasRepository;
import dev.latchkey.content.node.persistence.JdbiUnitOfWork;
import dev.latchkey.content.node.persistence.NodeAliases;
import dev.latchkey.store.Database;
import dev.latchkey.store.MigrationSet;
import dev.latchkey.web.PublicAddress;
import dev.latchkey.web.Reloadable;
import dev.latchkey.web.rest.RestResource;

/**
 * Nodes: their types, fields, text formats and aliases, over REST. Needs a migrated {@link Database}, a
 * {@code java.time.Clock}, an {@code AccountLookup}, a {@code PublicAddress} and {@code NodeLimits}.
 */
public final class NodeModule extends AbstractModule {

    /** The tables of this module. */
    public static final MigrationSet MIGRATIONS = new MigrationSet("content", "db/content");

    @Override
    protected void configure() {
        bind(NodeTypes.class).to(NodeTypeCatalog.class);
        bind(NodeTypeCatalog.class).in(Singleton.class);
        bind(FieldTypes.class).in(Singleton.class);
        bind(NodeFields.class).in(Singleton.class);
        bind(NodeAccess.class).in(Singleton.class);
        bind(NodeService.class).in(Singleton.class);
        bind(NodeResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), new TypeLiteral<RestResource<?>>() {})
                .addBinding()
                .to(NodeResource.class);
        Multibinder.newSetBinder(binder(), Reloadable.class).addBinding().to(NodeTypeCatalog.class);
    }

    @Provides
    @Singleton
    TextFormats formats(PublicAddress address) {
        return StandardFormats.of(address.base().toString());
    }

    @Provides
    @Singleton
    PathAliasRepository aliases(Database database) {
        return new JdbiPathAliasRepository(database.jdbi());
    }

    @Provides
    @Singleton
    AliasRules aliasRules(PathAliasRepository aliases) {
        return new AliasRules(aliases);
    }

    @Provides
    @Singleton
    NodeTypeRepository types(Database database) {
        return new JdbiNodeTypeRepository(database.jdbi());
    }

    @Provides
    @Singleton
    NodeRepository nodes(Database database, NodeTypes types, NodeFields fields, PathAliasRepository aliases) {
        return new JdbiNodeRepository(database.jdbi(), types, fields, new NodeAliases(aliases));
    }

    @Provides
    @Singleton
    UnitOfWork work(Database database) {
        return new JdbiUnitOfWork(database.jdbi());
    }
}
