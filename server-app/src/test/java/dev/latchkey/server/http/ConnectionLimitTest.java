package dev.latchkey.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.server.config.LimitSettings;
import dev.latchkey.server.config.VirtualThreads;
import dev.latchkey.web.Access;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ConnectionLimitTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final RunningHttp http = new RunningHttp(
            routes -> routes.get("/hello", ctx -> ctx.result("hello"), Access.PUBLIC),
            new LimitSettings(
                    1024, 2048, 1, 16, SOON, SOON, SOON, Duration.ZERO, SOON, Duration.ZERO, VirtualThreads.AUTO));

    @AfterEach
    void stop() {
        http.close();
    }

    @Test
    void connectionAboveTheLimitWaitsUntilAnotherEnds() throws Exception {
        try (Socket second = new Socket()) {
            try (Socket first = http.connect()) {
                ask(first, "keep-alive");
                assertThat(first.getInputStream().read()).isEqualTo('H');
                second.connect(first.getRemoteSocketAddress());
                second.setSoTimeout(300);
                ask(second, "close");
                assertThatThrownBy(() -> second.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            }
            second.setSoTimeout(20_000);

            assertThat(RunningHttp.rest(second)).startsWith("HTTP/1.1 200 ");
        }
    }

    private static void ask(Socket socket, String connection) throws IOException {
        String request = "GET /hello HTTP/1.1\r\nHost: localhost\r\nConnection: " + connection + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }
}
