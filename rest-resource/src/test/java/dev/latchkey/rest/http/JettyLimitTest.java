package dev.latchkey.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.web.BodyLimit;
import java.time.Clock;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A limit of Jetty's that is hit while the body is read is told as our own, on every way to the dispatcher. */
final class JettyLimitTest {

    @RegisterExtension
    final RestServer server = new RestServer(BodyLimit.DEFAULT, Clock.systemUTC(), routes -> {})
            .behind(() -> new SizeLimitHandler(50, -1));

    @ParameterizedTest
    @ValueSource(strings = {"/node/1", "/about", "/NODE/1"})
    void bodyOverJettysLimitIsTooLarge(String path) {
        String answer = server.raw("""
                PATCH %s HTTP/1.1\r
                Host: cms.example\r
                Connection: close\r
                X-Caller: gate\r
                Content-Type: application/json\r
                Transfer-Encoding: chunked\r
                \r
                64\r
                %s\r
                0\r
                \r
                """.formatted(path, "x".repeat(100)));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("PAYLOAD_TOO_LARGE");
    }
}
