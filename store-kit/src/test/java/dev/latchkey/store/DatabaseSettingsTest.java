package dev.latchkey.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseSettingsTest {

    private static final String SECRET = "correct-horse";

    @Test
    void embeddedDatabaseIsDurableAndSpeaksLikePostgres() {
        DatabaseSettings settings = DatabaseSettings.embedded(Path.of("/srv/latchkey"), 4);

        assertThat(settings.url())
                .startsWith("jdbc:h2:steady:/srv/latchkey/latchkey;")
                .contains(";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                        + ";DEFAULT_NULL_ORDERING=HIGH");
        assertThat(settings.dialect()).isEqualTo(Dialect.H2);
        assertThat(settings.place()).isEqualTo("/srv/latchkey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/srv/a;INIT=RUNSCRIPT FROM 'x'", "/srv/a\\;b", "/srv/a\nb", "/srv;", "/srv/\u0085"})
    void folderThatWouldSmuggleSettingsIsRefused(String folder) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseSettings.embedded(Path.of(folder), 4))
                .withMessageContaining("data folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/srv/ünï cödé", "/srv/a\"b'c%20?d&e=f", "/srv/mem:x", "/srv/~", "/srv/..."})
    void otherCharactersOfAFolderAreKept(String folder) {
        assertThat(DatabaseSettings.embedded(Path.of(folder), 4).place()).isEqualTo(folder);
    }

    @Test
    void postgresAddressIsTakenAsItIs() {
        DatabaseSettings settings =
                DatabaseSettings.postgres("jdbc:postgresql://db.example.com:5433/site?ssl=true", "app", SECRET, 4);

        assertThat(settings.dialect()).isEqualTo(Dialect.POSTGRESQL);
        assertThat(settings.url()).isEqualTo("jdbc:postgresql://db.example.com:5433/site?ssl=true");
        assertThat(settings.place()).isEqualTo("postgresql://db.example.com:5433/site");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "postgresql"})
    void addressOfAHostingPlatformIsTakenApart(String scheme) {
        DatabaseSettings settings = DatabaseSettings.postgres(
                scheme + "://app:p%40ss+w%C3%B6rd@db.example.com:5433/site?sslmode=require", "", "", 4);

        assertThat(settings)
                .isEqualTo(new DatabaseSettings(
                        "jdbc:postgresql://db.example.com:5433/site?sslmode=require", "app", "p@ss+wörd", 4));
    }

    @Test
    void loginBesideTheAddressCompletesIt() {
        DatabaseSettings settings = DatabaseSettings.postgres("postgres://db.example.com/site", "app", SECRET, 4);

        assertThat(settings).isEqualTo(new DatabaseSettings("jdbc:postgresql://db.example.com/site", "app", SECRET, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jdbc:h2:mem:test",
                "jdbc:h2:file:/srv/latchkey",
                "jdbc:h2:tcp://localhost/x",
                "jdbc:mysql://db.example.com/site",
                "JDBC:POSTGRESQL://db.example.com/site",
                "postgres:/db",
                "postgres://",
                "postgres://db.example.com",
                "postgres://db.example.com/",
                "postgres://app:correct-horse@db example.com/site",
                "postgres://app:correct-horse%zz@db.example.com/site",
                "jdbc:postgresql://app:correct-horse@db.example.com/site",
                "jdbc:postgresql://db.example.com/site?password=correct-horse",
                "jdbc:postgresql://db.example.com/site?ssl=true&Password=correct-horse"
            })
    void otherAddressIsRefusedInOneSentenceWithoutRepeatingIt(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseSettings.postgres(url, "app", "", 4))
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .startsWith("The database address must")
                        .endsWith(".")
                        .hasLineCount(1)
                        .doesNotContain(SECRET));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void poolWithoutConnectionsIsRefused(int size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseSettings.embedded(Path.of("/srv/latchkey"), size))
                .withMessageContaining("pool size");
    }

    @Test
    void passwordIsNotPrinted() {
        DatabaseSettings settings = DatabaseSettings.postgres(
                "jdbc:postgresql://db.example.com/site?sslpassword=" + SECRET, "app", SECRET, 4);

        assertThat(settings.toString()).contains("app", "db.example.com").doesNotContain(SECRET);
    }
}
