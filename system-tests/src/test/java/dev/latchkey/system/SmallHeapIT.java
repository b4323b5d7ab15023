package dev.latchkey.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with 64 MiB of heap does its whole work. */
final class SmallHeapIT {

    private static final String HEAP = "-Xmx64m";

    @TempDir
    private Path folder;

    @Test
    void heapOf64MebibytesBearsLoginsNodesAndABackup() throws IOException, InterruptedException {
        String data = folder.resolve("data").toString();
        try (LatchkeyProcess demo =
                LatchkeyProcess.start(List.of(HEAP), "demo", "--once", "--data", data, "--port", "0")) {
            assertThat(demo.end().out()).contains("HTTP 201", "HTTP 200");
        }
        try (LatchkeyProcess server = LatchkeyProcess.start(List.of(HEAP), "serve", "--data", data, "--port", "0")) {
            String base = server.base();
            for (int login = 0; login < 20; login++) {
                assertThat(login(base)).isIn(400, 403, 429);
            }
            LatchkeyProcess.Ended backup =
                    LatchkeyProcess.run("backup", folder.resolve("backup.zip").toString(), "--verify", "--data", data);

            assertThat(backup.exitCode()).as(backup.errors()).isZero();
            assertThat(status(HttpRequest.newBuilder(URI.create(base + "/health/ready"))
                            .build()))
                    .isEqualTo(200);
            assertThat(server.stop().exitCode()).isZero();
        }
    }

    /** A wrong password takes the memory of a right one. */
    private static int login(String base) throws IOException, InterruptedException {
        return status(HttpRequest.newBuilder(URI.create(base + "/user/login?_format=json"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"author\", \"pass\": \"wrong\"}"))
                .build());
    }

    private static int status(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
