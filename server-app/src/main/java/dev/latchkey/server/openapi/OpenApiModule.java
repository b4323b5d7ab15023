package dev.latchkey.server.openapi;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import dev.latchkey.server.http.EdgeDescription;
import dev.latchkey.web.ApiDescription;
import dev.latchkey.web.PermissionSource;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.openapi.ApiSource;

/**
 * The document of the API. Needs a {@code CallerSource}, a {@code CrossOrigin}, {@code Roles} and a {@code PublicAddress};
 * takes what every {@code RouteGroup} and every {@code ApiSource} of the sets tells.
 */
public final class OpenApiModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(ApiDescription.class).in(Singleton.class);
        bind(OpenApiDocument.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), ApiSource.class)
                .addBinding()
                .to(EdgeDescription.class)
                .in(Singleton.class);
        Multibinder.newSetBinder(binder(), RouteGroup.class)
                .addBinding()
                .to(OpenApiRoutes.class)
                .in(Singleton.class);
        Multibinder.newSetBinder(binder(), PermissionSource.class)
                .addBinding()
                .to(OpenApiPermission.class)
                .in(Singleton.class);
    }
}
