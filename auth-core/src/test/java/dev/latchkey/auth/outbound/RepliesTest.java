package dev.latchkey.auth.outbound;

import static dev.latchkey.auth.outbound.Fetching.PATIENT;
import static dev.latchkey.auth.outbound.Fetching.answerTo;
import static dev.latchkey.auth.outbound.Fetching.onLoopback;
import static dev.latchkey.auth.outbound.Fetching.refusal;
import static dev.latchkey.auth.outbound.Fetching.refusalOf;
import static dev.latchkey.auth.outbound.Fetching.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RepliesTest {

    @Test
    void documentComesWithItsAge() throws Exception {
        var document = answerTo("HTTP/1.1 200 OK\nContent-Length: 4\nCache-Control: max-age=60\n\nkeys");

        assertThat(text(document)).isEqualTo("keys");
        assertThat(document.maxAge()).isEqualTo(Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\nContent-Length: 4\n\nkeys and what does not belong to it",
                "HTTP/1.1 200\nContent-Length:4 \nContent-Encoding: identity\n\nkeys",
                "HTTP/1.1 200 OK\n\nkeys",
                "HTTP/1.0 200 OK\n\nkeys",
                "HTTP/1.0 200 OK\nContent-Length: 4\n\nkeys",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n4\nkeys\n0\n\n",
                "HTTP/1.1 200 OK\ntransfer-encoding: Chunked\n\n1;a=b\nk\n003\neys\n0\nTrailer: x\n\n",
                "HTTP/1.1 103 Early Hints\nLink: x\n\nHTTP/1.1 200 OK\nContent-Length: 4\n\nkeys"
            })
    void bodyIsReadHoweverItIsFramed(String reply) throws Exception {
        assertThat(text(answerTo(reply))).isEqualTo("keys");
    }

    @Test
    void documentFromACacheIsFreshForTheRest() throws Exception {
        var document = answerTo("HTTP/1.1 200 OK\nContent-Length: 4\nCache-Control: max-age=60\nAge: 45\n\nkeys");

        assertThat(document.maxAge()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void missingAgeIsNegative() throws Exception {
        assertThat(answerTo("HTTP/1.1 200 OK\n\nkeys").maxAge()).isNegative();
    }

    @Test
    void requestSaysWhatIsWantedAndNothingElse() throws Exception {
        try (LoopbackServer server = LoopbackServer.plain(LoopbackServer.sending("HTTP/1.1 200 OK\n\nkeys"))) {
            URI address = server.uri("/a%20b?c=d&e");

            onLoopback(PATIENT).fetch(address, "application/jwk-set+json, application/json");

            assertThat(server.requests())
                    .containsExactly("GET /a%20b?c=d&e HTTP/1.1\n" + "Host: "
                            + address.getAuthority() + "\n"
                            + "Accept: application/jwk-set+json, application/json\n"
                            + "Accept-Encoding: identity\n"
                            + "User-Agent: Latchkey\n"
                            + "Connection: close\n");
        }
    }

    @Test
    void acceptHeaderCannotSmuggleAnother() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> onLoopback(PATIENT).fetch(URI.create("http://127.0.0.1/"), "a\r\nX: y"));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 206, 300, 304, 400, 401, 404, 500, 503})
    void onlyOkIsADocument(int status) throws Exception {
        assertThat(refusalOf("HTTP/1.1 " + status + " Whatever\nContent-Length: 6\n\nsecret"))
                .isEqualTo("The document from 127.0.0.1 could not be fetched: the server answered " + status + ".");
    }

    @Test
    void announcedHugeDocumentIsRefused() throws Exception {
        assertThat(refusalOf("HTTP/1.1 200 OK\nContent-Length: 1001\n\n")).contains("larger than 1000 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n",
                "HTTP/1.1 200 OK\n\n",
                "HTTP/1.0 200 OK\nCache-Control: max-age=5\n\n"
            })
    void endlessDocumentIsRefused(String head) throws Exception {
        LoopbackServer.Behaviour endless = (client, path) -> {
            LoopbackServer.send(client, head);
            while (true) {
                LoopbackServer.send(client, "a\n0123456789\n");
            }
        };
        try (LoopbackServer server = LoopbackServer.plain(endless)) {
            assertThat(refusal(onLoopback(PATIENT), server.uri("/keys"))).contains("larger than 1000 bytes");
            server.awaitClientLeaving();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\nX: ", "HTTP/1.1 200 ", "HTTP/1.1 200 OK\n", "HTTP/1.1 103 Hints\n\n"})
    void endlessHeadIsRefused(String start) throws Exception {
        String more = start.endsWith("\n\n")
                ? start
                : start.endsWith("\n") ? "X: y\n" : "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy";
        LoopbackServer.Behaviour endless = (client, path) -> {
            LoopbackServer.send(client, start);
            while (true) {
                LoopbackServer.send(client, more);
            }
        };
        try (LoopbackServer server = LoopbackServer.plain(endless)) {
            assertThat(refusal(onLoopback(PATIENT), server.uri("/keys"))).contains("too long");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage\n\n",
                "HTTP/2 200 OK\n\nkeys",
                "HTTP/1.2 200 OK\n\nkeys",
                "HTTP/1.1  200 OK\n\nkeys",
                "HTTP/1.1 2x0 OK\n\nkeys",
                "HTTP/1.1 20 OK\n\nkeys",
                "HTTP/1.1 2000 OK\n\nkeys",
                "http/1.1 200 OK\n\nkeys",
                "ICY 200 OK\n\nkeys",
                "\nHTTP/1.1 200 OK\n\nkeys",
                "HTTP/1.1 101 Switching\n\nkeys",
                "HTTP/1.1 000 OK\n\nkeys",
                "SSH-2.0-OpenSSH\n",
                "HTTP/1.1 200 OK\nno colon\n\nkeys",
                "HTTP/1.1 200 OK\nX : y\n\nkeys",
                "HTTP/1.1 200 OK\n X: y\n\nkeys",
                "HTTP/1.1 200 OK\nX: y\n folded\n\nkeys",
                "HTTP/1.1 200 OK\n: y\n\nkeys",
                "HTTP/1.1 200 OK\nX: \u0000\n\nkeys",
                "HTTP/1.1 200 OK\nX: a\rb\n\nkeys",
                "HTTP/1.1 200 OK\nContent-Length: -4\n\nkeys",
                "HTTP/1.1 200 OK\nContent-Length: 4, 4\n\nkeys",
                "HTTP/1.1 200 OK\nContent-Length: 0x4\n\nkeys",
                "HTTP/1.1 200 OK\nContent-Length: +4\n\nkeys",
                "HTTP/1.1 200 OK\nContent-Length:\n\nkeys",
                "HTTP/1.1 200 OK\nContent-Length: 99999999999999999999\n\nkeys",
                "HTTP/1.1 200 OK\nContent-Length: 4\nTransfer-Encoding: chunked\n\n4\nkeys\n0\n\n",
                "HTTP/1.1 200 OK\nTransfer-Encoding: gzip, chunked\n\n4\nkeys\n0\n\n",
                "HTTP/1.1 200 OK\nTransfer-Encoding: identity\n\nkeys",
                "HTTP/1.0 200 OK\nTransfer-Encoding: chunked\n\n4\nkeys\n0\n\n",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nkeys\n0\n\n",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n-4\nkeys\n0\n\n",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n100000004\nkeys\n0\n\n"
            })
    void whatIsNoProperHttpIsRefused(String reply) throws Exception {
        assertThat(refusalOf(reply)).endsWith("could not be fetched: the answer is no proper HTTP/1.1.");
    }

    @Test
    void chunkThatIsLongerThanItSaysIsRefused() throws Exception {
        assertThat(refusalOf("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n3\nkeys\n0\n\n"))
                .contains("a line of the answer is too long");
    }

    @Test
    void bareLineFeedIsRefused() throws Exception {
        LoopbackServer.Behaviour lenient =
                (client, path) -> client.getOutputStream().write("HTTP/1.1 200 OK\n\nkeys".getBytes("US-ASCII"));
        try (LoopbackServer server = LoopbackServer.plain(lenient)) {
            assertThat(refusal(onLoopback(PATIENT), server.uri("/keys"))).contains("no proper HTTP/1.1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\nContent-Length: 4",
                "Content-Length: 4\ncontent-length: 5",
                "Transfer-Encoding: chunked\nTransfer-Encoding: chunked"
            })
    void twoFramingsAreRefused(String fields) throws Exception {
        assertThat(refusalOf("HTTP/1.1 200 OK\n" + fields + "\n\nkeys")).contains("more than one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "identity, gzip", "x"})
    void compressedDocumentIsRefused(String coding) throws Exception {
        assertThat(refusalOf("HTTP/1.1 200 OK\nContent-Encoding: " + coding + "\nContent-Length: 4\n\nkeys"))
                .contains("compressed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK",
                "HTTP/1.1 200 OK\nContent-Le",
                "HTTP/1.1 200 OK\nContent-Length: 5\n\nkeys",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n4\nkeys\n",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n4\nkeys\n0\n",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\nkey"
            })
    void answerThatEndsEarlyIsRefused(String reply) throws Exception {
        assertThat(refusalOf(reply)).endsWith("the connection broke off.");
    }

    @Test
    void resetInTheBodyIsRefused() throws Exception {
        LoopbackServer.Behaviour reset = (client, path) -> {
            LoopbackServer.send(client, "HTTP/1.1 200 OK\nContent-Length: 100\n\nkeys");
            client.setSoLinger(true, 0);
        };
        try (LoopbackServer server = LoopbackServer.plain(reset)) {
            assertThat(refusal(onLoopback(PATIENT), server.uri("/keys"))).endsWith("the connection broke off.");
        }
    }

    @Test
    void closedPortIsTold() throws Exception {
        int port;
        try (ServerSocket nobody = new ServerSocket(0, 1, Fetching.address("127.0.0.1"))) {
            port = nobody.getLocalPort();
        }

        assertThat(refusal(onLoopback(PATIENT), URI.create("http://127.0.0.1:" + port + "/keys")))
                .contains("127.0.0.1", "no connection to port " + port);
    }
}
