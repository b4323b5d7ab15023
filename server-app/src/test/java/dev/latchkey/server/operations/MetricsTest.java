package dev.latchkey.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.server.testing.Calls;
import dev.latchkey.server.testing.LiveServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MetricsTest {

    @TempDir
    private static Path folder;

    private static LiveServer server;

    @BeforeAll
    static void start() {
        server = LiveServer.start(
                folder, Map.of("--trusted-proxies", "127.0.0.0/8", "--metrics-networks", "127.0.0.0/8,10.0.0.0/8"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String metrics() {
        return server.calls()
                .send("GET", "/metrics", "", "X-Forwarded-For", "10.1.2.3")
                .response()
                .body();
    }

    /** The value of a sample; 0 if there is none. */
    private static double sample(String name) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    @Test
    void requestIsCountedByMethodAndStatus() {
        double before = sample("latchkey_http_requests_total{method=\"DELETE\",status=\"404\"}");

        server.calls().send("DELETE", "/nowhere", "");

        assertThat(sample("latchkey_http_requests_total{method=\"DELETE\",status=\"404\"}"))
                .isEqualTo(before + 1);
        assertThat(sample("latchkey_http_request_duration_seconds_count{method=\"DELETE\"}"))
                .isPositive();
    }

    @Test
    void whatJettyItselfRefusesIsCountedToo() {
        double before = sample("latchkey_http_requests_total{method=\"GET\",status=\"431\"}");

        server.calls().send("GET", "/node/1", "", "X-Long", "x".repeat(20_000));

        assertThat(sample("latchkey_http_requests_total{method=\"GET\",status=\"431\"}"))
                .isEqualTo(before + 1);
    }

    @Test
    void inventedMethodsShareOneSeries() {
        server.calls().send("BREW", "/pot", "");
        server.calls().send("PROPFIND", "/pot", "");

        assertThat(metrics()).doesNotContain("BREW", "PROPFIND").contains("method=\"other\"");
    }

    @Test
    void refusalIsCountedByCode() {
        double before = sample("latchkey_refusals_total{code=\"INVALID_APPLICATION_ID\"}");

        server.calls().send("GET", "/node/1", "", "AUTH-METHOD", "00000000");

        assertThat(sample("latchkey_refusals_total{code=\"INVALID_APPLICATION_ID\"}"))
                .isEqualTo(before + 1);
    }

    @Test
    void stateOfTheServerIsToldWithoutSecrets() {
        server.application("RS256", RefreshSettings.OFF);

        assertThat(metrics())
                .contains(
                        "latchkey_applications{state=\"serving\"}",
                        "latchkey_signing_key_age_seconds{application=",
                        "latchkey_audit_waiting",
                        "latchkey_audit_dropped_total 0",
                        "latchkey_credential_cache_hit_ratio",
                        "latchkey_node_cache_hit_ratio",
                        "latchkey_database_connections{state=\"active\"}",
                        "jvm_memory_used_bytes",
                        "process_cpu_seconds_total");
    }

    @Test
    void othersThanTheNamedAddressesFindNothing() {
        Calls.Answer answer = server.calls().send("GET", "/metrics", "", "X-Forwarded-For", "192.0.2.9");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.response().body()).doesNotContain("latchkey_");
    }
}
