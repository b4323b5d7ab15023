package dev.latchkey.auth.outbound;

import static dev.latchkey.auth.outbound.Fetching.IMPATIENT;
import static dev.latchkey.auth.outbound.Fetching.PATIENT;
import static dev.latchkey.auth.outbound.Fetching.address;
import static dev.latchkey.auth.outbound.Fetching.fetcher;
import static dev.latchkey.auth.outbound.Fetching.onLoopback;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.auth.spi.DocumentUnavailableException;
import dev.latchkey.auth.spi.OutboundAnswer;
import dev.latchkey.auth.spi.OutboundRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
final class SendingTest {

    private static final String SECRET = "s3cret-of-the-client";

    @Test
    void formArrivesWithItsHeadersAndLength() throws Exception {
        BlockingQueue<String> received = new ArrayBlockingQueue<>(1);
        String form = "token=abc&token_type_hint=access_token";
        try (LoopbackServer server = LoopbackServer.raw((client, path) -> {
            received.add(received(client.getInputStream().readNBytes(lengthOf(client.getLocalPort(), form))));
            LoopbackServer.send(client, "HTTP/1.1 200 OK\nContent-Length: 2\n\n{}");
        })) {
            URI address = server.uri("/introspect?x=y");

            OutboundAnswer answer = onLoopback(PATIENT)
                    .send(OutboundRequest.postForm(address, Map.of("Authorization", "Basic abc="), form));

            assertThat(text(answer)).isEqualTo("{}");
            assertThat(received.take()).isEqualTo(expected(address.getPort(), form));
        }
    }

    private static int lengthOf(int port, String form) {
        return expected(port, form).replace("\n", "\r\n").length();
    }

    private static String received(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII).replace("\r\n", "\n");
    }

    private static String expected(int port, String form) {
        return "POST /introspect?x=y HTTP/1.1\n"
                + "Host: 127.0.0.1:" + port + "\n"
                + "Authorization: Basic abc=\n"
                + "Content-Type: application/x-www-form-urlencoded\n"
                + "Content-Length: " + form.length() + "\n"
                + "Accept-Encoding: identity\n"
                + "User-Agent: Latchkey\n"
                + "Connection: close\n\n"
                + form;
    }

    @Test
    void getHasNoLength() throws Exception {
        try (LoopbackServer server = LoopbackServer.plain(LoopbackServer.sending("HTTP/1.1 200 OK\n\n{}"))) {
            onLoopback(PATIENT).send(OutboundRequest.get(server.uri("/me"), Map.of("Authorization", "Bearer abc")));

            assertThat(server.requests().get(0))
                    .startsWith("GET /me HTTP/1.1\n")
                    .contains("Authorization: Bearer abc\n")
                    .doesNotContain("Content-Length");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 400, 401, 403, 404, 429, 500, 503})
    void answerOfAnyOtherStatusIsHandedOn(int status) throws Exception {
        String reply = "HTTP/1.1 " + status + " Whatever\nContent-Length: 4\nCache-Control: max-age=60\n\nbody";

        OutboundAnswer answer = answerTo(reply);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(text(answer)).isEqualTo("body");
        assertThat(answer.maxAge()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void answerWithoutContentIsComplete() throws Exception {
        try (LoopbackServer server = LoopbackServer.plain((client, path) -> {
            LoopbackServer.send(client, "HTTP/1.1 204 No Content\n\n");
            client.getInputStream().read();
        })) {
            OutboundAnswer answer = onLoopback(PATIENT).send(OutboundRequest.get(server.uri("/me"), Map.of()));

            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308})
    void redirectIsNotFollowedNotEvenWithinTheOrigin(int status) throws Exception {
        String reply = "HTTP/1.1 " + status + " Found\nLocation: /elsewhere\nContent-Length: 0\n\n";
        try (LoopbackServer server = LoopbackServer.plain(LoopbackServer.sending(reply))) {
            assertThat(refusal(onLoopback(PATIENT), server.uri("/introspect")))
                    .isEqualTo("The request to 127.0.0.1 was not answered: the server redirects (" + status
                            + "), which is not followed.");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP/1.1 200 OK~Content-Length: 1001~~                            | larger than 1000 bytes
            HTTP/1.1 500 No~Content-Length: 1001~~                            | larger than 1000 bytes
            HTTP/1.1 200 OK~Content-Length: 9~~short                          | broke off
            HTTP/1.1 200 OK~Content-Length: 1~Content-Length: 2~~ab           | more than one Content-Length
            HTTP/1.1 200 OK~Content-Length: 1~Transfer-Encoding: chunked~~a   | no proper HTTP
            HTTP/1.1 200 OK~Content-Encoding: gzip~~a                         | compressed
            SSH-2.0~~                                                         | no proper HTTP
            ''                                                                | broke off
            """)
    void misbehavingServerIsReportedInWords(String reply, String reason) throws Exception {
        try (LoopbackServer server = LoopbackServer.plain(LoopbackServer.sending(reply.replace('~', '\n')))) {
            assertThat(refusal(onLoopback(PATIENT), server.uri("/introspect"))).contains(reason);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 2", "HTTP/1.1 401 No\nContent-Length: 10\n\n{"})
    void silenceIsCutOff(String start) throws Exception {
        try (LoopbackServer server = LoopbackServer.plain((client, path) -> {
            LoopbackServer.send(client, start);
            client.getInputStream().readAllBytes();
        })) {
            assertThat(refusal(onLoopback(IMPATIENT), server.uri("/introspect")))
                    .endsWith("it did not arrive within 400 ms.");
        }
    }

    @Test
    void serverThatReadsNothingIsLeftInTime() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (LoopbackServer server = LoopbackServer.raw((client, path) -> over.await())) {
            OutboundRequest large =
                    new OutboundRequest("POST", server.uri("/"), Map.of(), new byte[OutboundRequest.MOST_BODY_BYTES]);

            assertThat(refusal(onLoopback(IMPATIENT), large)).endsWith("it did not arrive within 400 ms.");
        } finally {
            over.countDown();
        }
    }

    @Test
    void serverThatIsDownIsReportedInWords() {
        assertThat(refusal(onLoopback(PATIENT), URI.create("http://127.0.0.1:1/")))
                .isEqualTo("The request to 127.0.0.1 was not answered: no connection to port 1 (refused, unreachable"
                        + " or too slow).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://id.example.com/",
                "ftp://id.example.com/",
                "https://10.0.0.1/",
                "https://169.254.169.254/",
                "https://user:secret@id.example.com/",
                "https://id.example.com/#fragment"
            })
    void forbiddenAddressIsNotAsked(String address) {
        assertThat(refusal(onLoopback(PATIENT), URI.create(address)))
                .startsWith("The request to ")
                .doesNotContain("secret");
    }

    @Test
    void nameThatStandsForAPrivateAddressIsNotAsked() {
        GuardedFetcher fetcher =
                fetcher(OutboundPolicy.standard().withLimits(PATIENT), name -> List.of(address("10.1.2.3")));

        assertThat(refusal(fetcher, URI.create("https://id.example.com/"))).contains("a private address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "content-length",
                "Connection",
                "Keep-Alive",
                "Transfer-Encoding",
                "TE",
                "Trailer",
                "Upgrade",
                "Expect",
                "Accept-Encoding",
                "Proxy-Authorization",
                "Proxy-Connection"
            })
    void headersOfTheConnectionAreTheHosts(String name) {
        assertRefused(Map.of(name, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A:", "A B", "A\r\nB", "A\n", "Ä", "A(", "A\0"})
    void nameThatIsNoTokenIsRefused(String name) {
        assertRefused(Map.of(name, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX: y", "a\nb", "a\rb", "a\0", "a\u007f", " a", "a ", "\ta", " ", "é", "a\u2028b"})
    void valueThatCannotBeSentAsItIsIsRefusedWithoutBeingShown(String value) {
        assertRefused(Map.of("Authorization", value + SECRET + value));
    }

    @Test
    void headerThatComesTwiceIsRefused() {
        assertRefused(Map.of("Accept", "a", "accept", "b"));
    }

    @Test
    void oversizedValueIsRefused() {
        assertRefused(Map.of("Authorization", "x".repeat(16_385)));
    }

    private static void assertRefused(Map<String, String> headers) {
        OutboundRequest request = OutboundRequest.get(URI.create("http://127.0.0.1:1/"), headers);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> onLoopback(PATIENT).send(request))
                .withMessageNotContaining(SECRET);
    }

    private static OutboundAnswer answerTo(String reply) throws IOException, DocumentUnavailableException {
        try (LoopbackServer server = LoopbackServer.plain(LoopbackServer.sending(reply))) {
            return onLoopback(PATIENT).send(OutboundRequest.get(server.uri("/me"), Map.of()));
        }
    }

    private static String refusal(GuardedFetcher fetcher, URI address) {
        return refusal(fetcher, OutboundRequest.get(address, Map.of("Authorization", SECRET)));
    }

    private static String refusal(GuardedFetcher fetcher, OutboundRequest request) {
        DocumentUnavailableException refused =
                catchThrowableOfType(DocumentUnavailableException.class, () -> fetcher.send(request));
        assertThat(refused).hasMessageNotContaining(SECRET);
        return refused.getMessage();
    }

    private static String text(OutboundAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
