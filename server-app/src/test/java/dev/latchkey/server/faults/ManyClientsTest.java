package dev.latchkey.server.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.latchkey.server.testing.LiveServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole server with as many clients as it takes, most of which want nothing good. */
final class ManyClientsTest {

    /** Both ends of a connection are in this process. */
    private static final int MOST = Math.min(3_000, (int) ((descriptors() - 1_000) / 2));

    private static final Pattern REQUEST_ID = Pattern.compile("(?i)x-request-id: pipelined-(\\d+)\r\n");

    private static final Pattern REFUSED_OR_CUT = Pattern.compile("(HTTP/1.1 4(13|31) .*)?", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private static long descriptors() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getMaxFileDescriptorCount();
    }

    private LiveServer server(String... flags) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < flags.length; i += 2) {
            all.put(flags[i], flags[i + 1]);
        }
        return LiveServer.again(folder.resolve("data"), all);
    }

    private static void assertServes(LiveServer server) {
        assertThat(server.calls().send("GET", "/health/live", "").status()).isEqualTo(200);
    }

    @Test
    void thousandsOfIdleConnectionsAreHeldAndOnesAboveTheLimitWait() throws IOException {
        assertThat(MOST).as("connections that this machine allows").isGreaterThan(500);
        try (LiveServer server = server("--limits-connections", "" + MOST, "--limits-idle-timeout", "5m")) {
            Crowd served = new Crowd(server.calls().port());
            Crowd waiting = new Crowd(server.calls().port());
            try (served;
                    waiting) {
                served.connect(MOST - 1);
                assertThat(served.one("GET /health/live", "close")).startsWith("HTTP/1.1 200 ");

                served.connect(1);
                Socket kept = served.last();
                Crowd.ask(kept, "GET /health/live", "keep-alive");
                assertThat(Crowd.status(kept)).isEqualTo("HTTP/1.1 200");

                waiting.connect(1);
                Socket above = waiting.last();
                Crowd.ask(above, "GET /health/live", "close");
                above.setSoTimeout(300);
                assertThatThrownBy(() -> above.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

                served.close();

                above.setSoTimeout(30_000);
                assertThat(Crowd.status(above)).isEqualTo("HTTP/1.1 200");
                assertServes(server);
            }
        }
    }

    @Test
    void idleConnectionsAreClosedInTheEnd() throws IOException {
        try (LiveServer server = server("--limits-connections", "300", "--limits-idle-timeout", "1s");
                Crowd crowd = new Crowd(server.calls().port())) {
            crowd.connect(300);

            assertThat(crowd.closedByServer()).isEqualTo(300);
            assertServes(server);
        }
    }

    @Test
    void headersThatDripKeepNobodyFromBeingServed() throws IOException {
        try (LiveServer server = server("--limits-header-timeout", "2s", "--limits-threads", "8");
                Crowd crowd = new Crowd(server.calls().port())) {
            crowd.connect(300);
            crowd.say("GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
            try (Crowd.Drip drip = crowd.dripping()) {
                assertServes(server);

                assertThat(crowd.closedByServer()).isEqualTo(300);
                assertThat(drip.bytes()).isPositive();
            }
            assertServes(server);
        }
    }

    @Test
    void bodiesThatDripEndAtTheirDeadlineAndKeepNobodyFromBeingServed() throws IOException {
        try (LiveServer server = server("--limits-body-timeout", "1s", "--limits-threads", "16");
                Crowd crowd = new Crowd(server.calls().port())) {
            crowd.connect(40);
            crowd.say("POST /user/login?_format=json HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n");
            try (Crowd.Drip drip = crowd.dripping()) {
                assertServes(server);

                assertThat(crowd.answers()).hasSize(40).allMatch(answer -> answer.startsWith("HTTP/1.1 408 "));
                assertThat(drip.bytes()).isPositive();
            }
        }
    }

    @Test
    void bodyThatIsAnnouncedTooLargeIsRefusedBeforeItComes() throws IOException {
        try (LiveServer server = server();
                Crowd crowd = new Crowd(server.calls().port())) {
            crowd.connect(1);
            crowd.say("POST /user/login?_format=json HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 100000000000\r\n\r\n");

            assertThat(Crowd.status(crowd.last())).isEqualTo("HTTP/1.1 413");
            assertServes(server);
        }
    }

    @Test
    void bodyInChunksWithoutEndIsCutOff() throws IOException {
        try (LiveServer server = server("--limits-body", "100KiB");
                Crowd crowd = new Crowd(server.calls().port())) {
            crowd.connect(1);
            crowd.say("POST /user/login?_format=json HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");

            String answer = crowd.flood("4000\r\n" + " ".repeat(0x4000) + "\r\n");

            assertThat(answer).matches(REFUSED_OR_CUT);
            assertServes(server);
        }
    }

    @Test
    void headerWithoutEndIsCutOff() throws IOException {
        try (LiveServer server = server();
                Crowd crowd = new Crowd(server.calls().port())) {
            crowd.connect(1);
            crowd.say("GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-Long: ");

            String answer = crowd.flood("x".repeat(0x4000));

            assertThat(answer).matches(REFUSED_OR_CUT);
            assertServes(server);
        }
    }

    @Test
    void pipelinedRequestsAreAnsweredInTheirOrder() throws IOException {
        int many = 1_000;
        try (LiveServer server = server();
                Crowd crowd = new Crowd(server.calls().port())) {
            StringBuilder requests = new StringBuilder();
            for (int i = 0; i < many; i++) {
                String connection = i == many - 1 ? "close" : "keep-alive";
                requests.append("GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: pipelined-")
                        .append(i)
                        .append("\r\nConnection: ")
                        .append(connection)
                        .append("\r\n\r\n");
            }
            crowd.connect(1);
            crowd.say(requests.toString());

            String answers = new String(crowd.last().getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(REQUEST_ID.matcher(answers).results().map(found -> Integer.valueOf(found.group(1))))
                    .hasSize(many)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(Pattern.compile("HTTP/1.1 200 ").matcher(answers).results())
                    .hasSize(many);
        }
    }
}
