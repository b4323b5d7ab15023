package dev.latchkey.auth.outbound;

import static dev.latchkey.auth.outbound.Fetching.PATIENT;
import static dev.latchkey.auth.outbound.Fetching.address;
import static dev.latchkey.auth.outbound.Fetching.refusal;
import static dev.latchkey.auth.outbound.Fetching.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TlsTest {

    private static final LoopbackServer.Behaviour KEYS =
            LoopbackServer.sending("HTTP/1.1 200 OK\nContent-Length: 4\n\nkeys");
    private static final OutboundPolicy POLICY =
            OutboundPolicy.standard().withLimits(PATIENT).withLoopback();
    private static final Resolver LOOPBACK = name -> List.of(address("127.0.0.1"));

    @TempDir
    private static Path folder;

    private static TestCertificates certificates;

    @BeforeAll
    static void makeCertificate() throws Exception {
        certificates = new TestCertificates(folder, "dns:keys.example.com,dns:localhost,ip:127.0.0.1");
    }

    @Test
    void documentComesFromAHostThatProvesItsName() throws Exception {
        try (LoopbackServer server = LoopbackServer.tls(certificates.server(), KEYS)) {
            var document = trusting().fetch(server.uri("https", "keys.example.com", "/"), "*/*");

            assertThat(text(document)).isEqualTo("keys");
            assertThat(server.requests().get(0)).contains("Host: keys.example.com:");
        }
    }

    @Test
    void nameIsSentInTheHandshake() throws Exception {
        AtomicReference<Object> named = new AtomicReference<>();
        LoopbackServer.Behaviour noting = (client, path) -> {
            named.set(((ExtendedSSLSession) ((SSLSocket) client).getSession()).getRequestedServerNames());
            KEYS.answer(client, path);
        };
        try (LoopbackServer server = LoopbackServer.tls(certificates.server(), noting)) {
            // The JDK by itself would leave out a name without a dot.
            trusting().fetch(server.uri("https", "LOCALHOST", "/"), "*/*");

            assertThat(named).hasValue(List.of(new SNIHostName("localhost")));
        }
    }

    @Test
    void literalAddressIsComparedWithTheCertificateToo() throws Exception {
        try (LoopbackServer server = LoopbackServer.tls(certificates.server(), KEYS)) {
            assertThat(text(trusting().fetch(server.uri("https", "127.0.0.1", "/"), "*/*")))
                    .isEqualTo("keys");
        }
    }

    @Test
    void certificateOfAnotherHostIsRefused() throws Exception {
        try (LoopbackServer server = LoopbackServer.tls(certificates.server(), KEYS)) {
            assertThat(refusal(trusting(), server.uri("https", "other.example.com", "/")))
                    .contains("other.example.com", "certificate not trusted or not for this host");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void certificateThatNobodyVouchesForIsRefused() throws Exception {
        try (LoopbackServer server = LoopbackServer.tls(certificates.server(), KEYS)) {
            GuardedFetcher strict = new GuardedFetcher(POLICY, LOOPBACK, SSLContext.getDefault());

            assertThat(refusal(strict, server.uri("https", "keys.example.com", "/")))
                    .contains("certificate not trusted");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void serverWithoutTlsIsRefused() throws Exception {
        try (LoopbackServer server = LoopbackServer.raw(KEYS)) {
            assertThat(refusal(trusting(), server.uri("https", "keys.example.com", "/")))
                    .contains("no TLS connection");
        }
    }

    @Test
    void redirectFromHttpsToHttpIsNotFollowed() throws Exception {
        String reply = "HTTP/1.1 302 Found\nLocation: http://127.0.0.1/\n\n";
        try (LoopbackServer server = LoopbackServer.tls(certificates.server(), LoopbackServer.sending(reply))) {
            assertThat(refusal(trusting(), server.uri("https", "127.0.0.1", "/")))
                    .contains("redirects to another place");
        }
    }

    private static GuardedFetcher trusting() {
        return new GuardedFetcher(POLICY, LOOPBACK, certificates.client());
    }
}
