package dev.latchkey.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.store.testing.DatabaseExtension;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

final class PostgresConfigVersionTest extends ConfigVersionContract {

    private static final int LONGEST_WAIT_MILLIS = 10_000;

    @RegisterExtension
    static final DatabaseExtension DB = DatabaseExtension.postgres().perTest();

    @Override
    Database database() {
        return DB.database();
    }

    @Test
    void committedBumpIsAnnouncedToListenersAndARolledBackOneIsNot() throws SQLException {
        try (Connection listener = listener()) {
            database().jdbi().useTransaction(handle -> {
                version().bump(handle);
                handle.rollback();
            });
            database().jdbi().useTransaction(version()::bump);
            database().jdbi().useTransaction(version()::bump);

            assertThat(announcedUpTo("2", listener)).containsExactly("1", "2");
        }
    }

    private static Connection listener() throws SQLException {
        DatabaseSettings settings = DB.settings();
        Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + ConfigVersion.CHANNEL);
        }
        return connection;
    }

    /** Ends early, without the last one, when nothing more comes. */
    private static List<String> announcedUpTo(String last, Connection listener) throws SQLException {
        List<String> announced = new ArrayList<>();
        while (!announced.contains(last)) {
            PGNotification[] more = listener.unwrap(PGConnection.class).getNotifications(LONGEST_WAIT_MILLIS);
            if (more.length == 0) {
                return announced;
            }
            Arrays.stream(more).map(PGNotification::getParameter).forEach(announced::add);
        }
        return announced;
    }
}
