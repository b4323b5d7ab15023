package dev.latchkey.server.config;

import static dev.latchkey.server.config.Kinds.addressRange;
import static dev.latchkey.server.config.Kinds.duration;
import static dev.latchkey.server.config.Kinds.listOf;
import static dev.latchkey.server.config.Kinds.size;
import static dev.latchkey.server.config.Kinds.wholeNumber;

import dev.latchkey.auth.spi.AddressRange;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The one table of settings; parsing, {@code --help} and {@code docs/configuration.md} come from it. */
final class KnownSettings {

    static final Setting<Path> DATA =
            Setting.of("data", Kinds.path(), "data", "Folder of database, keys and logs; made at the first start.");
    static final Setting<Integer> PORT =
            Setting.of("port", wholeNumber(0, 65535), "8080", "TCP port to listen on; 0 takes any free one.");
    static final Setting<String> ADDRESS = Setting.of(
            "address", Kinds.host(), "127.0.0.1", "Address to listen on; 0.0.0.0 or :: lets other machines in.");
    static final Setting<URI> PUBLIC_ADDRESS = Setting.of(
            "public-address",
            Kinds.baseAddress(),
            "http://localhost:0",
            "Address under which clients reach the server: issuer of tokens and base of links. Port 0 in it stands for"
                    + " the port the server listens on. With tls.certificate it must be https, and is unless given.");
    static final Setting<List<AddressRange>> TRUSTED_PROXIES = Setting.of(
            "trusted-proxies",
            listOf(addressRange()),
            "",
            "Proxies whose X-Forwarded-For and X-Forwarded-Proto are believed; from all others they are ignored.");

    static final Setting<String> DATABASE_URL = Setting.of(
            "database.url",
            Kinds.text(),
            "",
            "jdbc:postgresql:… or postgres://…; without one, the embedded database in the data folder is used.");
    static final Setting<String> DATABASE_USER =
            Setting.of("database.user", Kinds.text(), "", "User of the PostgreSQL database.");
    static final Setting<Secret> DATABASE_PASSWORD =
            Setting.secret("database.password", "Password of that user, or a reference: env:NAME or file:PATH.");
    static final Setting<Integer> DATABASE_POOL = Setting.of(
            "database.pool-size",
            wholeNumber(0, 500),
            "0",
            "Most database connections at a time; 0 stands for two per processor and six more, and for at least 32 with"
                    + " the embedded database, where they cost little.");

    static final Setting<Secret> KEY_ENCRYPTION_KEY = Setting.secret(
            "key-encryption-key",
            "Key that seals stored private keys: 32 bytes in base64, or a reference: env:NAME or file:PATH. Without"
                    + " one, the key file is used.");
    static final Setting<Path> KEY_FILE = Setting.of(
            "key-encryption-key-file",
            Kinds.path(),
            "master.key",
            "File of that key, within the data folder unless the path is absolute; made at the first start.");
    static final Setting<Integer> HASHING_PERMITS = Setting.of(
            "password-hashing.permits",
            wholeNumber(0, 64),
            "0",
            "Passwords checked at a time, each taking 19 MiB of memory and one processor; 0 stands for half of the"
                    + " processors, at least one, so that a flood of passwords leaves the others to requests.");

    static final Setting<Long> LIMIT_BODY =
            Setting.of("limits.body", size("1KiB", "64MiB"), "1MiB", "Largest request body; more is answered 413.");
    static final Setting<Integer> LIMIT_TITLE = Setting.of(
            "limits.title", wholeNumber(1, 255), "255", "Longest title of a node, in characters (code points).");
    static final Setting<Integer> LIMIT_TEXT = Setting.of(
            "limits.text",
            wholeNumber(1, 50_000_000),
            "1000000",
            "Longest text of a node's field, in characters; limits.body has to leave room for it.");
    static final Setting<Integer> LIMIT_JSON_DEPTH =
            Setting.of("limits.json-depth", wholeNumber(8, 512), "64", "Deepest nesting of the JSON of a request.");
    static final Setting<Long> LIMIT_HEADER = Setting.of(
            "limits.header",
            size("1KiB", "256KiB"),
            "16KiB",
            "Largest request line with headers; more is answered 431.");
    static final Setting<Integer> LIMIT_CONNECTIONS = Setting.of(
            "limits.connections", wholeNumber(1, 100_000), "1000", "Most connections at a time; further ones wait.");
    static final Setting<Integer> LIMIT_THREADS = Setting.of(
            "limits.threads",
            wholeNumber(0, 2000),
            "0",
            "Most threads that serve requests, at least 8; 0 sizes the pool from the machine. Virtual threads are not"
                    + " limited by this.");
    static final Setting<VirtualThreads> VIRTUAL_THREADS = Setting.of(
            "limits.virtual-threads",
            Kinds.oneOf(VirtualThreads.class),
            "auto",
            "Whether requests run on virtual threads, where Java has them (21 and newer); auto takes them from Java 24"
                    + " on, where they do not get stuck in locks.");
    static final Setting<Duration> IDLE_TIMEOUT = Setting.of(
            "limits.idle-timeout", duration("1s", "1h"), "30s", "Silence after which a connection is closed.");
    static final Setting<Duration> HEADER_TIMEOUT = Setting.of(
            "limits.header-timeout",
            duration("100ms", "1h"),
            "20s",
            "Time within which the headers of a request must have arrived, however steadily they drip.");
    static final Setting<Duration> BODY_TIMEOUT = Setting.of(
            "limits.body-timeout",
            duration("100ms", "1h"),
            "30s",
            "Time within which a request body must have arrived, however steadily it drips.");
    static final Setting<Duration> REFUSAL_PAUSE = Setting.of(
            "limits.refusal-pause",
            duration("0s", "10s"),
            "100ms",
            "Time that the answer 401 or 429 waits for a caller who has had more than audit.refusals-per-minute of its"
                    + " kind within the minute, so that a flood of bad credentials leaves the processors to others; 0s"
                    + " for never.");
    static final Setting<Duration> SHUTDOWN_GRACE = Setting.of(
            "limits.shutdown-grace",
            duration("0s", "10m"),
            "10s",
            "Time that requests in flight get to finish when the server stops.");
    static final Setting<Duration> SHUTDOWN_DRAIN = Setting.of(
            "limits.shutdown-drain",
            duration("0s", "10m"),
            "0s",
            "Time between the signal to stop and the stop, in which /health/ready answers 503 and requests are still"
                    + " answered: longer than the proxy in front takes to notice.");

    static final Setting<Integer> FLOOD_ACCOUNT_FAILURES = Setting.of(
            "flood.account-failures",
            wholeNumber(1, 10_000),
            "5",
            "Failed log-ins to one account from one address until that pair is refused.");
    static final Setting<Duration> FLOOD_ACCOUNT_WINDOW =
            Setting.of("flood.account-window", duration("1s", "30d"), "6h", "Time for which such a failure counts.");
    static final Setting<Integer> FLOOD_ADDRESS_FAILURES = Setting.of(
            "flood.address-failures",
            wholeNumber(1, 100_000),
            "50",
            "Failed log-ins from one address, to whatever account, until the address is refused.");
    static final Setting<Duration> FLOOD_ADDRESS_WINDOW =
            Setting.of("flood.address-window", duration("1s", "30d"), "1h", "Time for which such a failure counts.");

    static final Setting<Duration> SESSION_IDLE = Setting.of(
            "session.idle", duration("1m", "30d"), "30m", "A browser session ends after this time without a request.");
    static final Setting<Duration> SESSION_ABSOLUTE = Setting.of(
            "session.absolute", duration("1m", "30d"), "12h", "A browser session ends after this time anyway.");

    static final Setting<Integer> AUDIT_DAYS =
            Setting.of("audit.days", wholeNumber(1, 3650), "90", "Days for which audit log entries are kept.");
    static final Setting<Integer> AUDIT_ENTRIES = Setting.of(
            "audit.entries",
            wholeNumber(1000, 50_000_000),
            "1000000",
            "Audit log entries that are kept; beyond, the oldest go first.");
    static final Setting<Integer> AUDIT_READS = Setting.of(
            "audit.reads-per-minute",
            wholeNumber(0, 100_000_000),
            "60",
            "Reads (GET, HEAD) that were let in and answered, of one account, application and address, that have an"
                    + " audit log entry of their own each minute; further ones are counted together in one. Changes and"
                    + " issued tokens always have one.");
    static final Setting<Integer> AUDIT_REFUSALS = Setting.of(
            "audit.refusals-per-minute",
            wholeNumber(0, 100_000_000),
            "60",
            "Refusals with one error code, of one account, application and address, that have an audit log entry of"
                    + " their own each minute; further ones are counted together in one.");
    static final Setting<Integer> AUDIT_TOGETHER = Setting.of(
            "audit.entries-per-minute",
            wholeNumber(0, 100_000_000),
            "1200",
            "Reads of all callers together, and as many refusals, that have an audit log entry of their own each"
                    + " minute, so that no flood pushes older entries out of the log.");

    static final Setting<List<String>> CORS_ORIGINS = Setting.of(
            "cors.origins",
            listOf(Kinds.origin()),
            "",
            "Origins whose scripts may call the API where an application names none of its own; * for all.");

    static final Setting<List<AddressRange>> METRICS_NETWORKS = Setting.of(
            "metrics.networks",
            listOf(addressRange()),
            "127.0.0.0/8, ::1/128",
            "Addresses that may read /metrics; to all others there is no such page.");
    static final Setting<Long> HEALTH_LEAST_DISK = Setting.of(
            "health.least-disk",
            size("0B", "64GiB"),
            "64MiB",
            "Free space in the data folder below which the server says that it is not ready.");

    static final Setting<Path> PLUGINS_FOLDER = Setting.of(
            "plugins.folder",
            Kinds.path(),
            "plugins",
            "Folder of authentication methods that others wrote, each a jar or a folder of jars; within the data folder"
                    + " unless the path is absolute.");
    static final Setting<Boolean> PLUGINS_STRICT = Setting.of(
            "plugins.strict",
            Kinds.yesOrNo(),
            "false",
            "Whether the server refuses to start where a plugin is refused; otherwise it starts without that plugin.");

    static final Setting<LogFormat> LOG_FORMAT =
            Setting.of("log.format", Kinds.oneOf(LogFormat.class), "text", "Lines of the log file: text or json.");
    static final Setting<LogLevel> LOG_LEVEL =
            Setting.of("log.level", Kinds.oneOf(LogLevel.class), "info", "Least weight of what the log file keeps.");
    static final Setting<Boolean> LOG_ACCESS = Setting.of(
            "log.access",
            Kinds.yesOrNo(),
            "false",
            "Whether every request leaves a line in logs/access.log: client, method, path without query, status, size,"
                    + " time.");
    static final Setting<Long> LOG_FILE_SIZE =
            Setting.of("log.file-size", size("100KiB", "1GiB"), "10MiB", "Size at which a new log file is begun.");
    static final Setting<Integer> LOG_DAYS =
            Setting.of("log.days", wholeNumber(1, 3650), "14", "Days for which old log files are kept.");
    static final Setting<Long> LOG_TOTAL_SIZE = Setting.of(
            "log.total-size", size("1MiB", "64GiB"), "200MiB", "Size of all log files; beyond, the oldest go first.");

    private static final List<SettingGroup> GROUPS = List.of(
            new SettingGroup("Server", List.of(DATA, PORT, ADDRESS, PUBLIC_ADDRESS, TRUSTED_PROXIES)),
            new SettingGroup("TLS", TlsKeys.ALL),
            new SettingGroup("Database", List.of(DATABASE_URL, DATABASE_USER, DATABASE_PASSWORD, DATABASE_POOL)),
            new SettingGroup("Keys and passwords", List.of(KEY_ENCRYPTION_KEY, KEY_FILE, HASHING_PERMITS)),
            new SettingGroup(
                    "Limits",
                    List.of(
                            LIMIT_BODY,
                            LIMIT_TITLE,
                            LIMIT_TEXT,
                            LIMIT_JSON_DEPTH,
                            LIMIT_HEADER,
                            LIMIT_CONNECTIONS,
                            LIMIT_THREADS,
                            VIRTUAL_THREADS,
                            IDLE_TIMEOUT,
                            HEADER_TIMEOUT,
                            BODY_TIMEOUT,
                            REFUSAL_PAUSE,
                            SHUTDOWN_GRACE,
                            SHUTDOWN_DRAIN)),
            new SettingGroup(
                    "Flood control",
                    List.of(
                            FLOOD_ACCOUNT_FAILURES,
                            FLOOD_ACCOUNT_WINDOW,
                            FLOOD_ADDRESS_FAILURES,
                            FLOOD_ADDRESS_WINDOW)),
            new SettingGroup("Calls of authentication methods", MethodKeys.ALL),
            new SettingGroup("Key sets of identity providers (JWKS)", JwksKeys.ALL),
            new SettingGroup("Opaque tokens of identity providers (OAuth 2.0)", OAuth2Keys.ALL),
            new SettingGroup("Browser sessions", List.of(SESSION_IDLE, SESSION_ABSOLUTE)),
            new SettingGroup(
                    "Audit log", List.of(AUDIT_DAYS, AUDIT_ENTRIES, AUDIT_READS, AUDIT_REFUSALS, AUDIT_TOGETHER)),
            new SettingGroup("Memory", CacheKeys.ALL),
            new SettingGroup("Calls from scripts of other sites (CORS)", List.of(CORS_ORIGINS)),
            new SettingGroup("Health and metrics", List.of(METRICS_NETWORKS, HEALTH_LEAST_DISK)),
            new SettingGroup("Plugins", List.of(PLUGINS_FOLDER, PLUGINS_STRICT)),
            new SettingGroup(
                    "Log", List.of(LOG_FORMAT, LOG_LEVEL, LOG_ACCESS, LOG_FILE_SIZE, LOG_DAYS, LOG_TOTAL_SIZE)));

    private KnownSettings() {}

    static List<SettingGroup> groups() {
        return GROUPS;
    }

    static Stream<Setting<?>> all() {
        return GROUPS.stream().flatMap(group -> group.settings().stream());
    }
}
