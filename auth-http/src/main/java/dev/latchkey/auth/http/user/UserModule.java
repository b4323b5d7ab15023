package dev.latchkey.auth.http.user;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import dev.latchkey.web.PermissionSource;
import dev.latchkey.web.rest.RestResource;

/** Accounts and roles over REST. Needs {@code Accounts}, {@code Roles}, {@code SignIn} and a {@code PublicAddress}. */
public final class UserModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder<RestResource<?>> resources = Multibinder.newSetBinder(binder(), new TypeLiteral<>() {});
        resources.addBinding().to(UserResource.class).in(Singleton.class);
        resources.addBinding().to(RoleResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), PermissionSource.class)
                .addBinding()
                .to(UserPermission.class)
                .in(Singleton.class);
        bind(UserAccess.class).in(Singleton.class);
        bind(UserValidator.class).in(Singleton.class);
        bind(CurrentPassword.class).in(Singleton.class);
    }
}
