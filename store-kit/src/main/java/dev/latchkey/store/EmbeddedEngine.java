package dev.latchkey.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded database, kept open by one connection beside the pool until it is stopped. */
record EmbeddedEngine(DatabaseSettings settings, Connection anchor) {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedEngine.class);

    /**
     * H2 opens a file whose contents it cannot find, a truncated one for instance, as an empty database. Ours is
     * recognised by this comment, written when the file is new.
     */
    private static final String MARK = "COMMENT ON SCHEMA public IS 'latchkey'";

    private static final String MARKED = """
            SELECT 1
            FROM information_schema.schemata
            WHERE schema_name = 'public' AND remarks = 'latchkey'
            """;

    static EmbeddedEngine start(DatabaseSettings settings) {
        boolean fresh = EmbeddedFile.at(settings.url()).prepare();
        EmbeddedEngine engine = new EmbeddedEngine(settings, ConnectionPool.connect(settings));
        try (Statement statement = engine.anchor.createStatement()) {
            if (fresh) {
                statement.execute(MARK);
            }
            engine.requireMark(statement);
        } catch (SQLException e) {
            throw ConnectFailure.of(settings, e);
        }
        return engine;
    }

    /** Does nothing at the second call. */
    void stop() {
        try (anchor) {
            if (!anchor.isClosed()) {
                shutDown();
            }
        } catch (SQLException e) {
            log.warn("The database in {} was not closed in order: {}", settings.place(), e.getMessage());
        }
    }

    private void requireMark(Statement statement) throws SQLException {
        try (ResultSet marked = statement.executeQuery(MARKED)) {
            if (!marked.next()) {
                anchor.close();
                throw ConnectFailure.emptied(settings);
            }
        }
    }

    private void shutDown() throws SQLException {
        try (Statement statement = anchor.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }
}
