package dev.latchkey.rest.http;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import dev.latchkey.web.BodyLimit;
import dev.latchkey.web.RouteGroup;

/** The dispatcher and its parts; see {@link dev.latchkey.rest.RestResourceModule} for what must be bound. */
public final class RestHttpModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), RouteGroup.class)
                .addBinding()
                .to(RestDispatcher.class)
                .in(Singleton.class);
        OptionalBinder.newOptionalBinder(binder(), BodyLimit.class).setDefault().toInstance(BodyLimit.DEFAULT);
        bind(RestPaths.class).in(Singleton.class);
        bind(RestAddresses.class).in(Singleton.class);
        bind(RestPipeline.class).in(Singleton.class);
        bind(EntryCheck.class).in(Singleton.class);
        bind(Refusals.class).in(Singleton.class);
    }
}
