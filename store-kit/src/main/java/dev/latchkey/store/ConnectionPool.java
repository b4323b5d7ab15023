package dev.latchkey.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.util.Properties;

/** How connections are made, with every wait bounded. */
final class ConnectionPool {

    /** The longest that a request waits for a connection before it fails. */
    private static final Duration WAIT = Duration.ofSeconds(3);

    /** Connections to the embedded database that are there before they are needed: others are soon made, and a start is quick. */
    private static final int READY = 2;

    private static final String APPLICATION = "latchkey";

    private static final Duration VALIDATION = Duration.ofSeconds(1);

    /** A locked row or table fails a request before its connection's time is up. */
    private static final String LIMITS = "SET lock_timeout = '2s'; SET statement_timeout = '8s'";

    private ConnectionPool() {}

    /** Reports what a pool would only log: why no connection can be had. */
    static void probe(DatabaseSettings settings) {
        try (Connection connection = connect(settings)) {
            connection.getMetaData();
        } catch (SQLException e) {
            throw ConnectFailure.of(settings, e);
        }
    }

    /** One connection outside the pool. */
    static Connection connect(DatabaseSettings settings) {
        return connect(settings, APPLICATION);
    }

    /** @param application how PostgreSQL lists the connection */
    static Connection connect(DatabaseSettings settings, String application) {
        Properties properties = properties(settings);
        properties.setProperty("ApplicationName", application);
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        try {
            return DriverManager.getConnection(settings.url(), properties);
        } catch (SQLException e) {
            throw ConnectFailure.of(settings, e);
        }
    }

    static HikariDataSource open(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("latchkey");
        config.setMaximumPoolSize(settings.poolSize());
        config.setConnectionTimeout(WAIT.toMillis());
        config.setValidationTimeout(VALIDATION.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setExceptionOverride(new EvictClosed());
        switch (settings.dialect()) {
            case H2 -> {
                config.setDataSource(DurableConnections.source(settings));
                config.setMinimumIdle(Math.min(READY, settings.poolSize()));
                config.setMaxLifetime(0);
            }
            case POSTGRESQL -> {
                config.setJdbcUrl(settings.url());
                config.setUsername(settings.user());
                config.setPassword(settings.password());
                config.setDataSourceProperties(properties(settings));
                config.setConnectionInitSql(LIMITS);
            }
        }
        return new HikariDataSource(config);
    }

    /** Seconds, as the PostgreSQL driver reads them; what the operator's own address says goes before these. */
    private static Properties properties(DatabaseSettings settings) {
        Properties properties = new Properties();
        if (settings.dialect() == Dialect.POSTGRESQL) {
            properties.setProperty("ApplicationName", APPLICATION);
            properties.setProperty("connectTimeout", "3");
            properties.setProperty("loginTimeout", "3");
            properties.setProperty("socketTimeout", "10");
            properties.setProperty("tcpKeepAlive", "true");
        }
        return properties;
    }

    /** After a full disk H2 closes its database under the pool, with error codes that the pool does not know. */
    private static final class EvictClosed implements SQLExceptionOverride {
        @java.lang.Override
        public Override adjudicate(SQLException failure) {
            return failure instanceof SQLNonTransientConnectionException
                    ? Override.MUST_EVICT
                    : Override.CONTINUE_EVICT;
        }
    }
}
