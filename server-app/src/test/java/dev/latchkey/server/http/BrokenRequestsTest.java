package dev.latchkey.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.server.config.LimitSettings;
import dev.latchkey.server.config.VirtualThreads;
import dev.latchkey.web.Access;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class BrokenRequestsTest {

    private static final String HOST = "Host: localhost\r\n";

    private static final Duration SHORT = Duration.ofMillis(800);
    private static final LimitSettings LIMITS = new LimitSettings(
            1024,
            2048,
            50,
            16,
            SHORT,
            SHORT,
            SHORT,
            Duration.ZERO,
            Duration.ofSeconds(20),
            Duration.ZERO,
            VirtualThreads.AUTO);

    private final RunningHttp http = new RunningHttp(BrokenRequestsTest::routes, LIMITS);

    private static void routes(RoutesConfig routes) {
        routes.get("/hello", ctx -> ctx.result("hello"), Access.PUBLIC);
        routes.post("/echo", ctx -> ctx.result(ctx.body()), Access.PUBLIC);
    }

    @AfterEach
    void stop() {
        http.close();
    }

    static Stream<Arguments> brokenRequests() {
        String close = HOST + "Connection: close\r\n";
        return Stream.of(
                Arguments.of(
                        "GET /hello HTTP/1.1\r\n" + close + "X: " + "x".repeat(4000) + "\r\n\r\n",
                        431,
                        "HEADERS_TOO_LARGE"),
                Arguments.of("GET /" + "x".repeat(4000) + " HTTP/1.1\r\n" + close + "\r\n", 414, "URI_TOO_LONG"),
                Arguments.of("TRACE /hello HTTP/1.1\r\n" + close + "\r\n", 405, "INVALID_HTTP_METHOD"),
                Arguments.of("BREW /hello HTTP/1.1\r\n" + close + "\r\n", 405, "INVALID_HTTP_METHOD"),
                Arguments.of("GET /hello HTTP/3.7\r\n" + close + "\r\n", 505, "HTTP_VERSION_NOT_SUPPORTED"),
                Arguments.of("GET /hello HTTP/1.1\r\nConnection: close\r\n\r\n", 400, "BAD_REQUEST"),
                Arguments.of("GET /hello HTTP/1.1\r\n" + HOST + HOST + "Connection: close\r\n\r\n", 400, "BAD_REQUEST"),
                Arguments.of("GET /a%2fb HTTP/1.1\r\n" + close + "\r\n", 400, "BAD_REQUEST"),
                Arguments.of("GET /a/%2e%2e/b HTTP/1.1\r\n" + close + "\r\n", 400, "BAD_REQUEST"),
                Arguments.of("GET /%zz HTTP/1.1\r\n" + close + "\r\n", 400, "BAD_REQUEST"),
                Arguments.of("nonsense\r\n\r\n", 400, "BAD_REQUEST"),
                Arguments.of("POST /echo HTTP/1.1\r\n" + close + "Content-Length: x\r\n\r\n", 400, "BAD_REQUEST"),
                Arguments.of(
                        "POST /echo HTTP/1.1\r\n" + close
                                + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        400,
                        "BAD_REQUEST"),
                Arguments.of(
                        "POST /echo HTTP/1.1\r\n" + close + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                        400,
                        "BAD_REQUEST"));
    }

    @ParameterizedTest
    @MethodSource("brokenRequests")
    void brokenRequestIsRefusedInTheShapeOfTheGate(String request, int status, String error) throws Exception {
        String answer = http.raw(request);

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer)
                .contains("\"http_code\":" + status, "\"error\":\"" + error + "\"", "\"request_id\":")
                .containsIgnoringCase("\r\nX-Request-Id: ")
                .containsIgnoringCase("\r\nX-Content-Type-Options: nosniff")
                .containsIgnoringCase("\r\nContent-Type: application/json\r\n")
                .containsIgnoringCase("\r\nCache-Control: no-store")
                .doesNotContainIgnoringCase("jetty");
    }

    @Test
    void refusedMethodNamesTheServedOnes() throws Exception {
        assertThat(http.raw("TRACE / HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n"))
                .containsIgnoringCase("\r\nAllow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS\r\n");
    }

    @Test
    void halfARequestLineDoesNotHoldTheConnection() throws Exception {
        assertThat(http.raw("GET /hel")).doesNotContain("hello");
    }

    @Test
    void bodyThatNeverComesEndsTheRequest() throws Exception {
        assertThat(http.raw("POST /echo HTTP/1.1\r\n" + HOST + "Content-Length: 10\r\n\r\nabc"))
                .startsWith("HTTP/1.1 408 ");
    }

    @Test
    void bodyThatIsCutOffIsNoFaultOfTheServer() throws Exception {
        try (Socket socket = http.connect()) {
            socket.getOutputStream().write(ascii("POST /echo HTTP/1.1\r\n" + HOST + "Content-Length: 10\r\n\r\nabc"));
            socket.shutdownOutput();

            assertThat(RunningHttp.rest(socket)).startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void bodyThatDripsIsEndedAtTheDeadline() throws Exception {
        String answer = dripping("POST /echo HTTP/1.1\r\n" + HOST + "Content-Length: 1000\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"error\":\"REQUEST_TIMEOUT\"");
    }

    @Test
    void headersThatDripAreEndedAtTheDeadline() throws Exception {
        assertThat(dripping("GET /hello HTTP/1.1\r\n" + HOST + "X: ")).isEmpty();
    }

    @Test
    void headersOfALaterRequestThatDripAreEndedAtTheDeadline() throws Exception {
        String first = "GET /hello HTTP/1.1\r\n" + HOST + "\r\n";

        assertThat(dripping(first + "GET /hello HTTP/1.1\r\nX: "))
                .startsWith("HTTP/1.1 200 ")
                .endsWith("hello");
    }

    /** What the server answers, until it closes the connection, to a start that a byte follows every tenth of a second. */
    private String dripping(String start) throws IOException {
        ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();
        try (Socket socket = http.connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(ascii(start));
            drip.scheduleAtFixedRate(() -> write(out, 'x'), 0, 100, TimeUnit.MILLISECONDS);
            return RunningHttp.rest(socket);
        } finally {
            drip.shutdownNow();
        }
    }

    static void write(OutputStream out, int one) {
        try {
            out.write(one);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
