package dev.latchkey.server.testing;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.NewAccount;
import dev.latchkey.auth.account.Role;
import dev.latchkey.rest.domain.RestResourceDraft;
import dev.latchkey.rest.domain.SaveResult;
import dev.latchkey.server.config.SettingsLoader;
import dev.latchkey.server.instance.Administration;
import dev.latchkey.server.instance.RunningServer;
import dev.latchkey.server.wiring.LatchkeyServers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The whole server with its embedded database, in this process and on a free port, living by a clock of the test. */
public final class TestServer implements AutoCloseable {

    /** Of every account made here. */
    public static final String PASSWORD = "correct horse battery";

    private final SettableClock clock = new SettableClock();
    private final AtomicInteger accounts = new AtomicInteger();
    private final RunningServer server;

    /** @param flags names with their dashes, each followed by its value */
    public TestServer(Path folder, String... flags) {
        Map<String, String> settings = new LinkedHashMap<>(
                Map.of("--data", folder.toString(), "--port", "0", "--flood-address-failures", "100000"));
        for (int i = 0; i < flags.length; i += 2) {
            settings.put(flags[i], flags[i + 1]);
        }
        ChosenDatabase.prepare(folder);
        this.server = new LatchkeyServers(clock).start(new SettingsLoader(Map.of()).load(settings));
    }

    public Administration administration() {
        return server.administration();
    }

    public SettableClock clock() {
        return clock;
    }

    /** Under which clients know it. */
    public String publicAddress() {
        return server.publicAddress().base().toString();
    }

    public Browser browser() {
        return new Browser("http://127.0.0.1:" + server.port());
    }

    /** A new account with a role of its own that grants these permissions. */
    public Account account(String... permissions) {
        String role = "role" + accounts.incrementAndGet();
        administration().roles().save(new Role(role, role, 10, false, Set.of(permissions)));
        return accountWith(role);
    }

    /** A new account with these roles. */
    public Account accountWith(String... roles) {
        String name = "user" + accounts.incrementAndGet();
        return administration()
                .accounts()
                .create(new NewAccount(name, name + "@example.com", PASSWORD, new LinkedHashSet<>(Set.of(roles))));
    }

    /** Logged in as an account made here. */
    public Browser browserOf(Account account) {
        Browser browser = browser();
        browser.login(account.name(), PASSWORD);
        return browser;
    }

    /** Enables a resource with these methods for sessions and the gate. */
    public void enable(String resource, String... methods) {
        enable(resource, Set.of("cookie", "rest_api_authentication"), methods);
    }

    public void enable(String resource, Set<String> providers, String... methods) {
        SaveResult result = administration()
                .resources()
                .save(new RestResourceDraft.Uniform(resource, Set.of(methods), Set.of("json"), providers));
        if (result instanceof SaveResult.Refused refused) {
            throw new IllegalArgumentException(refused.problems().toString());
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
