package dev.latchkey.server.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.Application;
import dev.latchkey.server.testing.Calls;
import dev.latchkey.server.testing.LiveServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sends bad tokens again and again waits for each further refusal; who sends good ones does not. */
final class RefusedAgainAndAgainTest {

    private static final String NODE = "/node/1?_format=json";
    private static final int BUDGET = 2;

    @TempDir
    private static Path data;

    private static LiveServer server;
    private static Application application;
    private static String good;

    @BeforeAll
    static void start() {
        server = LiveServer.start(
                data, Map.of("--audit-refusals-per-minute", Integer.toString(BUDGET), "--limits-refusal-pause", "5s"));
        application = server.application("HS256", LiveServer.refreshing());
        server.account("writer", LiveServer.WRITER_ROLE);
        good = server.calls().logIn(application.id(), "writer").text("jwt_token");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void furtherRefusalWaitsAndIsTheSameWhileGoodRequestsFromTheSameAddressDoNot() {
        Calls.Answer first = read("junk");
        read("junk");

        CompletableFuture<Calls.Answer> further = CompletableFuture.supplyAsync(() -> read("junk"));
        Calls.Answer let = read(good);

        assertThat(let.status()).isEqualTo(404);
        assertThat(further).isNotDone();
        assertThat(further).succeedsWithin(60, TimeUnit.SECONDS).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(first.status()).isEqualTo(401);
            assertThat(answer.error()).isEqualTo(first.error());
            assertThat(answer.header("WWW-Authenticate")).isEqualTo(first.header("WWW-Authenticate"));
        });
    }

    private static Calls.Answer read(String token) {
        return server.calls()
                .send("GET", NODE, "", "AUTH-METHOD", application.id(), "Authorization", "Bearer " + token);
    }
}
