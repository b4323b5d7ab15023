package dev.latchkey.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as its own client; a stand-in answers in the server's place. */
final class OwnCertificateTest {

    private static final Instant NOW = Clock.systemUTC().instant();

    @TempDir
    private Path folder;

    /** Its name has nothing to do with the address that it is called by. */
    private final TestCertificate served = TestCertificate.named("CN=content.example.com", NOW);

    private HttpsServer standIn;

    @BeforeEach
    void start() throws IOException {
        LiveCertificate certificate = LiveCertificate.read(served.in(folder), Duration.ofHours(1), Clock.systemUTC());
        standIn = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        standIn.setHttpsConfigurator(
                new HttpsConfigurator(certificate.identity().context()));
        standIn.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        standIn.start();
    }

    @AfterEach
    void stop() {
        standIn.stop(0);
    }

    private int statusFor(TestCertificate own) throws IOException, InterruptedException {
        LiveCertificate certificate = LiveCertificate.read(own.in(folder), Duration.ofHours(1), Clock.systemUTC());
        OwnCertificate self = new OwnCertificate(certificate);
        HttpClient client = self.client().build();
        URI address = URI.create(
                self.scheme() + "://127.0.0.1:" + standIn.getAddress().getPort() + "/");
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void serverReachesItselfByAnAddressThatItsCertificateDoesNotHave() throws Exception {
        assertThat(statusFor(served)).isEqualTo(204);
    }

    @Test
    void anybodyElseIsNotBelieved() {
        assertThatThrownBy(() -> statusFor(TestCertificate.named("CN=content.example.com", NOW)))
                .isInstanceOf(SSLHandshakeException.class);
    }
}
