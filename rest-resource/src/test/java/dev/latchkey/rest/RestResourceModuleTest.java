package dev.latchkey.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.rest.domain.RestPermissions;
import dev.latchkey.rest.domain.RestResourceDraft;
import dev.latchkey.rest.domain.RestResources;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import dev.latchkey.store.testing.DatabaseExtension;
import dev.latchkey.web.BodyLimit;
import dev.latchkey.web.Caller;
import dev.latchkey.web.CallerSource;
import dev.latchkey.web.CrossOrigin;
import dev.latchkey.web.CsrfTokens;
import dev.latchkey.web.PathAliases;
import dev.latchkey.web.PermissionDefinition;
import dev.latchkey.web.PermissionSource;
import dev.latchkey.web.Provider;
import dev.latchkey.web.PublicAddress;
import dev.latchkey.web.Reloadable;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.rest.RestResource;
import dev.latchkey.web.rest.Verb;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The module as a server installs it, over a real database. */
final class RestResourceModuleTest {

    @RegisterExtension
    static final DatabaseExtension DB =
            DatabaseExtension.h2(RestResourceModule.MIGRATIONS).perTest();

    private static final class Nobody implements CallerSource {
        @Override
        public Caller callerOf(Context ctx) {
            AccountView anonymous = new AccountView(0, new UUID(0, 0), "", true, Set.of("anonymous"));
            return new Caller(anonymous, permission -> false, Provider.NONE);
        }

        @Override
        public String challenge(Context ctx) {
            return "";
        }
    }

    private static final class Server extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().requireAtInjectOnConstructors();
            binder().requireExactBindingAnnotations();
            binder().disableCircularProxies();
            install(new RestResourceModule());
            bind(Database.class).toInstance(DB.database());
            bind(ConfigVersion.class).toInstance(new ConfigVersion(DB.database()));
            bind(Clock.class).toInstance(Clock.systemUTC());
            bind(PublicAddress.class).toInstance(new PublicAddress(URI.create("https://cms.example")));
            bind(CallerSource.class).toInstance(new Nobody());
            bind(CsrfTokens.class).toInstance(ctx -> false);
            bind(CrossOrigin.class).toInstance(ctx -> false);
            bind(PathAliases.class).toInstance(alias -> Optional.empty());
            Multibinder.newSetBinder(binder(), new TypeLiteral<RestResource<?>>() {})
                    .addBinding()
                    .toInstance(new Notes());
        }
    }

    @Test
    void partsAreContributed() {
        Injector injector = injector();

        assertThat(injector.getInstance(Key.get(new TypeLiteral<Set<RouteGroup>>() {})))
                .hasSize(1);
        assertThat(injector.getInstance(Key.get(new TypeLiteral<Set<Reloadable>>() {})))
                .containsExactly(injector.getInstance(RestResources.class));
        assertThat(injector.getInstance(Key.get(new TypeLiteral<Set<PermissionSource>>() {})))
                .flatExtracting(PermissionSource::permissions)
                .extracting(PermissionDefinition::name)
                .containsExactly(RestPermissions.ADMINISTER);
    }

    @Test
    void savedConfigurationOutlivesTheServer() {
        injector()
                .getInstance(RestResources.class)
                .save(new RestResourceDraft.Uniform("entity:node", Set.of("GET"), Set.of("json"), Set.of("cookie")));

        RestResources next = injector().getInstance(RestResources.class);
        next.reload();

        assertThat(next.configOf(Notes.DEFINITION).route(Verb.GET)).isPresent();
    }

    @Test
    void serverCanSetALimitOfItsOwn() {
        BodyLimit own = new BodyLimit(10);

        Injector injector = Guice.createInjector(Stage.PRODUCTION, new Server(), new AbstractModule() {
            @Override
            protected void configure() {
                OptionalBinder.newOptionalBinder(binder(), BodyLimit.class)
                        .setBinding()
                        .toInstance(own);
            }
        });

        assertThat(injector.getInstance(BodyLimit.class)).isEqualTo(own);
        assertThat(injector().getInstance(BodyLimit.class)).isEqualTo(BodyLimit.DEFAULT);
    }

    private static Injector injector() {
        return Guice.createInjector(Stage.PRODUCTION, new Server());
    }
}
