package dev.latchkey.auth.method.basic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UserPassTest {

    /** The examples of RFC 7617, sections 2 and 2.1. */
    @ParameterizedTest
    @CsvSource({"QWxhZGRpbjpvcGVuIHNlc2FtZQ==, Aladdin, open sesame", "dGVzdDoxMjPCow==, test, 123£"})
    void examplesOfTheStandardAreRead(String encoded, String name, String password) {
        assertThat(UserPass.read(encoded)).isEqualTo(new UserPass.Pair(name, password));
    }

    @Test
    void paddingMayBeLeftOut() {
        assertThat(UserPass.read("dGVzdDoxMjPCow")).isEqualTo(new UserPass.Pair("test", "123£"));
    }

    @Test
    void firstColonSplits() {
        assertThat(UserPass.read(encoded("editor:a:b:"))).isEqualTo(new UserPass.Pair("editor", "a:b:"));
    }

    @Test
    void emptyPasswordIsRead() {
        assertThat(UserPass.read(encoded("editor:"))).isEqualTo(new UserPass.Pair("editor", ""));
    }

    @Test
    void emptyNameIsToldApart() {
        assertThat(code(encoded(":password"))).isEqualTo("MISSING_USERNAME");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "ZWRpdG9yOnB3 ",
                "ZWRpdG9yOnB3\n",
                "ZWRp dG9yOnB3",
                "ZWRpdG9yOnB3PQ===",
                "ZWRpdG9y", // no colon
                "dGVzdDoxMjPCox==", // trailing bits
                "dGVzdDoxMjPCow=", // half a padding
                "dGVzdDoxMjPCo_", // the other alphabet
                "ZWRpdG9yOv8=" // not UTF-8
            })
    void anythingElseIsIncomplete(String encoded) {
        assertThat(code(encoded)).isEqualTo("INCOMPLETE_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"edi\u0000tor:password", "editor:pass\nword", "editor:pass\u0085word", "\u007feditor:x"})
    void controlCharactersAreRefused(String pair) {
        assertThat(code(encoded(pair))).isEqualTo("INCOMPLETE_REQUEST");
    }

    @Test
    void lengthIsBounded() {
        String longest = encoded("e:" + "x".repeat(UserPass.LONGEST / 4 * 3 - 2));

        assertThat(UserPass.read(longest)).isInstanceOf(UserPass.Pair.class);
        assertThat(code(longest + "QQ==")).isEqualTo("INCOMPLETE_REQUEST");
    }

    @Test
    void nothingOfItIsPrinted() {
        assertThat(UserPass.read(encoded("editor:password")).toString())
                .doesNotContain("editor")
                .doesNotContain("password");
        assertThat(UserPass.read(encoded("password-without-colon")).toString()).doesNotContain("password-without");
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String code(String encoded) {
        return UserPass.read(encoded)
                .fold(pair -> "read", unreadable -> unreadable.code().name());
    }
}
