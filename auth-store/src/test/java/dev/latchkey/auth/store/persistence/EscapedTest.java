package dev.latchkey.auth.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EscapedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "Näive ☃ 😀",
                "a\tb\nc\r\n",
                "\u0000",
                "\\",
                "\\\\",
                "\\u0000",
                "\\\\u0000",
                "\\\u0000",
                "$1 \\$",
                "\uD83D",
                "\uDE00 alone",
                "\uDE00\uD83D",
                "C:\\users\\u00e4",
                "\u007f",
                "\u2028"
            })
    void everyTextComesBackAsItWas(String text) {
        assertThat(Escaped.undo(Escaped.of(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\t", "\r\n", "\u007f", "\uD83D", "\uDE00\uD83D"})
    void whatADatabaseOrALineCannotHoldIsAsciiAfterwards(String text) {
        assertThat(Escaped.of(text)).matches("[\\x20-\\x7e]+");
    }

    @Test
    void ordinaryTextStaysReadable() {
        assertThat(Escaped.of("/node/1 Näive 😀")).isEqualTo("/node/1 Näive 😀");
    }

    @Test
    void escapesLookAsDocumented() {
        assertThat(Escaped.of("a\\b\u0000c\uD83D")).isEqualTo("a\\\\b\\u0000c\\ud83d");
    }
}
