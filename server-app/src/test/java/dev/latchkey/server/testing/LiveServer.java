package dev.latchkey.server.testing;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.NewAccount;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.rest.domain.RestResourceDraft;
import dev.latchkey.rest.domain.SaveResult;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.config.SettingsLoader;
import dev.latchkey.server.instance.Administration;
import dev.latchkey.server.instance.RunningServer;
import dev.latchkey.server.process.DataFolder;
import dev.latchkey.server.wiring.LatchkeyServers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The whole server, as {@code latchkey serve} starts it, on a free port of this machine: all modules, a database of its
 * own in a folder. What {@link #start} sets up beside: the node resource with the gate, a role whose accounts may write
 * pages, and an administrator. Close it before the folder goes.
 */
public final class LiveServer implements AutoCloseable {

    public static final String PASSWORD = "correct horse battery";
    public static final String ADMINISTRATOR = "admin";
    public static final String WRITER_ROLE = "writer";
    public static final Duration REFRESH_LIFETIME = Duration.ofDays(14);

    private final RunningServer server;
    private final ServerSettings settings;

    private LiveServer(RunningServer server, ServerSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** @param data an empty folder */
    public static LiveServer start(Path data) {
        return start(data, Map.of());
    }

    /** @param flags settings beside the data folder and the port, for example {@code --database-url} */
    public static LiveServer start(Path data, Map<String, String> flags) {
        LiveServer live = again(data, flags);
        live.setUp();
        return live;
    }

    /** On data that is there already; sets nothing up. */
    public static LiveServer again(Path data, Map<String, String> flags) {
        ServerSettings settings = settings(data, flags);
        return started(settings, new LatchkeyServers());
    }

    /** On data that is there already, a server of another make. */
    public static LiveServer again(Path data, Map<String, String> flags, LatchkeyServers servers) {
        return started(settings(data, flags), servers);
    }

    /** On data that is there already, with no plugin loaded. */
    public static LiveServer safe(Path data) {
        ServerSettings settings = settings(data, Map.of());
        return started(settings.with(settings.plugins().inSafeMode()), new LatchkeyServers());
    }

    /** A server that lives by a clock of the test's own. */
    public static LiveServer start(Path data, Clock clock) {
        ServerSettings settings = settings(data, Map.of());
        LiveServer live = started(settings, new LatchkeyServers(clock));
        live.setUp();
        return live;
    }

    /** A server of another make, with settings of the test's own. */
    public static LiveServer start(Path data, Map<String, String> flags, LatchkeyServers servers) {
        LiveServer live = started(settings(data, flags), servers);
        live.setUp();
        return live;
    }

    private static LiveServer started(ServerSettings settings, LatchkeyServers servers) {
        new DataFolder(settings.dataFolder()).prepare();
        return new LiveServer(servers.start(settings), settings);
    }

    public static ServerSettings settings(Path data, Map<String, String> flags) {
        ChosenDatabase.prepare(data);
        Map<String, String> all = new HashMap<>(Map.of("--data", data.toString(), "--port", "0"));
        all.putAll(flags);
        return new SettingsLoader(Map.of()).load(all);
    }

    public ServerSettings settings() {
        return settings;
    }

    public Administration administration() {
        return server.administration();
    }

    /** Without a trailing slash. */
    public String base() {
        return server.publicAddress().base().toString();
    }

    public Calls calls() {
        return new Calls("http://localhost:" + server.port());
    }

    /** An account with {@link #PASSWORD}. */
    public Account account(String name, String... roles) {
        return administration().accounts().create(new NewAccount(name, name + "@example.com", PASSWORD, Set.of(roles)));
    }

    /** An enabled application whose tokens are signed by a key of its own. */
    public Application application(String algorithm, RefreshSettings refresh) {
        return application(refresh, ApplicationRules.NONE, Map.of("signing_algorithm", algorithm), true);
    }

    public Application application(
            RefreshSettings refresh, ApplicationRules rules, Map<String, String> method, boolean withKey) {
        Application made = administration()
                .applications()
                .create(new ApplicationDraft("An application", true, "jwt", method, rules, refresh));
        if (withKey) {
            administration().keys().generate(made.id());
        }
        return made;
    }

    public static RefreshSettings refreshing() {
        return new RefreshSettings(true, REFRESH_LIFETIME);
    }

    private void setUp() {
        SaveResult saved = administration()
                .resources()
                .save(new RestResourceDraft.Uniform(
                        "entity:node", Set.of("GET", "POST"), Set.of("json"), Set.of("rest_api_authentication")));
        if (saved instanceof SaveResult.Refused refused) {
            throw new IllegalStateException(refused.problems().toString());
        }
        administration()
                .roles()
                .save(new Role(WRITER_ROLE, "Writer", 10, false, Set.of("access content", "create page content")));
        account(ADMINISTRATOR, Role.ADMINISTRATOR);
    }

    @Override
    public void close() {
        server.close();
    }
}
