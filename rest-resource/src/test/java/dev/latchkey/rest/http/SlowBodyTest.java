package dev.latchkey.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.web.BodyLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client that drips its body is cut off, though it is never silent for long. */
final class SlowBodyTest {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2025-09-22T10:00:00Z"));

    /** An hour passes between one look and the next. */
    private static final InstantSource HOURS = () -> NOW.getAndUpdate(now -> now.plus(Duration.ofHours(1)));

    @RegisterExtension
    final RestServer server = new RestServer(BodyLimit.DEFAULT, clock(), routes -> {});

    @Test
    void bodyThatTakesTooLongIsRefusedAndTheConnectionClosed() {
        String answer = server.raw("""
                PATCH /node/1 HTTP/1.1\r
                Host: cms.example\r
                X-Caller: gate\r
                Content-Type: application/json\r
                Content-Length: 1000\r
                \r
                {""");

        assertThat(answer).startsWith("HTTP/1.1 408").contains("Connection: close");
    }

    private static Clock clock() {
        return HOURS.withZone(ZoneOffset.UTC);
    }
}
