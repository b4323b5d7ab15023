package dev.latchkey.server.config;

import dev.latchkey.auth.audit.AuditBudget;
import dev.latchkey.auth.audit.EntryBudget;
import dev.latchkey.auth.flood.FloodLimits;
import dev.latchkey.auth.guard.MethodLimits;
import dev.latchkey.auth.session.SessionLimits;
import dev.latchkey.content.node.domain.field.NodeLimits;
import dev.latchkey.plugin.PluginSettings;
import dev.latchkey.server.crypto.MasterKey;
import dev.latchkey.server.tls.TlsFiles;
import dev.latchkey.store.DatabaseSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** Makes the record of valid values. */
final class Assembly {

    private static final URI OWN_HTTPS = URI.create("https://localhost:0");
    private static final int LEAST_THREADS = 8;
    private static final int THREADS_PER_PROCESSOR = 32;
    private static final int CONNECTIONS_PER_PROCESSOR = 2;
    private static final int FURTHER_CONNECTIONS = 6;

    /** They cost next to nothing, and as many commits can share a writing of the file. */
    private static final int EMBEDDED_CONNECTIONS = 32;

    private final SettingValues values;
    private final SecretReference references;
    private final Problems problems;
    private final Path dataFolder;

    Assembly(SettingValues values, Map<String, String> environment, Problems problems) {
        this.values = values;
        this.references = new SecretReference(environment);
        this.problems = problems;
        this.dataFolder = values.value(KnownSettings.DATA).toAbsolutePath().normalize();
    }

    ServerSettings settings() {
        return new ServerSettings(
                dataFolder,
                listen(),
                tls(),
                values.value(KnownSettings.TRUSTED_PROXIES),
                database(),
                masterKey(),
                hashingPermits(),
                limits(),
                new NodeLimits(
                        values.value(KnownSettings.LIMIT_TITLE),
                        values.value(KnownSettings.LIMIT_TEXT),
                        values.value(KnownSettings.LIMIT_JSON_DEPTH)),
                flood(),
                methods(),
                jwks(),
                oauth2(),
                new SessionLimits(
                        values.value(KnownSettings.SESSION_IDLE), values.value(KnownSettings.SESSION_ABSOLUTE)),
                audit(),
                new CacheSettings(values.value(CacheKeys.NODES), values.value(CacheKeys.CREDENTIALS)),
                values.value(KnownSettings.CORS_ORIGINS),
                new OperationsSettings(
                        values.value(KnownSettings.METRICS_NETWORKS), values.value(KnownSettings.HEALTH_LEAST_DISK)),
                plugins(),
                log(),
                GivenSettings.of(values));
    }

    private AuditSettings audit() {
        int together = values.value(KnownSettings.AUDIT_TOGETHER);
        return new AuditSettings(
                values.value(KnownSettings.AUDIT_DAYS),
                values.value(KnownSettings.AUDIT_ENTRIES),
                new AuditBudget(
                        new EntryBudget(values.value(KnownSettings.AUDIT_READS), together),
                        new EntryBudget(values.value(KnownSettings.AUDIT_REFUSALS), together)));
    }

    private int hashingPermits() {
        int given = values.value(KnownSettings.HASHING_PERMITS);
        return given > 0 ? given : Math.max(1, processors() / 2);
    }

    private ListenSettings listen() {
        boolean tls = values.value(TlsKeys.CERTIFICATE).isPresent();
        return new ListenSettings(
                values.value(KnownSettings.ADDRESS),
                values.value(KnownSettings.PORT),
                tls && !values.given(KnownSettings.PUBLIC_ADDRESS)
                        ? OWN_HTTPS
                        : values.value(KnownSettings.PUBLIC_ADDRESS));
    }

    private TlsSettings tls() {
        TlsSource source = values.value(TlsKeys.CERTIFICATE)
                .flatMap(certificate -> values.value(TlsKeys.KEY).map(key -> files(certificate, key)))
                .<TlsSource>map(files -> new TlsSource.FromFiles(files, values.value(TlsKeys.LOOK_EVERY)))
                .orElseGet(TlsSource.None::new);
        return new TlsSettings(source, values.value(TlsKeys.HSTS));
    }

    private TlsFiles files(Path certificate, Path key) {
        return new TlsFiles(
                dataFolder.resolve(certificate).normalize(),
                dataFolder.resolve(key).normalize());
    }

    private DatabaseSettings database() {
        String url = values.value(KnownSettings.DATABASE_URL);
        int poolSize = poolSize(url.isEmpty() ? EMBEDDED_CONNECTIONS : 1);
        try {
            return url.isEmpty()
                    ? DatabaseSettings.embedded(dataFolder, poolSize)
                    : DatabaseSettings.postgres(
                            url,
                            values.value(KnownSettings.DATABASE_USER),
                            secret(KnownSettings.DATABASE_PASSWORD).text(),
                            poolSize);
        } catch (IllegalArgumentException e) {
            problems.add(values.place(url.isEmpty() ? KnownSettings.DATA : KnownSettings.DATABASE_URL), e.getMessage());
            return DatabaseSettings.embedded(Path.of("refused"), poolSize);
        }
    }

    /** Some more than can work at a time, since some wait for the disk or for another machine. */
    private int poolSize(int least) {
        int given = values.value(KnownSettings.DATABASE_POOL);
        return given > 0 ? given : Math.max(least, FURTHER_CONNECTIONS + CONNECTIONS_PER_PROCESSOR * processors());
    }

    private MasterKeySource masterKey() {
        Secret given = secret(KnownSettings.KEY_ENCRYPTION_KEY);
        if (!given.given()) {
            return new MasterKeySource.FromFile(dataFolder.resolve(values.value(KnownSettings.KEY_FILE)));
        }
        return MasterKey.parse(given.text())
                .<MasterKeySource>map(MasterKeySource.FromSettings::new)
                .orElseGet(() -> {
                    problems.add(
                            values.place(KnownSettings.KEY_ENCRYPTION_KEY),
                            "key-encryption-key must be 32 bytes in base64, as openssl rand -base64 32 makes them.");
                    return new MasterKeySource.FromFile(dataFolder.resolve("refused"));
                });
    }

    private LimitSettings limits() {
        return new LimitSettings(
                values.value(KnownSettings.LIMIT_BODY),
                Math.toIntExact(values.value(KnownSettings.LIMIT_HEADER)),
                values.value(KnownSettings.LIMIT_CONNECTIONS),
                Math.max(
                        LEAST_THREADS,
                        orPerProcessor(values.value(KnownSettings.LIMIT_THREADS), THREADS_PER_PROCESSOR)),
                values.value(KnownSettings.IDLE_TIMEOUT),
                values.value(KnownSettings.HEADER_TIMEOUT),
                values.value(KnownSettings.BODY_TIMEOUT),
                values.value(KnownSettings.REFUSAL_PAUSE),
                values.value(KnownSettings.SHUTDOWN_GRACE),
                values.value(KnownSettings.SHUTDOWN_DRAIN),
                values.value(KnownSettings.VIRTUAL_THREADS));
    }

    private FloodLimits flood() {
        return new FloodLimits(
                values.value(KnownSettings.FLOOD_ACCOUNT_FAILURES),
                values.value(KnownSettings.FLOOD_ACCOUNT_WINDOW),
                values.value(KnownSettings.FLOOD_ADDRESS_FAILURES),
                values.value(KnownSettings.FLOOD_ADDRESS_WINDOW));
    }

    private MethodLimits methods() {
        return new MethodLimits(
                values.value(MethodKeys.CONCURRENT_CALLS),
                values.value(MethodKeys.CALL_TIMEOUT),
                values.value(MethodKeys.FAILURES_IN_A_ROW),
                values.value(MethodKeys.FIRST_PAUSE),
                values.value(MethodKeys.LONGEST_PAUSE));
    }

    private OAuth2Settings oauth2() {
        return new OAuth2Settings(
                new OAuth2Settings.Asking(
                        values.value(OAuth2Keys.CALLS_MOST),
                        values.value(OAuth2Keys.WAIT_MOST),
                        values.value(OAuth2Keys.WAITING_MOST)),
                new OAuth2Settings.Memory(
                        values.value(OAuth2Keys.REFUSED_ENTRIES),
                        values.value(OAuth2Keys.REFUSED_TIME),
                        values.value(OAuth2Keys.ACCEPTED_ENTRIES)),
                new OAuth2Settings.Outages(
                        values.value(OAuth2Keys.FAILURES_MOST),
                        values.value(OAuth2Keys.BACK_OFF_FIRST),
                        values.value(OAuth2Keys.BACK_OFF_MOST)));
    }

    private JwksSettings jwks() {
        return new JwksSettings(
                new JwksSettings.Freshness(
                        values.value(JwksKeys.FRESH_LEAST),
                        values.value(JwksKeys.FRESH_DEFAULT),
                        values.value(JwksKeys.FRESH_MOST),
                        values.value(JwksKeys.REFRESH_AHEAD),
                        values.value(JwksKeys.STALE_MOST)),
                new JwksSettings.UnknownKeys(
                        values.value(JwksKeys.UNKNOWN_ENTRIES),
                        values.value(JwksKeys.UNKNOWN_TIME),
                        values.value(JwksKeys.FETCH_PERMITS),
                        values.value(JwksKeys.FETCH_PERMIT_EVERY),
                        values.value(JwksKeys.WAIT_MOST),
                        values.value(JwksKeys.WAITING_MOST)),
                new JwksSettings.Fetching(
                        values.value(JwksKeys.CONNECT_TIMEOUT),
                        values.value(JwksKeys.TOTAL_TIMEOUT),
                        values.value(JwksKeys.BACK_OFF_FIRST),
                        values.value(JwksKeys.BACK_OFF_MOST),
                        values.value(JwksKeys.DOCUMENT_SIZE),
                        values.value(JwksKeys.KEYS_MOST),
                        values.value(JwksKeys.ALLOWED_NETWORKS),
                        values.value(JwksKeys.ALLOW_LOOPBACK)));
    }

    private PluginSettings plugins() {
        return new PluginSettings(
                dataFolder.resolve(values.value(KnownSettings.PLUGINS_FOLDER)).normalize(),
                dataFolder.resolve("plugin-work"),
                values.value(KnownSettings.PLUGINS_STRICT),
                false,
                PluginSettings.STANDARD_PATIENCE);
    }

    private LogSettings log() {
        return new LogSettings(
                dataFolder.resolve("logs").resolve("latchkey.log"),
                values.value(KnownSettings.LOG_FORMAT),
                values.value(KnownSettings.LOG_LEVEL),
                values.value(KnownSettings.LOG_ACCESS),
                values.value(KnownSettings.LOG_FILE_SIZE),
                values.value(KnownSettings.LOG_DAYS),
                values.value(KnownSettings.LOG_TOTAL_SIZE));
    }

    private Secret secret(Setting<Secret> setting) {
        return references.follow(values.value(setting)).orElse(Secret.NONE);
    }

    private static int orPerProcessor(int given, int perProcessor) {
        return given > 0 ? given : perProcessor * processors();
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }
}
