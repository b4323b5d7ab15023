package dev.latchkey.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Migrations after the first release only add, so that the version before works on the tables of the next one while
 * servers are restarted one after the other.
 */
final class AdditiveMigrationsTest {

    /** The last migration of each folder that the first release has; whatever it does, nobody runs an older version. */
    private static final Map<String, Integer> FIRST_RELEASE = Map.of("store", 1, "auth", 6, "rest", 1, "content", 2);

    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*\\.sql");

    /** What takes something away from, or asks something new of, the version before. */
    private static final List<Pattern> FORBIDDEN = List.of(
            Pattern.compile("\\bdrop\\s+(?!index|constraint)"),
            Pattern.compile("\\brename\\b"),
            Pattern.compile("\\btruncate\\b"),
            Pattern.compile("\\bset\\s+not\\s+null\\b"),
            Pattern.compile("\\balter\\s+column\\s+\\S+\\s+(set\\s+data\\s+)?type\\b"),
            Pattern.compile("\\badd\\s+constraint\\b"),
            Pattern.compile(
                    "\\badd\\s+(column\\s+)?(if\\s+not\\s+exists\\s+)?\\w+\\s(?!.*\\bdefault\\b).*\\bnot\\s+null\\b"));

    @Test
    void migrationsAfterTheFirstReleaseOnlyAdd() throws IOException {
        List<Path> all = migrations();

        assertThat(all).hasSizeGreaterThanOrEqualTo(10);
        for (Path migration : all) {
            if (version(migration) > FIRST_RELEASE.getOrDefault(folder(migration), 0)) {
                assertThat(violations(Files.readString(migration)))
                        .as(migration.toString())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE node DROP COLUMN title;",
                "DROP TABLE node;",
                "ALTER TABLE node RENAME COLUMN title TO heading;",
                "ALTER TABLE node ALTER COLUMN title SET NOT NULL;",
                "ALTER TABLE node ALTER COLUMN title TYPE VARCHAR(10);",
                "ALTER TABLE node ADD COLUMN colour VARCHAR(10) NOT NULL;",
                "ALTER TABLE node ADD CONSTRAINT short CHECK (char_length(title) < 9);"
            })
    void whatTheVersionBeforeCannotLiveWithIsFound(String statement) {
        assertThat(violations(statement)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE pen (id BIGINT NOT NULL, ink VARCHAR(10) NOT NULL);",
                "ALTER TABLE node ADD COLUMN colour VARCHAR(10);",
                "ALTER TABLE node ADD COLUMN colour VARCHAR(10) DEFAULT '' NOT NULL;",
                "ALTER TABLE node ADD COLUMN colour VARCHAR(10) NOT NULL DEFAULT '';",
                "CREATE INDEX node_colour ON node (colour);",
                "-- DROP TABLE node;\nDROP INDEX node_colour;"
            })
    void whatOnlyAddsIsLetThrough(String statement) {
        assertThat(violations(statement)).isEmpty();
    }

    /** Of each statement, since what stands in a comment or in another statement is no excuse. */
    private static List<String> violations(String sql) {
        String text = sql.replaceAll("(?m)--.*$", "").toLowerCase(Locale.ROOT);
        return Stream.of(text.split(";"))
                .map(statement -> statement.replaceAll("\\s+", " ").strip())
                .filter(statement -> !statement.startsWith("create table"))
                .filter(statement -> FORBIDDEN.stream()
                        .anyMatch(one -> one.matcher(statement).find()))
                .toList();
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve("src/main/resources/db"))
                    .filter(Files::isDirectory)
                    .flatMap(AdditiveMigrationsTest::below)
                    .filter(file ->
                            VERSION.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String folder(Path migration) {
        return migration.getParent().getFileName().toString();
    }

    private static int version(Path migration) {
        Matcher name = VERSION.matcher(migration.getFileName().toString());
        assertThat(name.matches()).isTrue();
        return Integer.parseInt(name.group(1));
    }
}
