package dev.latchkey.server.wiring;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import dev.latchkey.admin.AdminModule;
import dev.latchkey.auth.http.AuthHttpModule;
import dev.latchkey.auth.http.wiring.EngineModule;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.store.AuthStoreModule;
import dev.latchkey.content.node.NodeModule;
import dev.latchkey.plugin.PluginFolder;
import dev.latchkey.rest.RestResourceModule;
import dev.latchkey.server.backup.Backups;
import dev.latchkey.server.backup.DatabaseCopier;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.http.ListeningSocket;
import dev.latchkey.server.instance.OfflineServer;
import dev.latchkey.server.instance.RunningServer;
import dev.latchkey.server.instance.ServerFactory;
import dev.latchkey.server.openapi.OpenApiModule;
import dev.latchkey.server.operations.OperationsModule;
import dev.latchkey.server.tls.LiveCertificate;
import dev.latchkey.store.Database;
import dev.latchkey.store.EmbeddedCopy;
import dev.latchkey.store.MigrationSet;
import dev.latchkey.store.Migrations;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Starts servers with all modules. */
public final class LatchkeyServers implements ServerFactory {

    static final List<MigrationSet> MIGRATIONS =
            List.of(AuthStoreModule.MIGRATIONS, RestResourceModule.MIGRATIONS, NodeModule.MIGRATIONS);

    private final Clock clock;
    private final List<AuthMethodProvider> furtherMethods;
    private final ChangePoll poll;

    public LatchkeyServers() {
        this(Clock.systemUTC());
    }

    /** Servers that live by another clock, for tests. */
    public LatchkeyServers(Clock clock) {
        this(clock, List.of());
    }

    /** Servers with methods beside those on the class path, for tests. */
    public LatchkeyServers(Clock clock, List<AuthMethodProvider> furtherMethods) {
        this(clock, furtherMethods, ChangePoll.STANDARD);
    }

    private LatchkeyServers(Clock clock, List<AuthMethodProvider> furtherMethods, ChangePoll poll) {
        this.clock = clock;
        this.furtherMethods = List.copyOf(furtherMethods);
        this.poll = poll;
    }

    /** Servers that look for changes of others this often, for tests of how they are told of them. */
    public static LatchkeyServers polling(Duration every) {
        return new LatchkeyServers(Clock.systemUTC(), List.of(), new ChangePoll(every));
    }

    @Override
    public RunningServer start(ServerSettings settings) {
        ListeningSocket socket = ListeningSocket.open(settings.listen());
        try {
            return start(settings, socket);
        } catch (RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private RunningServer start(ServerSettings settings, ListeningSocket socket) {
        Set<LiveCertificate> certificates =
                settings.tls().source().open(clock).map(Set::of).orElseGet(Set::of);
        OpeningStorage storage = new OpeningStorage(() -> storage(settings));
        try {
            LatchkeyServer server =
                    listening(settings, storage, socket, certificates).getInstance(LatchkeyServer.class);
            server.start();
            return server;
        } catch (RuntimeException e) {
            storage.close();
            throw e;
        }
    }

    /**
     * All parts of a server that is not started yet.
     *
     * @param storage may still be opening
     * @param certificates one at most; none for plain HTTP
     */
    Injector listening(
            ServerSettings settings,
            Supplier<Storage> storage,
            ListeningSocket socket,
            Set<LiveCertificate> certificates) {
        return injector(
                Stage.PRODUCTION,
                storage,
                List.of(services(settings, socket.port()), new ListeningModule(socket, certificates)));
    }

    @Override
    public OfflineServer offline(ServerSettings settings) {
        Storage storage = storage(settings);
        try {
            ServerSettings lenient = settings.with(settings.plugins().lenient());
            return offline(lenient, storage).getInstance(OfflineServices.class);
        } catch (RuntimeException e) {
            storage.close();
            throw e;
        }
    }

    /** The parts of an offline server by their types, to be measured one by one. The database stays the caller's to close. */
    public Injector parts(ServerSettings settings, Database database) {
        return offline(settings, Storage.of(database, new Migrations(MIGRATIONS), settings.masterKey()));
    }

    private Injector offline(ServerSettings settings, Storage storage) {
        ServerModule services = services(settings, settings.listen().port());
        Injector parts = injector(Stage.DEVELOPMENT, () -> storage, List.of(services));
        parts.getInstance(OfflineServices.class).load();
        return parts;
    }

    /** Opened anew; the caller's to close. */
    Storage storage(ServerSettings settings) {
        return Storage.open(settings, new Migrations(MIGRATIONS));
    }

    private ServerModule services(ServerSettings settings, int port) {
        return new ServerModule(settings, settings.listen().publicAddress(port), clock, furtherMethods, poll);
    }

    @Override
    public PluginFolder plugins(ServerSettings settings) {
        return new PluginFolder(settings.plugins().lenient(), ServerModule.builtInMethods(furtherMethods), () -> {});
    }

    @Override
    public int migrate(ServerSettings settings) {
        try (Database database = Database.open(settings.database())) {
            return new Migrations(MIGRATIONS).apply(database);
        }
    }

    @Override
    public Backups backups() {
        return new Backups(new Migrations(MIGRATIONS), clock);
    }

    @Override
    public DatabaseCopier database(ServerSettings settings) {
        return zip -> {
            try (Database database = Database.openExisting(settings.database())) {
                EmbeddedCopy.write(database, zip);
            }
        };
    }

    /** Strict, so that what is missing is found at start. Pages come before the dispatcher, which takes what is left. */
    private static Injector injector(Stage stage, Supplier<Storage> storage, List<Module> server) {
        Module strictness = new com.google.inject.AbstractModule() {
            @Override
            protected void configure() {
                binder().disableCircularProxies();
                binder().requireAtInjectOnConstructors();
                binder().requireExactBindingAnnotations();
            }
        };
        List<Module> modules = new ArrayList<>(List.of(
                strictness,
                new StorageModule(storage),
                new EngineModule(),
                new AuthStoreModule(),
                new AuthHttpModule(),
                new OperationsModule(),
                new OpenApiModule(),
                new AdminModule(),
                new NodeModule(),
                new RestResourceModule()));
        modules.addAll(server);
        return Guice.createInjector(stage, modules);
    }
}
