package dev.latchkey.server.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.report.Finding;
import dev.latchkey.server.testing.Bodies;
import dev.latchkey.server.testing.LiveServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole server that speaks https by certificate files, and what becomes of it when they change. */
final class TlsServerTest {

    private static final Instant NOW = Clock.systemUTC().instant();
    private static final Duration AT_LAST = Duration.ofSeconds(60);
    private static final String STRICT = "Strict-Transport-Security";
    private static final String EXPIRY = "latchkey_tls_certificate_expiry_timestamp_seconds";
    private static final String REFUSED = "latchkey_tls_files_refused";

    @TempDir
    private static Path folder;

    private static final TestCertificate FIRST = TestCertificate.lasting(NOW, 90);
    private static final TestCertificate SECOND = TestCertificate.lasting(NOW, 10);
    private static LiveServer server;

    @BeforeAll
    static void start() {
        TlsFiles files = FIRST.in(folder);
        server = LiveServer.start(
                folder.resolve("data"),
                Map.of(
                        "--tls-certificate",
                        files.certificate().toString(),
                        "--tls-key",
                        files.key().toString(),
                        "--tls-look-every",
                        "100ms"));
    }

    @BeforeEach
    void back() {
        FIRST.in(folder);
        await(() -> shown().equals(FIRST.certificate()) && sample(REFUSED) == 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** By a client without memory, so that every call makes a handshake of its own. */
    private static HttpResponse<String> send(HttpRequest.Builder request) {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(TestCertificate.trusting(FIRST, SECOND))
                .build();
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.base() + path));
    }

    private static HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private static X509Certificate shown() {
        try {
            return (X509Certificate)
                    get("/health/live").sslSession().orElseThrow().getPeerCertificates()[0];
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double sample(String name) {
        return get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static Finding finding() {
        return server.administration().status().findings().stream()
                .filter(one -> one.title().equals("Certificate"))
                .findFirst()
                .orElseThrow();
    }

    /** Asks until it is so. */
    private static void await(BooleanSupplier question) {
        long end = System.nanoTime() + AT_LAST.toNanos();
        while (!question.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
        }
    }

    @Test
    void everythingIsServedByHttps() {
        assertThat(server.base()).startsWith("https://localhost:");
        assertThat(get("/health/ready").body()).contains("\"certificate\":{\"status\":\"up\"}");
        assertThat(get("/user/login").statusCode()).isEqualTo(200);
    }

    @Test
    void browsersAreToldToComeByNothingElse() {
        assertThat(get("/user/login").headers().allValues(STRICT)).containsExactly("max-age=31536000");
        assertThat(get("/nowhere").headers().allValues(STRICT)).containsExactly("max-age=31536000");
        assertThat(send(request("/%2f")).headers().allValues(STRICT)).containsExactly("max-age=31536000");
    }

    @Test
    void sessionCookieIsBoundToHttps() {
        HttpResponse<String> answer = send(request("/user/login?_format=json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Bodies.credentials(LiveServer.ADMINISTRATOR, LiveServer.PASSWORD))));

        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("__Host-SSESS")
                .contains("; Secure");
    }

    @Test
    void expiryIsAMetric() {
        assertThat(sample(EXPIRY)).isEqualTo(FIRST.certificate().getNotAfter().getTime() / 1000);
    }

    @Test
    void newPairIsTakenByNewConnectionsWithoutARestart() {
        SECOND.in(folder);

        await(() -> shown().equals(SECOND.certificate()));

        assertThat(sample(EXPIRY)).isEqualTo(SECOND.certificate().getNotAfter().getTime() / 1000);
        assertThat(sample(REFUSED)).isZero();
    }

    @Test
    void connectionThatIsThereOutlivesTheChange() throws Exception {
        HttpClient kept = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(TestCertificate.trusting(FIRST))
                .build();
        kept.send(request("/health/live").build(), BodyHandlers.ofString());

        SECOND.in(folder);
        await(() -> shown().equals(SECOND.certificate()));

        assertThat(kept.send(request("/health/live").build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void pairThatDoesNotFitLeavesTheOldOneInForce() {
        TestCertificate.put(folder.resolve("server.key"), SECOND.keyPem());

        await(() -> sample(REFUSED) == 1);

        assertThat(shown()).isEqualTo(FIRST.certificate());
        assertThat(finding().weight()).isEqualTo(Finding.Weight.HIGH);
        assertThat(finding().text())
                .contains("server.key is not the key of the certificate in")
                .doesNotContain("PRIVATE KEY");
    }

    @Test
    void halfAPairIsTakenOnceItsOtherHalfIsThere() {
        TestCertificate.put(folder.resolve("server.crt"), SECOND.certificatePem());
        await(() -> sample(REFUSED) == 1);

        TestCertificate.put(folder.resolve("server.key"), SECOND.keyPem());

        await(() -> shown().equals(SECOND.certificate()));
        assertThat(sample(REFUSED)).isZero();
    }

    @Test
    void certificateThatLastsIsGood() {
        assertThat(finding().isGood()).isTrue();
    }

    @Test
    void certificateThatExpiresSoonIsFound() {
        SECOND.in(folder);

        assertThat(finding().weight()).isEqualTo(Finding.Weight.HIGH);
        assertThat(finding().text()).contains("expires in 9 days");
    }
}
