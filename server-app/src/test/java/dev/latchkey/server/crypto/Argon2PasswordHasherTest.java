package dev.latchkey.server.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Argon2PasswordHasherTest {

    private static final String REFERENCE =
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    private final Argon2PasswordHasher hasher = new Argon2PasswordHasher();

    /** From the tests of the reference implementation. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "password $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "password $argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "password $argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
                "password $argon2id$v=19$m=65536,t=1,p=1$c29tZXNhbHQ$9qWtwbpyPd3vm1rB1GThgPzZ3/ydHL92zKL+15XZypg",
                "differentpassword $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$C4TWUs9rDEvq7w3+J4umqA32aWKB1+DSiRuBfYxFj94",
                "password $argon2id$v=19$m=65536,t=2,p=1$ZGlmZnNhbHQ$vfMrBczELrFdWP0ZsfhWsRPaHppYdP3MVEMIVlqoFBw",
            })
    void hashOfTheReferenceImplementationVerifies(String password, String stored) {
        assertThat(hasher.matches(password, stored)).isTrue();
    }

    /** Made by the crypt function of the C library, in PHP's notation. */
    @ParameterizedTest
    @CsvSource({
        "gr\u00fc\u00dfe, $2y$10$abcdefghijklmnopqrstuuDlTuzQphC2dyjlUgzQEKNnHgSzicPWS",
        "correct horse, $2y$04$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e",
    })
    void bcryptHashOfPhpVerifies(String password, String stored) {
        assertThat(hasher.matches(password, stored)).isTrue();
        assertThat(hasher.matches(password + "x", stored)).isFalse();
        assertThat(hasher.outdated(stored)).isTrue();
    }

    @Test
    void freshHashHasTheRecommendedCostAndIsCurrent() {
        String stored = hasher.hash("correct horse");

        assertThat(stored).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(hasher.outdated(stored)).isFalse();
    }

    /** Hashes use the memory of earlier ones, whatever those needed. */
    @Test
    void hashesOfDifferentCostsAtTheSameTimeDoNotDisturbEachOther() {
        String stored = hasher.hash("correct horse");

        assertThat(IntStream.range(0, 24)
                        .parallel()
                        .mapToObj(i -> i % 2 == 0
                                ? hasher.matches("correct horse", stored)
                                : hasher.matches("password", REFERENCE)))
                .hasSize(24)
                .containsOnly(true);
    }

    @Test
    void passwordMatchesItsOwnHashOnly() {
        String stored = hasher.hash("gr\u00fc\u00dfe \u2603");

        assertThat(hasher.matches("gr\u00fc\u00dfe \u2603", stored)).isTrue();
        assertThat(hasher.matches("gr\u00fc\u00dfe \u2604", stored)).isFalse();
        assertThat(hasher.matches("", stored)).isFalse();
    }

    @Test
    void equalPasswordsHaveDifferentHashes() {
        assertThat(hasher.hash("correct horse")).isNotEqualTo(hasher.hash("correct horse"));
    }

    @Test
    void hashOfAnotherCostIsOutdated() {
        assertThat(hasher.outdated(REFERENCE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "password",
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$",
                "$argon2id$v=16$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=0,t=0,p=0$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=7,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=256,t=999,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=256,t=2,p=99$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$2y$31$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e",
                "$2y$04$abc"
            })
    void whatCannotBeReadOrWouldCostTooMuchMatchesNothing(String stored) {
        assertThat(hasher.matches("password", stored)).isFalse();
        assertThat(hasher.outdated(stored)).isTrue();
    }
}
