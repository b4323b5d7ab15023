package dev.latchkey.rest;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import dev.latchkey.rest.domain.RestPermissions;
import dev.latchkey.rest.domain.RestResourceConfigRepository;
import dev.latchkey.rest.domain.RestResources;
import dev.latchkey.rest.http.RestHttpModule;
import dev.latchkey.rest.persistence.JdbiRestResourceConfigRepository;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import dev.latchkey.store.MigrationSet;
import dev.latchkey.web.PermissionSource;
import dev.latchkey.web.Reloadable;
import dev.latchkey.web.rest.RestResource;

/**
 * REST resources: configuration, table and dispatcher. Needs a {@code Database}, a {@code ConfigVersion}, a
 * {@code Clock}, a {@code PublicAddress}, a {@code CallerSource}, a {@code CsrfTokens} and a {@code PathAliases}, and
 * takes every {@code RestResource<?>} contributed to the set. A {@code BodyLimit} of the server's own goes through
 * {@code OptionalBinder.setBinding}. Install it after modules with pages, and reload {@link RestResources} at start.
 */
public final class RestResourceModule extends AbstractModule {

    /** The tables of this module. */
    public static final MigrationSet MIGRATIONS = new MigrationSet("rest", "db/rest", 1);

    @Override
    protected void configure() {
        install(new RestHttpModule());
        Multibinder.newSetBinder(binder(), new TypeLiteral<RestResource<?>>() {});
        Multibinder.newSetBinder(binder(), MigrationSet.class).addBinding().toInstance(MIGRATIONS);
        Multibinder.newSetBinder(binder(), Reloadable.class).addBinding().to(RestResources.class);
        Multibinder.newSetBinder(binder(), PermissionSource.class)
                .addBinding()
                .to(RestPermissions.class)
                .in(Singleton.class);
        bind(RestResources.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    RestResourceConfigRepository repository(Database database, ConfigVersion version) {
        return new JdbiRestResourceConfigRepository(database.jdbi(), version);
    }
}
