package dev.latchkey.admin.testing;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import dev.latchkey.admin.AdminModule;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountRules;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.account.NewAccount;
import dev.latchkey.auth.account.PasswordHasher;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.auth.application.ApplicationCatalog;
import dev.latchkey.auth.flood.FloodLimits;
import dev.latchkey.auth.guard.MethodLimits;
import dev.latchkey.auth.http.AuthHttpModule;
import dev.latchkey.auth.http.wiring.EngineModule;
import dev.latchkey.auth.http.wiring.EngineSettings;
import dev.latchkey.auth.outbound.FetchLimits;
import dev.latchkey.auth.outbound.GuardedFetcher;
import dev.latchkey.auth.outbound.OutboundPolicy;
import dev.latchkey.auth.registry.MethodRegistry;
import dev.latchkey.auth.secret.AesGcmSecretBox;
import dev.latchkey.auth.secret.SecretBox;
import dev.latchkey.auth.session.SessionLimits;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.DocumentFetcher;
import dev.latchkey.auth.store.AuthStoreModule;
import dev.latchkey.content.node.NodeModule;
import dev.latchkey.content.node.domain.field.NodeLimits;
import dev.latchkey.plugin.PluginFolder;
import dev.latchkey.plugin.PluginSettings;
import dev.latchkey.rest.RestResourceModule;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import dev.latchkey.store.Transactions;
import dev.latchkey.store.testing.TestDatabase;
import dev.latchkey.store.testing.TestDatabases;
import dev.latchkey.web.ClientAddress;
import dev.latchkey.web.ErrorWriter;
import dev.latchkey.web.Latencies;
import dev.latchkey.web.PublicAddress;
import dev.latchkey.web.Reloadable;
import dev.latchkey.web.RequestId;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.SessionAccess;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** The admin pages on a port of loopback, with real services on an embedded database of their own. */
public final class AdminServer implements AutoCloseable {

    public static final String PASSWORD = "correct horse battery staple";

    private final TestDatabase database =
            TestDatabases.h2(AuthStoreModule.MIGRATIONS, RestResourceModule.MIGRATIONS, NodeModule.MIGRATIONS);
    private final SettableClock clock = new SettableClock();
    private final Path pluginFolder = emptyFolder();
    private final Injector injector;
    private final Javalin javalin;

    public AdminServer() {
        this(URI.create("http://localhost"));
    }

    /** @param publicAddress under which the server believes to be reached */
    public AdminServer(URI publicAddress) {
        injector = Guice.createInjector(
                new Sample(new PublicAddress(publicAddress)),
                new EngineModule(),
                new AuthStoreModule(),
                new AuthHttpModule(),
                new NodeModule(),
                new AdminModule(),
                new RestResourceModule());
        reload();
        javalin = Javalin.create(this::configure).start("127.0.0.1", 0);
    }

    private void reload() {
        service(Roles.class).reload();
        service(ApplicationCatalog.class).reload();
        injector.getInstance(new Key<Set<Reloadable>>() {}).forEach(Reloadable::reload);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.router.ignoreTrailingSlashes = true;
        config.router.caseInsensitiveRoutes = true;
        config.routes.before(RequestId::of);
        config.routes.beforeMatched(new TestGuard(service(SessionAccess.class)));
        new ErrorWriter().addTo(config.routes);
        injector.getInstance(Key.get(new TypeLiteral<Set<RouteGroup>>() {}))
                .forEach(group -> group.addTo(config.routes));
    }

    public <T> T service(Class<T> type) {
        return injector.getInstance(type);
    }

    public SettableClock clock() {
        return clock;
    }

    /** Where plugins lie; none at first. */
    public Path pluginFolder() {
        return pluginFolder;
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("latchkey-plugins");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + javalin.port());
    }

    /** A browser that has not been here before. */
    public Browser browser() {
        return new Browser(address());
    }

    /** An account with the password {@link #PASSWORD}. */
    public Account account(String name, String... roles) {
        return service(Accounts.class).create(new NewAccount(name, "", PASSWORD, Set.of(roles)));
    }

    /** An account in a role of its own that grants just these permissions. */
    public Account accountWith(String name, String... permissions) {
        service(Roles.class).save(new Role(name + "_role", name, 9, false, Set.of(permissions)));
        return account(name, name + "_role");
    }

    /** A browser in which a new administrator is signed in. */
    public Browser administrator() {
        if (service(Accounts.class).byName("admin").isEmpty()) {
            account("admin", Role.ADMINISTRATOR);
        }
        return signedIn("admin");
    }

    public Browser signedIn(String name) {
        Browser browser = browser();
        browser.get("/user/login")
                .form("/user/login")
                .set("name", name)
                .set("pass", PASSWORD)
                .submit();
        return browser;
    }

    @Override
    public void close() {
        javalin.stop();
        service(dev.latchkey.auth.audit.AuditLog.class).close();
        service(PluginFolder.class).close();
        delete(pluginFolder);
        database.close();
    }

    private final class Sample extends AbstractModule {

        private final PublicAddress address;

        Sample(PublicAddress address) {
            this.address = address;
        }

        @Override
        protected void configure() {
            bind(Database.class).toInstance(database.database());
            bind(ConfigVersion.class).toInstance(new ConfigVersion(database.database()));
            bind(Transactions.class)
                    .toInstance(new Transactions(database.database(), new ConfigVersion(database.database())));
            bind(Executor.class).toInstance(Runnable::run);
            bind(EngineSettings.class)
                    .toInstance(new EngineSettings(
                            4, FloodLimits.DEFAULT, SessionLimits.DEFAULT, List.of(), MethodLimits.DEFAULT, Map.of()));
            bind(Clock.class).toInstance(clock);
            bind(Latencies.class).toInstance(new Latencies(clock));
            bind(PublicAddress.class).toInstance(address);
            bind(ClientAddress.class).toInstance(new ClientAddress(List.of()));
            bind(NodeLimits.class).toInstance(NodeLimits.DEFAULT);
            bind(PasswordHasher.class).toInstance(new QuickHasher());
            bind(AccountRules.class).toInstance(new AccountRules(Set.of("password", "12345678")));
            bind(SecretBox.class).toInstance(new AesGcmSecretBox(new byte[32]));
            MethodRegistry methods = new MethodRegistry(ServiceLoader.load(AuthMethodProvider.class));
            bind(MethodRegistry.class).toInstance(methods);
            bind(PluginFolder.class)
                    .toInstance(new PluginFolder(
                            new PluginSettings(
                                    pluginFolder,
                                    pluginFolder.resolve(".work"),
                                    false,
                                    false,
                                    PluginSettings.STANDARD_PATIENCE),
                            methods,
                            () -> {}));
            bind(DocumentFetcher.class)
                    .toInstance(
                            new GuardedFetcher(new OutboundPolicy(FetchLimits.standard(), true, List.of(), Set.of())));
        }
    }
}
