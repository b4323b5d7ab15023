package dev.latchkey.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Map;

/** What came back. */
record Answer(HttpResponse<String> response) {

    int status() {
        return response.statusCode();
    }

    String body() {
        return response.body();
    }

    /** Empty if the header is absent. */
    String header(String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    /** Whether it is an error in Drupal's shape and nothing more. */
    Answer isRefusal(int status, String message) {
        assertThat(body()).isNotEmpty();
        assertThat(json()).isEqualTo(Map.of("message", message));
        assertThat(status()).isEqualTo(status);
        assertThat(header("Content-Type")).isEqualTo("application/json");
        assertThat(header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header("Cache-Control")).isEqualTo("no-store");
        return this;
    }

    Map<?, ?> json() {
        try {
            return new ObjectMapper().readValue(body(), Map.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON object: " + body(), e);
        }
    }
}
