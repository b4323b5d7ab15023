package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of the JSON parsing test suite. */
final class StrictJsonTest {

    static Stream<Arguments> wrong() {
        return cases("reject");
    }

    /** Right by the grammar; but a member given twice is refused here, as RFC 7515, section 4 allows. */
    static Stream<Arguments> right() {
        return cases("accept")
                .filter(arguments -> !arguments.get()[0].toString().contains("duplicated_key"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrongTextIsNoObject(String name, byte[] text) {
        assertThat(StrictJson.object(text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrongValueSpoilsItsObject(String name, byte[] text) {
        assertThat(StrictJson.object(wrapped(text))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("right")
    void rightValueIsRead(String name, byte[] text) {
        assertThat(StrictJson.object(wrapped(text))).isPresent();
    }

    private static Stream<Arguments> cases(String expect) {
        return Vectors.elements(Vectors.json("json_parsing_cases.json").get("cases"))
                .filter(example -> example.get("expect").textValue().equals(expect) && example.has("b64"))
                .map(example -> Arguments.of(example.get("name").textValue(), bytes(example)));
    }

    private static byte[] bytes(JsonNode example) {
        return Base64.getDecoder().decode(example.get("b64").textValue());
    }

    private static byte[] wrapped(byte[] text) {
        byte[] front = "{\"x\":".getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[front.length + text.length + 1];
        System.arraycopy(front, 0, whole, 0, front.length);
        System.arraycopy(text, 0, whole, front.length, text.length);
        whole[whole.length - 1] = '}';
        return whole;
    }
}
