package dev.latchkey.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.server.config.LimitSettings;
import dev.latchkey.server.config.VirtualThreads;
import dev.latchkey.server.tls.LiveCertificate;
import dev.latchkey.server.tls.TestCertificate;
import dev.latchkey.web.Access;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS seen from its bytes: what is agreed on, and how long one may take to agree. */
final class TlsTransportTest {

    /** Of the headers only: whatever ends before this ends by the deadline and not for being idle. */
    private static final Duration SHORT = Duration.ofMillis(800);

    private static final Duration LONG = Duration.ofSeconds(25);
    private static final LimitSettings LIMITS = new LimitSettings(
            1024, 2048, 50, 16, LONG, SHORT, SHORT, Duration.ZERO, LONG, Duration.ZERO, VirtualThreads.AUTO);

    private static final int ALERT = 0x15;
    private static final int HANDSHAKE = 0x16;
    private static final int HANDSHAKE_FAILURE = 40;
    private static final int PROTOCOL_VERSION = 70;

    @TempDir
    private Path folder;

    private TestCertificate made;
    private RunningHttp http;

    @BeforeEach
    void start() {
        Clock clock = Clock.systemUTC();
        made = TestCertificate.lasting(clock.instant(), 90);
        LiveCertificate certificate = LiveCertificate.read(made.in(folder), Duration.ofHours(1), clock);
        http = new RunningHttp(
                routes -> routes.get("/hello", ctx -> ctx.result("hello"), Access.PUBLIC),
                new Edge(LIMITS, new TlsTransport(certificate), new StrictTransport(0, List.of())));
    }

    @AfterEach
    void stop() {
        http.close();
    }

    private SSLSocket connect() throws IOException {
        SSLSocket socket =
                (SSLSocket) TestCertificate.trusting(made).getSocketFactory().createSocket("127.0.0.1", http.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void requestIsAnswered(String protocol) throws IOException {
        try (SSLSocket socket = connect()) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.getOutputStream()
                    .write("GET /hello HTTP/1.1\r\nHost: elsewhere.example.com\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            SSLSession session = socket.getSession();

            assertThat(session.getProtocol()).isEqualTo(protocol);
            assertThat(session.getCipherSuite()).containsAnyOf("_GCM_", "CHACHA20");
            assertThat(RunningHttp.rest(socket)).startsWith("HTTP/1.1 200 ").endsWith("hello");
        }
    }

    @Test
    void plainHttpIsNotAnswered() throws IOException {
        String answer = http.raw("GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer).doesNotContain("HTTP", "hello");
    }

    @Test
    void greetingOfTls12IsAnswered() throws IOException {
        // The same bytes as below but for version and cipher, so that what is below is refused for nothing else.
        assertThat(answerTo(greeting(0x0303, 0xC02B))).startsWith(HANDSHAKE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0300, 0x0301, 0x0302})
    void olderVersionsAreRefused(int version) throws IOException {
        byte[] answer = answerTo(greeting(version, 0xC009));

        assertThat(answer).startsWith(ALERT).endsWith(PROTOCOL_VERSION);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC009, 0xC00A, 0xC023, 0xC024})
    void brokenCiphersAreRefused(int cipher) throws IOException {
        byte[] answer = answerTo(greeting(0x0303, cipher));

        assertThat(answer).startsWith(ALERT).endsWith(HANDSHAKE_FAILURE);
    }

    @Test
    void clientThatSaysNothingIsCutOff() throws IOException {
        try (Socket socket = http.connect()) {
            socket.setSoTimeout(15_000);

            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }
    }

    @Test
    void halfAGreetingDoesNotHoldTheConnection() throws IOException {
        byte[] whole = greeting(0x0303, 0xC02B);
        try (Socket socket = http.connect()) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(Arrays.copyOf(whole, whole.length / 2));

            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }
    }

    @Test
    void greetingThatDripsDoesNotHoldTheConnection() throws IOException {
        ByteBuffer record = ByteBuffer.wrap(HexFormat.of().parseHex("1603014000010000" + "00".repeat(2000)));
        ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();
        try (Socket socket = http.connect()) {
            socket.setSoTimeout(15_000);
            OutputStream out = socket.getOutputStream();
            drip.scheduleAtFixedRate(() -> BrokenRequestsTest.write(out, record.get()), 0, 100, TimeUnit.MILLISECONDS);

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        } finally {
            drip.shutdownNow();
        }
    }

    @Test
    void headersThatStayAwayAfterTheHandshakeDoNotHoldTheConnection() throws IOException {
        try (SSLSocket socket = connect()) {
            socket.setSoTimeout(15_000);
            socket.startHandshake();
            socket.getOutputStream().write("GET /hel".getBytes(StandardCharsets.US_ASCII));

            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }
    }

    @Test
    void connectionServesSeveralRequests() throws IOException {
        try (SSLSocket socket = connect()) {
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream()
                        .write("GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);

                assertThat(answer).isEqualTo("HTTP/1.1 200");
                readThrough(socket, "hello");
            }
        }
    }

    private static void readThrough(Socket socket, String end) throws IOException {
        StringBuilder read = new StringBuilder();
        while (!read.toString().endsWith(end)) {
            read.append((char) socket.getInputStream().read());
        }
    }

    /** What the server says to this, up to the end of its first record. */
    private byte[] answerTo(byte[] greeting) throws IOException {
        try (Socket socket = http.connect()) {
            socket.getOutputStream().write(greeting);
            byte[] head = socket.getInputStream().readNBytes(5);
            assertThat(head).hasSize(5);
            int length = ByteBuffer.wrap(head).getShort(3);
            byte[] record = Arrays.copyOf(head, 5 + length);
            socket.getInputStream().readNBytes(record, 5, length);
            return record;
        }
    }

    /** A ClientHello with one cipher (RFC 5246, section 7.4.1.2), P-256 and ECDSA with SHA-256 or SHA-1. */
    private static byte[] greeting(int version, int cipher) {
        String extensions = "000a00040002" + "0017" + "000d00060004" + "0403" + "0203" + "000b00020100";
        String body = hex(version, 4) + "5a".repeat(32) + "00" + "0002" + hex(cipher, 4) + "0100"
                + hex(extensions.length() / 2, 4) + extensions;
        String message = "01" + hex(body.length() / 2, 6) + body;
        return HexFormat.of().parseHex("160301" + hex(message.length() / 2, 4) + message);
    }

    private static String hex(int number, int digits) {
        return HexFormat.of().toHexDigits(number, digits);
    }
}
