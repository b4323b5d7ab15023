package dev.latchkey.admin;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import dev.latchkey.admin.http.AdminHttpModule;
import dev.latchkey.admin.http.NoJsonLogin;
import dev.latchkey.web.JsonLogin;
import dev.latchkey.web.PermissionSource;

/**
 * The admin pages. Needs the services of auth-core ({@code Accounts}, {@code Roles}, {@code Applications},
 * {@code ApplicationKeys}, {@code MethodRegistry}, a {@code PluginFolder}, {@code Sessions}, {@code SignInLinks}, {@code SignIn}, {@code AuditLog}, {@code AuditRepository}), what
 * {@code AuthHttpModule} binds ({@code BrowserSessions}, {@code BodyReader}), {@code RestResources}, what {@code NodeModule} binds, a
 * {@code ClientAddress}, a {@code PublicAddress} and a {@code Clock}. Adds to the sets of {@code RouteGroup} and
 * {@code PermissionSource} and reads the latter. A {@link JsonLogin} goes in through {@code OptionalBinder.setBinding}.
 * Install it before {@code RestResourceModule}, whose dispatcher takes every path that is left.
 */
public final class AdminModule extends AbstractModule {

    @Override
    protected void configure() {
        install(new AdminHttpModule());
        Multibinder.newSetBinder(binder(), PermissionSource.class)
                .addBinding()
                .to(AdminPermissions.class)
                .in(Singleton.class);
        OptionalBinder.newOptionalBinder(binder(), JsonLogin.class)
                .setDefault()
                .to(NoJsonLogin.class)
                .in(Singleton.class);
    }
}
