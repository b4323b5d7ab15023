package dev.latchkey.server.wiring;

import dev.latchkey.auth.engine.AuthConfiguration;
import dev.latchkey.plugin.PluginFolder;
import dev.latchkey.server.backup.DatabaseCopier;
import dev.latchkey.server.instance.Administration;
import dev.latchkey.server.instance.OfflineServer;
import dev.latchkey.server.instance.TokenTools;
import dev.latchkey.store.Database;
import dev.latchkey.store.EmbeddedCopy;
import dev.latchkey.web.Reloadable;
import jakarta.inject.Inject;
import java.util.Set;

/** The services, opened for one command. */
final class OfflineServices implements OfflineServer {

    private final PluginFolder plugins;
    private final Set<Reloadable> reloadables;
    private final TokenUpkeep upkeep;
    private final AuthConfiguration configuration;
    private final BackgroundWork background;
    private final Database database;
    private final Administration administration;
    private final TokenTools tokens;

    @Inject
    OfflineServices(
            PluginFolder plugins,
            Set<Reloadable> reloadables,
            TokenUpkeep upkeep,
            AuthConfiguration configuration,
            BackgroundWork background,
            Database database,
            Administration administration,
            TokenTools tokens) {
        this.plugins = plugins;
        this.reloadables = reloadables;
        this.upkeep = upkeep;
        this.configuration = configuration;
        this.background = background;
        this.database = database;
        this.administration = administration;
        this.tokens = tokens;
    }

    void load() {
        plugins.load();
        reloadables.forEach(Reloadable::reload);
        upkeep.refresh();
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
    public void close() {
        background.close();
        configuration.close();
        plugins.close();
        database.close();
    }
}
