package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.auth.testkit.SettableClock;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No change to a good token, however small, leaves it good. The seed makes every run the same. */
final class ByteFlipTest {

    private static final long SEED = 8725;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @ParameterizedTest
    @EnumSource(
            value = Algorithm.class,
            names = {"RS256", "HS256", "PS256", "ES256", "EDDSA"})
    void changedTokenIsNeverAccepted(Algorithm algorithm) {
        KeyMaterial key = Samples.material(algorithm);
        AuthMethod method = Samples.open(
                Samples.settings(algorithm),
                TestContext.with(new SettableClock(Samples.NOW), Samples.ring("k1", KeyState.ACTIVE, key)));
        String good = Samples.issued(method).text();
        assertThat(Samples.answer(method, good)).isEqualTo("ACCEPTED");

        Stream<String> accepted =
                changes(good).filter(changed -> Samples.answer(method, changed).equals("ACCEPTED"));

        assertThat(accepted).isEmpty();
    }

    /** Every character changed once to another of the alphabet, then random edits of any kind. */
    private static Stream<String> changes(String good) {
        Random random = new Random(SEED);
        Stream<String> everyPlace = IntStream.range(0, good.length())
                .mapToObj(place -> replaced(good, place, other(good.charAt(place), random)));
        Stream<String> everyBit = IntStream.range(0, good.length())
                .mapToObj(place -> replaced(good, place, (char) (good.charAt(place) ^ 1 << random.nextInt(7))));
        Stream<String> edits = IntStream.range(0, 500).mapToObj(round -> edited(good, random));
        return Stream.of(everyPlace, everyBit, edits).flatMap(group -> group).filter(changed -> !changed.equals(good));
    }

    private static String edited(String good, Random random) {
        int place = random.nextInt(good.length());
        int length = Math.min(1 + random.nextInt(8), good.length() - place);
        String rest = good.substring(place + length);
        return switch (random.nextInt(4)) {
            case 0 -> good.substring(0, place) + rest;
            case 1 -> good.substring(0, place + length) + good.substring(place);
            case 2 -> good.substring(0, place) + other('.', random) + good.substring(place);
            default ->
                good.substring(0, place) + new StringBuilder(good.substring(place, place + length)).reverse() + rest;
        };
    }

    private static char other(char than, Random random) {
        char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        return other == than ? ALPHABET.charAt((ALPHABET.indexOf(other) + 1) % ALPHABET.length()) : other;
    }

    private static String replaced(String good, int place, char other) {
        return good.substring(0, place) + other + good.substring(place + 1);
    }
}
