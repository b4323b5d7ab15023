package dev.latchkey.auth.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FactTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJlZGl0b3IifQ.c2ln",
                "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJlZGl0b3IifQ.",
                "ewogImFsZyI6IkhTMjU2In0.eyJzdWIiOiJlZGl0b3IifQ.c2ln",
                "token=eyJhbGciOiJub25lIn0.eyJzdWIiOiJlZGl0b3IifQ",
                "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", // 256 bits in base64url
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", // in hexadecimal
                "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj"
            })
    void tokenOrKeyIsWithheld(String secret) {
        assertThat(Fact.text("reason", secret).value()).isEqualTo(Fact.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no role that the application allows",
                "https://accounts.identity-provider.example.com/realms/shop",
                "b0d3c1f2-5c3e-4b7a-9a41-2f1f6a7c9e10",
                "2001:db8:85a3:8d3:1319:8a2e:370:7348",
                "editor@example.com"
            })
    void ordinaryWordsAreShown(String word) {
        assertThat(Fact.text("reason", word).value()).isEqualTo(word);
    }

    @Test
    void nameOfAKeyMayBeAThumbprint() {
        String thumbprint = "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs";

        assertThat(Fact.keyId("kid", thumbprint).value()).isEqualTo(thumbprint);
        assertThat(Fact.keyId("kid", thumbprint + "x").value()).isEqualTo(Fact.WITHHELD);
    }

    @Test
    void longValueIsCutBetweenCharacters() {
        String shown = Fact.text("reason", "😀".repeat(81)).value();

        assertThat(shown).isEqualTo("😀".repeat(79) + "…");
        assertThat(Fact.text("reason", "😀".repeat(80)).value()).isEqualTo("😀".repeat(80));
    }

    @Test
    void valueThatWasCutStaysAsItIs() {
        String once = Fact.text("reason", "☃ ".repeat(80)).value();

        assertThat(Fact.text("reason", once).value()).isEqualTo(once);
    }

    @Test
    void whatDoesNotPrintBecomesAQuestionMark() {
        assertThat(Fact.text("reason", "a\0b\nc\u202Ed\uD800e").value()).isEqualTo("a?b?c?d?e");
    }
}
