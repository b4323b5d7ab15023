package dev.latchkey.admin.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.Applications;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a trial does where the answer is strange: a stand-in answers in the server's place. */
final class TrialsTest {

    private static final Presented PASTED = new Presented.Pasted("a-pasted-credential");
    private static final TrialRequest READ = new TrialRequest("GET", "/node/1", "");

    private final AdminServer server = new AdminServer();
    private final Trials trials = server.service(Trials.class);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Application application;
    private HttpServer standIn;

    @BeforeEach
    void start() throws IOException {
        application = server.service(Applications.class)
                .create(new ApplicationDraft("App", true, "jwt", Map.of(), ApplicationRules.NONE));
        standIn = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        standIn.setExecutor(threads);
        standIn.start();
    }

    @AfterEach
    void stop() {
        standIn.stop(0);
        threads.shutdownNow();
        server.close();
    }

    @Test
    void longBodyIsCut() {
        answering(200, "x".repeat(SelfClient.MOST_BYTES + 1), "");

        TrialAnswer answer = made().answer();

        assertThat(answer.cut()).isTrue();
        assertThat(answer.body()).hasSize(SelfClient.MOST_BYTES);
    }

    @Test
    void bodyOfTheGreatestLengthIsWhole() {
        answering(200, "x".repeat(SelfClient.MOST_BYTES), "");

        assertThat(made().answer().cut()).isFalse();
    }

    @Test
    void redirectIsShownAndNotFollowed() {
        answering(302, "elsewhere", "http://127.0.0.1:1/");

        TrialAnswer answer = made().answer();

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers()).contains(new Header("Location", "http://127.0.0.1:1/"));
    }

    @Test
    void answerThatRepeatsTheCredentialIsNotShownSo() {
        answering(200, "you sent a-pasted-credential", "");

        assertThat(made().answer().body()).isEqualTo("you sent (withheld)");
    }

    @Test
    void oneAtATime() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        standIn.createContext("/", exchange -> {
            arrived.countDown();
            await(goOn);
            answer(exchange, 200, "done", "");
        });
        Future<Trial> first = threads.submit(this::made);
        arrived.await();

        assertThatExceptionOfType(TrialProblem.class).isThrownBy(this::made).withMessageContaining("Somebody else");

        goOn.countDown();
        assertThat(first.get().answer().status()).isEqualTo(200);
        assertThat(made().answer().status()).isEqualTo(200);
    }

    @Test
    void serverThatCannotBeReachedIsSaidInWords() {
        InetSocketAddress gone = standIn.getAddress();
        standIn.stop(0);

        assertThatExceptionOfType(TrialProblem.class)
                .isThrownBy(() -> trials.make(gone, application, PASTED, READ))
                .withMessageContaining("could not reach itself");
    }

    private Trial made() {
        return trials.make(standIn.getAddress(), application, PASTED, READ);
    }

    private void answering(int status, String body, String location) {
        standIn.createContext("/", exchange -> answer(exchange, status, body, location));
    }

    private static void answer(HttpExchange exchange, int status, String body, String location) throws IOException {
        if (!location.isEmpty()) {
            exchange.getResponseHeaders().set("Location", location);
        }
        byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
