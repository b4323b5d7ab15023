package dev.latchkey.store.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.store.Database;
import dev.latchkey.store.DatabaseUnavailableException;
import dev.latchkey.store.Dialect;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DatabaseExtensionTest {

    @RegisterExtension
    static final DatabaseExtension H2 = DatabaseExtension.h2();

    @RegisterExtension
    static final DatabaseExtension POSTGRES = DatabaseExtension.postgres();

    @RegisterExtension
    static final DatabaseExtension PER_TEST = DatabaseExtension.h2().perTest();

    @Test
    void eachKindIsOfItsDialectAndMigrated() {
        assertThat(H2.database().dialect()).isEqualTo(Dialect.H2);
        assertThat(POSTGRES.database().dialect()).isEqualTo(Dialect.POSTGRESQL);
        assertThat(version(H2.database())).isEqualTo(version(POSTGRES.database()));
    }

    @Test
    void oneTestSeesNothingOfTheOther() {
        assertThat(raise(PER_TEST.database())).isEqualTo(1);
    }

    @Test
    void andTheOtherWayRound() {
        assertThat(raise(PER_TEST.database())).isEqualTo(1);
    }

    @Test
    void closedDatabaseIsDropped() {
        TestDatabase postgres = TestDatabases.postgres();
        TestDatabase h2 = TestDatabases.h2();

        postgres.close();
        h2.close();

        assertThatExceptionOfType(DatabaseUnavailableException.class)
                .isThrownBy(() -> Database.open(postgres.settings()))
                .withMessageContaining("CREATE DATABASE");
        assertThat(Path.of(h2.settings().place())).doesNotExist();
    }

    @Nested
    final class NestedClass {

        @Test
        void sharesTheDatabaseOfTheOuterClass() {
            assertThat(version(H2.database())).isZero();
        }
    }

    private static long raise(Database database) {
        database.jdbi().useHandle(handle -> handle.execute("UPDATE config_version SET version = version + 1"));
        return version(database);
    }

    private static long version(Database database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT version FROM config_version")
                        .mapTo(Long.class)
                        .one());
    }
}
