package dev.latchkey.server.wiring;

import dev.latchkey.auth.audit.AuditLog;
import dev.latchkey.auth.engine.AuthConfiguration;
import dev.latchkey.server.backup.DatabaseCopier;
import dev.latchkey.server.http.Draining;
import dev.latchkey.server.http.HttpServer;
import dev.latchkey.server.instance.Administration;
import dev.latchkey.server.instance.RunningServer;
import dev.latchkey.server.instance.TokenTools;
import dev.latchkey.store.Database;
import dev.latchkey.store.EmbeddedCopy;
import dev.latchkey.web.PublicAddress;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** All parts of a server, started and stopped in order. */
final class LatchkeyServer implements RunningServer {

    private static final Duration FIRST_RUN_LINK_LIVES = Duration.ofDays(7);

    private final HttpServer http;
    private final Draining draining;
    private final PluginReloads plugins;
    private final Housekeeping housekeeping;
    private final AuthConfiguration configuration;
    private final BackgroundWork background;
    private final AuditLog audit;
    private final Database database;
    private final PublicAddress publicAddress;
    private final Administration administration;
    private final TokenTools tokens;
    private final AtomicBoolean closed = new AtomicBoolean();

    @Inject
    LatchkeyServer(
            HttpServer http,
            Draining draining,
            PluginReloads plugins,
            Housekeeping housekeeping,
            AuthConfiguration configuration,
            BackgroundWork background,
            AuditLog audit,
            Database database,
            PublicAddress publicAddress,
            Administration administration,
            TokenTools tokens) {
        this.http = http;
        this.draining = draining;
        this.plugins = plugins;
        this.housekeeping = housekeeping;
        this.configuration = configuration;
        this.background = background;
        this.audit = audit;
        this.database = database;
        this.publicAddress = publicAddress;
        this.administration = administration;
        this.tokens = tokens;
    }

    void start() {
        plugins.start();
        housekeeping.start();
        http.start();
    }

    @Override
    public PublicAddress publicAddress() {
        return publicAddress;
    }

    @Override
    public int port() {
        return http.port();
    }

    @Override
    public Administration administration() {
        return administration;
    }

    @Override
    public TokenTools tokens() {
        return tokens;
    }

    @Override
    public DatabaseCopier database() {
        return zip -> EmbeddedCopy.write(database, zip);
    }

    @Override
    public Optional<URI> firstRunLink() {
        if (administration.accounts().administratorExists()) {
            return Optional.empty();
        }
        String token = administration.links().firstRun(FIRST_RUN_LINK_LIVES);
        return Optional.of(URI.create(publicAddress.of("/user/first-run?token=" + token)));
    }

    /** Says so and lets proxies turn away; then requests, what they used, and the database last. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            draining.drain();
            http.close();
            plugins.stop();
            housekeeping.close();
            background.close();
            configuration.close();
            plugins.close();
            audit.close();
            database.close();
        }
    }
}
