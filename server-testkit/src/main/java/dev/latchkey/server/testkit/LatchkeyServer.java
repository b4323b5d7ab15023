package dev.latchkey.server.testkit;

import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationKey;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.server.instance.Administration;
import dev.latchkey.server.testing.LiveServer;
import dev.latchkey.server.wiring.LatchkeyServers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The whole server in this process, as {@code latchkey serve} starts it: all modules, a port of its own, an embedded
 * database in a folder of its own that {@link #close} deletes. It knows the methods that {@link java.util.ServiceLoader}
 * finds, so the one under test is there by itself.
 *
 * <pre>{@code
 * try (LatchkeyServer server = LatchkeyServer.start()) {
 *     server.account("editor", LatchkeyServer.WRITER);
 *     TestApplication application = server.application("pin", Map.of("pin", "4711-4711"));
 *
 *     Answer answer = server.post("/node?_format=json", LatchkeyServer.PAGE)
 *             .application(application)
 *             .header("Authorization", "Pin editor:4711-4711")
 *             .send();
 *
 *     assertThat(answer.status()).isEqualTo(201);
 * }
 * }</pre>
 *
 * <p>Nodes may be read and created through the API, by accounts with the role {@link #WRITER}.
 */
public final class LatchkeyServer implements AutoCloseable {

    /** Of every account that is made here. */
    public static final String PASSWORD = LiveServer.PASSWORD;

    /** A role whose accounts may read content and create pages. */
    public static final String WRITER = LiveServer.WRITER_ROLE;

    /** The body of a request that creates a page. */
    public static final String PAGE = "{\"type\":[{\"target_id\":\"page\"}],\"title\":[{\"value\":\"A page\"}]}";

    private final Folder folder;
    private final LiveServer server;
    private final Clock clock;

    private LatchkeyServer(Folder folder, LiveServer server, Clock clock) {
        this.folder = folder;
        this.server = server;
        this.clock = clock;
    }

    /** With everything as it is by default. */
    public static LatchkeyServer start() {
        return options().start();
    }

    public static Options options() {
        return new Options();
    }

    /** The server's address, without a trailing slash; what it puts into tokens as their issuer. */
    public String base() {
        return server.base();
    }

    public Clock clock() {
        return clock;
    }

    /** A new account with {@link #PASSWORD}. */
    public AccountView account(String name, String... roles) {
        return server.account(name, roles).view();
    }

    /** A new role, or another set of permissions for it; see the server's permissions page. */
    public void role(String id, String... permissions) {
        server.administration().roles().save(new Role(id, id, 10, false, Set.of(permissions)));
    }

    /**
     * A new application with a method.
     *
     * @param settings as entered in its form
     * @throws dev.latchkey.auth.application.ApplicationProblem with every problem of the settings
     */
    public TestApplication application(String method, Map<String, String> settings) {
        return new TestApplication(create(method, settings).id(), method);
    }

    /**
     * Makes a key for an application whose method has keys of its own. The first one signs at once.
     *
     * @return the key's id
     */
    public String generateKey(TestApplication application) {
        return administration().keys().generate(application.id()).id();
    }

    /** An application of the method {@code jwt} whose tokens {@link #mint} makes: RS256, everything else by default. */
    public JwtApplication jwtApplication() {
        return jwtApplication("RS256", Map.of());
    }

    /**
     * An application of the method {@code jwt} whose tokens {@link #mint} makes.
     *
     * @param algorithm for example {@code ES256}
     * @param settings beside the algorithm
     */
    public JwtApplication jwtApplication(String algorithm, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("signing_algorithm", algorithm);
        Application made = create("jwt", all);
        SigningKey key = SigningKey.generate(algorithm);
        ApplicationKey pasted = administration().keys().paste(made.id(), key.privateText(), key.publicText());
        return new JwtApplication(made.id(), pasted.id(), key);
    }

    private Application create(String method, Map<String, String> settings) {
        return administration()
                .applications()
                .create(new ApplicationDraft("An application", true, method, settings, ApplicationRules.NONE));
    }

    /** A token for an account that the application accepts, until it is described otherwise. */
    public MintedToken mint(JwtApplication application, AccountView account) {
        return MintedToken.good(application, account, base(), clock.instant());
    }

    /** A request, to be sent with {@link Call#send}. */
    public Call call(String method, String path) {
        return new Call(server.calls(), method.toUpperCase(Locale.ROOT), path);
    }

    public Call get(String path) {
        return call("GET", path);
    }

    /** A request with a JSON body. */
    public Call post(String path, String json) {
        return call("POST", path).header("Content-Type", "application/json").body(json);
    }

    /**
     * Everything that commands and admin pages can do. Not part of what this module promises: it changes with the server.
     */
    public Administration administration() {
        return server.administration();
    }

    @Override
    public void close() {
        try {
            server.close();
        } finally {
            folder.delete();
        }
    }

    /** Says what is not as by default. */
    public static final class Options {

        private final Map<String, String> flags = new HashMap<>();
        private final List<AuthMethodProvider> methods = new ArrayList<>();
        private Clock clock = Clock.systemUTC();

        private Options() {}

        /** A setting of the server by its name on the configuration page, for example {@code jwks.allow-loopback}. */
        public Options setting(String name, String value) {
            flags.put("--" + name.replace('.', '-'), value);
            return this;
        }

        /** A method beside those that {@link java.util.ServiceLoader} finds; treated as one that came with the server. */
        public Options method(AuthMethodProvider provider) {
            methods.add(provider);
            return this;
        }

        /** What time it is, for the server and the tokens that it mints. */
        public Options clock(Clock other) {
            clock = other;
            return this;
        }

        public LatchkeyServer start() {
            Folder folder = Folder.make();
            try {
                LiveServer server = LiveServer.start(folder.path(), flags, new LatchkeyServers(clock, methods));
                return new LatchkeyServer(folder, server, clock);
            } catch (RuntimeException e) {
                folder.delete();
                throw e;
            }
        }
    }
}
