package dev.latchkey.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.statement.ParsedSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ColonParametersTest {

    private final ColonParameters parser = new ColonParameters();

    @Test
    void namesBecomeQuestionMarksInTheirOrder() {
        ParsedSql parsed = parser.parse("SELECT a FROM t WHERE b = :first AND c IN (:list_1,:x.y) OR :first > 2", null);

        assertThat(parsed.getSql()).isEqualTo("SELECT a FROM t WHERE b = ? AND c IN (?,?) OR ? > 2");
        assertThat(parsed.getParameters().isPositional()).isFalse();
        assertThat(parsed.getParameters().getParameterNames()).containsExactly("first", "list_1", "x.y", "first");
    }

    @Test
    void questionMarksArePositional() {
        ParsedSql parsed = parser.parse("INSERT INTO t VALUES (?, ?)", null);

        assertThat(parsed.getSql()).isEqualTo("INSERT INTO t VALUES (?, ?)");
        assertThat(parsed.getParameters().isPositional()).isTrue();
        assertThat(parsed.getParameters().getParameterCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ':no' || 'it''s :no ?' || \":no\"",
                "SELECT 1 -- :no ?\n, 2 - 1",
                "SELECT 1 /* :no ? */, 4 / 2",
                "SELECT '1'::integer, a::varchar",
                "SELECT 'never ends :no",
                "SELECT 1 /* never ends :no",
                "SELECT 1 -- never ends :no",
                "SELECT a : b",
                ""
            })
    void everythingElseStaysAsItIs(String sql) {
        ParsedSql parsed = parser.parse(sql, null);

        assertThat(parsed.getSql()).isEqualTo(sql);
        assertThat(parsed.getParameters().getParameterCount()).isZero();
    }

    @Test
    void castOfAParameterIsBoth() {
        assertThat(parser.parse("SELECT :a::integer", null).getSql()).isEqualTo("SELECT ?::integer");
    }

    @Test
    void statementIsReadOnce() {
        assertThat(parser.parse("SELECT :a", null)).isSameAs(parser.parse("SELECT :a", null));
    }
}
