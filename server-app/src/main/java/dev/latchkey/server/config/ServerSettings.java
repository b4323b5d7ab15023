package dev.latchkey.server.config;

import dev.latchkey.auth.flood.FloodLimits;
import dev.latchkey.auth.guard.MethodLimits;
import dev.latchkey.auth.session.SessionLimits;
import dev.latchkey.auth.spi.AddressRange;
import dev.latchkey.content.node.domain.field.NodeLimits;
import dev.latchkey.plugin.PluginSettings;
import dev.latchkey.store.DatabaseSettings;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything an operator can set, read once at start and valid. Nothing in it shows a secret when printed.
 *
 * @param dataFolder absolute
 * @param trustedProxies whose forwarding header is believed
 * @param hashingPermits passwords hashed at a time, at least 1
 * @param corsOrigins where an application names none; {@code *} for all, empty for none
 * @param given what of all this was not left to its default and may be told
 */
public record ServerSettings(
        Path dataFolder,
        ListenSettings listen,
        TlsSettings tls,
        List<AddressRange> trustedProxies,
        DatabaseSettings database,
        MasterKeySource masterKey,
        int hashingPermits,
        LimitSettings limits,
        NodeLimits nodeLimits,
        FloodLimits flood,
        MethodLimits methods,
        JwksSettings jwks,
        OAuth2Settings oauth2,
        SessionLimits session,
        AuditSettings audit,
        CacheSettings caches,
        List<String> corsOrigins,
        OperationsSettings operations,
        PluginSettings plugins,
        LogSettings log,
        GivenSettings given) {

    /** The same, with plugins treated in another way. */
    public ServerSettings with(PluginSettings others) {
        return new ServerSettings(
                dataFolder,
                listen,
                tls,
                trustedProxies,
                database,
                masterKey,
                hashingPermits,
                limits,
                nodeLimits,
                flood,
                methods,
                jwks,
                oauth2,
                session,
                audit,
                caches,
                corsOrigins,
                operations,
                others,
                log,
                given);
    }
}
