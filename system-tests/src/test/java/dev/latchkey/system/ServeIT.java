package dev.latchkey.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.system.LatchkeyProcess.Ended;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve} from outside: ready line, first-run link, order of stopping. */
final class ServeIT {

    @TempDir
    private Path data;

    @Test
    void emptyDataFolderOffersTheFirstRunPage() throws Exception {
        try (LatchkeyProcess latchkey = LatchkeyProcess.serve(data)) {
            String base = latchkey.base();
            String offer = latchkey.line();

            assertThat(offer).contains(base + "/user/first-run?token=");
            URI link = URI.create(offer.substring(offer.indexOf("http")));
            HttpResponse<String> page = get(link);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        }
    }

    @Test
    void firstRunPageIsShutWithoutItsToken() throws Exception {
        try (LatchkeyProcess latchkey = LatchkeyProcess.serve(data)) {
            String base = latchkey.base();

            assertThat(get(URI.create(base + "/user/first-run")).statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(get(URI.create(base + "/user/first-run?token=" + "x".repeat(43)))
                            .statusCode())
                    .isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void sigtermStopsInOrderAndTheDatabaseOpensAgain() {
        try (LatchkeyProcess latchkey = LatchkeyProcess.serve(data)) {
            latchkey.base();

            Ended stopped = latchkey.stop();

            assertThat(stopped.exitCode()).isZero();
            assertThat(stopped.errors()).isEmpty();
        }
        try (LatchkeyProcess again = LatchkeyProcess.serve(data)) {
            assertThat(again.base()).startsWith("http://localhost:");
        }
    }

    @Test
    void unknownPathIsToldInDrupalsWords() throws Exception {
        try (LatchkeyProcess latchkey = LatchkeyProcess.serve(data)) {
            String base = latchkey.base();

            HttpResponse<String> answer = get(URI.create(base + "/nowhere"));

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("No route found for").contains("/nowhere");
        }
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
