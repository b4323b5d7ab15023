package dev.latchkey.server.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import dev.latchkey.admin.report.StatusSource;
import dev.latchkey.auth.account.AccountRules;
import dev.latchkey.auth.account.PasswordHasher;
import dev.latchkey.auth.audit.AuditBudget;
import dev.latchkey.auth.engine.AuthConfiguration;
import dev.latchkey.auth.http.wiring.CredentialCacheSize;
import dev.latchkey.auth.http.wiring.EngineSettings;
import dev.latchkey.auth.outbound.FetchLimits;
import dev.latchkey.auth.outbound.GuardedFetcher;
import dev.latchkey.auth.outbound.OutboundPolicy;
import dev.latchkey.auth.registry.MethodRegistry;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.DocumentFetcher;
import dev.latchkey.content.node.domain.NodeCacheSize;
import dev.latchkey.content.node.domain.field.NodeLimits;
import dev.latchkey.plugin.PluginFolder;
import dev.latchkey.server.config.JwksSettings;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.crypto.Argon2PasswordHasher;
import dev.latchkey.server.crypto.HashingThreads;
import dev.latchkey.server.instance.Administration;
import dev.latchkey.store.DatabaseOutage;
import dev.latchkey.web.BodyLimit;
import dev.latchkey.web.ClientAddress;
import dev.latchkey.web.Latencies;
import dev.latchkey.web.Outages;
import dev.latchkey.web.PermissionSource;
import dev.latchkey.web.PublicAddress;
import jakarta.inject.Provider;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Executor;

/** What comes from settings, the machine and the class path rather than from a module. */
final class ServerModule extends AbstractModule {

    /** Sign-ins that come one after the other share their memory; a server where nobody signs in has it for its content. */
    private static final Duration HASHING_IDLE = Duration.ofSeconds(10);

    private final ServerSettings settings;
    private final PublicAddress address;
    private final Clock clock;
    private final List<AuthMethodProvider> furtherMethods;
    private final ChangePoll poll;

    /** @param furtherMethods beside those on the class path */
    ServerModule(
            ServerSettings settings,
            PublicAddress address,
            Clock clock,
            List<AuthMethodProvider> furtherMethods,
            ChangePoll poll) {
        this.settings = settings;
        this.address = address;
        this.clock = clock;
        this.furtherMethods = furtherMethods;
        this.poll = poll;
    }

    @Override
    protected void configure() {
        bind(ServerSettings.class).toInstance(settings);
        bind(PublicAddress.class).toInstance(address);
        bind(Clock.class).toInstance(clock);
        bind(ChangePoll.class).toInstance(poll);
        bind(Latencies.class).toInstance(new Latencies(clock));
        Multibinder<StatusSource> status = Multibinder.newSetBinder(binder(), StatusSource.class);
        status.addBinding().to(ServerStatus.class).in(Singleton.class);
        status.addBinding().to(BackupStatus.class).in(Singleton.class);
        status.addBinding().to(TlsStatus.class).in(Singleton.class);
        bind(NodeLimits.class).toInstance(settings.nodeLimits());
        Argon2PasswordHasher hasher = new Argon2PasswordHasher();
        bind(PasswordHasher.class)
                .toInstance(new HashingThreads(hasher, settings.hashingPermits(), HASHING_IDLE, hasher::releaseMemory));
        bind(Housekeeping.class).in(Singleton.class);
        bind(PluginReloads.class).in(Singleton.class);
        bind(Administration.class).in(Singleton.class);
        bind(Executor.class).to(BackgroundWork.class);
        bind(EngineSettings.class)
                .toInstance(new EngineSettings(
                        settings.hashingPermits(),
                        settings.flood(),
                        settings.session(),
                        settings.corsOrigins(),
                        settings.methods(),
                        forMethods()));
        Multibinder.newSetBinder(binder(), PermissionSource.class);
        bindMemory();
        OptionalBinder.newOptionalBinder(binder(), BodyLimit.class)
                .setBinding()
                .toInstance(new BodyLimit(
                        settings.limits().bodyBytes(), settings.limits().bodyTimeout()));
        OptionalBinder.newOptionalBinder(binder(), Outages.class).setBinding().toInstance(DatabaseOutage::causes);
    }

    private void bindMemory() {
        OptionalBinder.newOptionalBinder(binder(), NodeCacheSize.class)
                .setBinding()
                .toInstance(new NodeCacheSize(
                        settings.caches().nodeBytesWithin(Runtime.getRuntime().maxMemory())));
        OptionalBinder.newOptionalBinder(binder(), CredentialCacheSize.class)
                .setBinding()
                .toInstance(new CredentialCacheSize(settings.caches().credentials()));
        OptionalBinder.newOptionalBinder(binder(), AuditBudget.class)
                .setBinding()
                .toInstance(settings.audit().budget());
    }

    private Map<String, String> forMethods() {
        Map<String, String> all = new HashMap<>(settings.jwks().forMethods());
        all.putAll(settings.oauth2().forMethods());
        return all;
    }

    @Provides
    @Singleton
    MethodRegistry methods() {
        return builtInMethods(furtherMethods);
    }

    static MethodRegistry builtInMethods(List<AuthMethodProvider> further) {
        List<AuthMethodProvider> all = new ArrayList<>(further);
        ServiceLoader.load(AuthMethodProvider.class).forEach(all::add);
        return new MethodRegistry(all);
    }

    /** Applications that use a plugin are opened anew when it was replaced. */
    @Provides
    @Singleton
    PluginFolder plugins(MethodRegistry methods, Provider<AuthConfiguration> applications) {
        return new PluginFolder(
                settings.plugins(), methods, () -> applications.get().reload());
    }

    @Provides
    @Singleton
    AccountRules accountRules() {
        return new AccountRules(CommonPasswords.read());
    }

    @Provides
    @Singleton
    DocumentFetcher documents() {
        JwksSettings.Fetching fetching = settings.jwks().fetching();
        FetchLimits standard = FetchLimits.standard();
        FetchLimits limits = new FetchLimits(
                fetching.connectTimeout(),
                fetching.totalTimeout(),
                Math.toIntExact(fetching.documentBytes()),
                standard.maxRedirects(),
                standard.maxConcurrentFetches());
        return new GuardedFetcher(
                new OutboundPolicy(limits, fetching.loopbackAllowed(), fetching.allowedNetworks(), Set.of()));
    }

    @Provides
    @Singleton
    BackgroundWork background() {
        return new BackgroundWork();
    }

    @Provides
    @Singleton
    ClientAddress clientAddress() {
        return new ClientAddress(settings.trustedProxies());
    }
}
