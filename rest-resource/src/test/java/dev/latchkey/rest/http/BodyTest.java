package dev.latchkey.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.web.BodyLimit;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bodies within the limit: contract "content", 1.7 and 1.9; contract "auth", 4. */
final class BodyTest {

    private static final int LIMIT = 100;
    private static final String[] JSON_BY_GATE = {"Content-Type", "application/json", TestGate.CALLER, "gate"};

    @RegisterExtension
    final RestServer server = new RestServer(new BodyLimit(LIMIT), Clock.systemUTC(), routes -> {});

    @Test
    void bodyOfExactlyTheLimitIsTaken() {
        assertThat(server.send("POST", "/node", "x".repeat(LIMIT), JSON_BY_GATE).status())
                .isEqualTo(201);
    }

    @Test
    void bodyOverTheLimitIsTooLarge() {
        Answer answer = server.send("POST", "/node", "x".repeat(LIMIT + 1), JSON_BY_GATE);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("error")).isEqualTo("PAYLOAD_TOO_LARGE");
    }

    @Test
    void announcedLengthOverTheLimitIsRefusedBeforeAnythingArrives() {
        assertThat(server.raw(head("Content-Length: 999999999999"))).startsWith("HTTP/1.1 413");
    }

    @Test
    void chunksOverTheLimitAreTooLarge() {
        String chunk = "64\r\n" + "x".repeat(LIMIT) + "\r\n";

        assertThat(server.raw(head("Transfer-Encoding: chunked") + chunk + chunk))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void chunksWithinTheLimitAreTaken() {
        assertThat(server.raw(head("Transfer-Encoding: chunked") + "2\r\n{}\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 201");
    }

    @Test
    void brokenChunkIsTheClientsError() {
        assertThat(server.raw(head("Transfer-Encoding: chunked") + "zz\r\n{}\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void emptyBodyReachesTheResourceAsSuch() {
        server.send("POST", "/node", "", JSON_BY_GATE).isRefusal(400, "No entity content received.");
    }

    @Test
    void bodyIsNotReadForACallerWhoMayNotSendIt() {
        assertThat(server.raw("""
                POST /node HTTP/1.1\r
                Host: cms.example\r
                Connection: close\r
                Content-Type: application/json\r
                Content-Length: 999999999999\r
                \r
                """)).startsWith("HTTP/1.1 401");
    }

    @Test
    void bodyOfDeleteIsIgnored() {
        assertThat(server.send("DELETE", "/node/1", "x".repeat(LIMIT + 1), JSON_BY_GATE)
                        .status())
                .isEqualTo(204);
    }

    private static String head(String length) {
        return """
                POST /node HTTP/1.1\r
                Host: cms.example\r
                Connection: close\r
                X-Caller: gate\r
                Content-Type: application/json\r
                %s\r
                \r
                """.formatted(length);
    }
}
