package dev.latchkey.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbc.JdbcPreparedStatement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A prepared statement outlives its closing, and whoever gets it next notices nothing of its past. */
final class KeptStatementsTest {

    private static final String URL = "jdbc:h2:mem:kept-statements";
    private static final String INSERT = "INSERT INTO pen (id) VALUES (?)";
    private static final String SELECT = "SELECT * FROM pen";

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = new Unwatched(DriverManager.getConnection(URL));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE pen (id INTEGER PRIMARY KEY)");
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void isPreparedOnce() throws SQLException {
        JdbcPreparedStatement first = usedFor(1);

        assertThat(usedFor(2)).isSameAs(first);
        assertThat(pens()).isEqualTo(2);
    }

    @Test
    void belongsToOneAtATime() throws SQLException {
        try (PreparedStatement one = connection.prepareStatement(INSERT);
                PreparedStatement other = connection.prepareStatement(INSERT)) {
            one.setInt(1, 1);
            other.setInt(1, 2);
            one.executeUpdate();
            other.executeUpdate();
        }

        assertThat(pens()).isEqualTo(2);
    }

    @Test
    void ofTwoThatAreTheSameOneIsClosed() throws SQLException {
        PreparedStatement one = connection.prepareStatement(INSERT);
        PreparedStatement other = connection.prepareStatement(INSERT);
        JdbcPreparedStatement keptFirst = inside(one);
        JdbcPreparedStatement cameLater = inside(other);

        one.close();
        other.close();

        assertThat(keptFirst.isClosed()).isFalse();
        assertThat(cameLater.isClosed()).isTrue();
    }

    @Test
    void hasNoValuesOfTheLastUse() throws SQLException {
        usedFor(1);

        try (PreparedStatement next = connection.prepareStatement(INSERT)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(next::executeUpdate)
                    .withMessageContaining("Parameter \"#1\" is not set");
        }
    }

    @Test
    void hasNoBatchOfTheLastUse() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setInt(1, 1);
            statement.addBatch();
        }
        try (PreparedStatement next = connection.prepareStatement(INSERT)) {
            next.setInt(1, 2);
            next.addBatch();

            assertThat(next.executeBatch()).containsExactly(1);
        }
    }

    @Test
    void closesItsRowsWhenItIsClosed() throws SQLException {
        usedFor(1);
        PreparedStatement statement = connection.prepareStatement(SELECT);
        ResultSet rows = statement.executeQuery();

        statement.close();

        assertThat(rows.isClosed()).isTrue();
    }

    @Test
    void isOfNoUseToWhomClosedIt() throws SQLException {
        PreparedStatement closed = connection.prepareStatement(INSERT);
        closed.close();

        try (PreparedStatement next = connection.prepareStatement(INSERT)) {
            next.setInt(1, 1);

            assertThat(closed.isClosed()).isTrue();
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> closed.setInt(1, 2));
            assertThatExceptionOfType(SQLException.class).isThrownBy(closed::executeUpdate);
            assertThat(next.executeUpdate()).isOne();
        }
    }

    @Test
    void canBeClosedTwice() throws SQLException {
        PreparedStatement closed = connection.prepareStatement(INSERT);
        closed.close();

        try (PreparedStatement next = connection.prepareStatement(INSERT)) {
            closed.close();
            next.setInt(1, 1);

            assertThat(next.executeUpdate()).isOne();
        }
    }

    @Test
    void isNotKeptWithALimitThatWasSaidForOneUse() throws SQLException {
        usedFor(1);
        usedFor(2);
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setMaxRows(1);
        }

        assertThat(pens()).isEqualTo(2);
    }

    @Test
    void isNotKeptWithASizeThatWasSaidForOneUse() throws SQLException {
        JdbcPreparedStatement altered;
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setFetchSize(1);
            altered = inside(statement);
        }

        assertThat(altered.isClosed()).isTrue();
    }

    /** It asks in words of its own for what everyone gets. */
    @Test
    void isKeptForJdbi() {
        Handle handle = Jdbi.create(connection).open();
        List<JdbcPreparedStatement> used = new ArrayList<>();
        StatementCustomizer noting = new StatementCustomizer() {
            @Override
            public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
                used.add(inside(statement));
            }
        };

        for (int pen : new int[] {1, 2}) {
            handle.createUpdate(INSERT).bind(0, pen).addCustomizer(noting).execute();
        }
        for (int pen : new int[] {3, 4}) {
            handle.prepareBatch(INSERT).bind(0, pen).add().addCustomizer(noting).execute();
        }
        for (int i = 0; i < 2; i++) {
            assertThat(handle.createQuery(SELECT)
                            .addCustomizer(noting)
                            .mapTo(Integer.class)
                            .list())
                    .hasSize(4);
        }

        assertThat(used).hasSize(6);
        assertThat(used.subList(0, 4)).containsOnly(used.get(0));
        assertThat(used.get(5)).isSameAs(used.get(4));
    }

    @Test
    void ofRowsThatCanBeWalkedBackIsNotKept() throws SQLException {
        JdbcPreparedStatement special;
        try (PreparedStatement statement =
                connection.prepareStatement(SELECT, ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY)) {
            special = inside(statement);
        }

        assertThat(special.isClosed()).isTrue();
    }

    @Test
    void thatLocksItsRowsLocksThemAgain() throws SQLException {
        usedFor(1);
        connection.setAutoCommit(false);
        for (int i = 0; i < 2; i++) {
            try (PreparedStatement lock = connection.prepareStatement(SELECT + " WHERE id = 1 FOR UPDATE")) {
                lock.executeQuery();
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(this::changedByAnother)
                        .withMessageContaining("lock");
            }
            connection.commit();
        }
    }

    @Test
    void isForgottenWithItsSchema() throws SQLException {
        usedFor(1);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA other");
            statement.execute("CREATE TABLE other.pen (id INTEGER PRIMARY KEY)");
        }
        assertThat(pens()).isOne();

        connection.setSchema("OTHER");

        assertThat(pens()).isZero();
    }

    @Test
    void isNotToBeHadFromAClosedConnection() throws SQLException {
        usedFor(1);
        connection.close();

        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connection.prepareStatement(INSERT));
    }

    @Test
    void isUsedAgainAfterItFailed() throws SQLException {
        JdbcPreparedStatement first = usedFor(1);
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> usedFor(1));

        assertThat(usedFor(2)).isSameAs(first);
        assertThat(pens()).isEqualTo(2);
    }

    @Test
    void seesTablesAsTheyAreNow() throws SQLException {
        pens();
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE pen ADD colour VARCHAR");
        }

        try (PreparedStatement next = connection.prepareStatement(SELECT)) {
            assertThat(next.executeQuery().getMetaData().getColumnCount()).isEqualTo(2);
        }
    }

    @Test
    void givesWayWhenManyOthersWereUsedSince() throws SQLException {
        List<JdbcPreparedStatement> used = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            try (PreparedStatement statement = connection.prepareStatement("SELECT " + i)) {
                used.add(inside(statement));
            }
        }

        assertThat(used.get(3).isClosed()).isTrue();
        assertThat(used.get(4).isClosed()).isFalse();
    }

    @Test
    void canBeClosedAfterItsConnection() throws SQLException {
        PreparedStatement statement = connection.prepareStatement(SELECT);
        connection.close();

        assertThatCode(statement::close).doesNotThrowAnyException();
    }

    private JdbcPreparedStatement usedFor(int pen) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setInt(1, pen);
            statement.executeUpdate();
            return inside(statement);
        }
    }

    private int pens() throws SQLException {
        int count = 0;
        try (PreparedStatement statement = connection.prepareStatement(SELECT);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                count++;
            }
        }
        return count;
    }

    private void changedByAnother() throws SQLException {
        try (Connection other = DriverManager.getConnection(URL);
                Statement statement = other.createStatement()) {
            statement.execute("SET LOCK_TIMEOUT 10");
            statement.execute("UPDATE pen SET id = 2 WHERE id = 1");
        }
    }

    private static JdbcPreparedStatement inside(PreparedStatement statement) throws SQLException {
        return statement.unwrap(JdbcPreparedStatement.class);
    }
}
