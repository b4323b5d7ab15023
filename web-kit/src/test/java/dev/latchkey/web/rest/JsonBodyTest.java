package dev.latchkey.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.latchkey.web.RestFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The public JSON parsing vectors (RFC 8259), and what comes out of a body. */
final class JsonBodyTest {

    private final JsonBody bodies = new JsonBody(64);

    static Stream<Vector> mustBeRefused() throws IOException {
        return vectors().filter(vector -> vector.expect().equals("reject"));
    }

    static Stream<Vector> mustBeAccepted() throws IOException {
        return vectors().filter(vector -> vector.expect().equals("accept"));
    }

    @ParameterizedTest
    @MethodSource
    void mustBeRefused(Vector vector) {
        assertThatThrownBy(() -> bodies.read(vector.body()))
                .isInstanceOfSatisfying(
                        RestFailure.class,
                        failure -> assertThat(failure.status()).isEqualTo(400));
    }

    @ParameterizedTest
    @MethodSource
    void mustBeAccepted(Vector vector) {
        assertThatCode(() -> bodies.read(vector.body())).doesNotThrowAnyException();
    }

    @Test
    void whatMayBeEitherIsNeverAFault() throws IOException {
        assertThat(vectors()).hasSizeGreaterThan(300).allSatisfy(vector -> {
            try {
                assertThat(bodies.read(vector.body())).isNotNull();
            } catch (RestFailure failure) {
                assertThat(failure.status()).isEqualTo(400);
            }
        });
    }

    @Test
    void numberOfManyDigitsIsRefused() {
        byte[] body = ("[" + "9".repeat(100_000) + "]").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> bodies.read(body)).isInstanceOf(RestFailure.class);
    }

    @Test
    void lastOfEqualNamesWins() {
        JsonNode read = bodies.read("{\"a\":1,\"b\":2,\"a\":3}".getBytes(StandardCharsets.UTF_8));

        assertThat(read).hasToString("{\"a\":3,\"b\":2}");
    }

    private static Stream<Vector> vectors() throws IOException {
        try (InputStream file = JsonBodyTest.class.getResourceAsStream("/vectors/json_parsing_cases.json")) {
            JsonNode cases = JsonMapper.builder().build().readTree(file).get("cases");
            return StreamSupport.stream(cases.spliterator(), false).map(Vector::of);
        }
    }

    /** One case; big ones are told as a unit, how often it comes, and a tail. */
    record Vector(String name, String expect, String unit, int times, String tail) {

        static Vector of(JsonNode json) {
            JsonNode repeat = json.path("repeat");
            return new Vector(
                    json.get("name").textValue(),
                    json.get("expect").textValue(),
                    json.path("b64").asText(repeat.path("unit_b64").asText()),
                    repeat.path("times").asInt(1),
                    repeat.path("tail_b64").asText(""));
        }

        byte[] body() {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int time = 0; time < times; time++) {
                body.writeBytes(Base64.getDecoder().decode(unit));
            }
            body.writeBytes(Base64.getDecoder().decode(tail));
            return body.toByteArray();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
