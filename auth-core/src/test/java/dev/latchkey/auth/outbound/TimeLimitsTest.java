package dev.latchkey.auth.outbound;

import static dev.latchkey.auth.outbound.Fetching.IMPATIENT;
import static dev.latchkey.auth.outbound.Fetching.PATIENT;
import static dev.latchkey.auth.outbound.Fetching.address;
import static dev.latchkey.auth.outbound.Fetching.fetcher;
import static dev.latchkey.auth.outbound.Fetching.onLoopback;
import static dev.latchkey.auth.outbound.Fetching.refusal;
import static dev.latchkey.auth.outbound.Fetching.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The servers here never come to an end; without the limits the tests would not either. */
@Timeout(60)
final class TimeLimitsTest {

    private static final String TOO_LATE = "could not be fetched: it did not arrive within 400 ms.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 2",
                "HTTP/1.1 200 OK\nX",
                "HTTP/1.1 200 OK\nContent-Length: 1000\n\n",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n1",
                "HTTP/1.1 200 OK\n\n"
            })
    void silenceIsCutOff(String start) throws Exception {
        LoopbackServer.Behaviour silent = (client, path) -> {
            LoopbackServer.send(client, start);
            awaitEnd(client);
        };
        try (LoopbackServer server = LoopbackServer.plain(silent)) {
            assertThat(refusal(onLoopback(IMPATIENT), server.uri("/keys"))).endsWith(TOO_LATE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 ",
                "HTTP/1.1 200 OK\nX: ",
                "HTTP/1.1 200 OK\nContent-Length: 1000\n\n",
                "HTTP/1.1 200 OK\n\n"
            })
    void dripIsCutOff(String start) throws Exception {
        try (Dripping drip = new Dripping(start)) {
            assertThat(refusal(onLoopback(IMPATIENT), drip.server.uri("/keys"))).endsWith(TOO_LATE);
            drip.server.awaitClientLeaving();
        }
    }

    @Test
    void silentTlsHandshakeIsCutOff() throws Exception {
        try (LoopbackServer server = LoopbackServer.raw((client, path) -> awaitEnd(client))) {
            assertThat(refusal(onLoopback(IMPATIENT), server.uri("https", "127.0.0.1", "/")))
                    .endsWith(TOO_LATE);
        }
    }

    @Test
    void drippingTlsHandshakeIsCutOff() throws Exception {
        // The start of a TLS record of 16 KiB, then one byte at a time.
        try (Dripping drip = new Dripping("\u0016\u0003\u0003\u0040\u0000")) {
            assertThat(refusal(onLoopback(IMPATIENT), drip.server.uri("https", "127.0.0.1", "/")))
                    .endsWith(TOO_LATE);
            drip.server.awaitClientLeaving();
        }
    }

    @Test
    void redirectsShareOneTime() throws Exception {
        LoopbackServer.Behaviour slowLoop = (client, path) -> {
            if (path.equals("/4")) {
                awaitEnd(client);
            }
            int next = Integer.parseInt(path.substring(1)) + 1;
            LoopbackServer.send(client, "HTTP/1.1 302 Found\nLocation: /" + next + "\n\n");
        };
        try (LoopbackServer server = LoopbackServer.plain(slowLoop)) {
            assertThat(refusal(onLoopback(IMPATIENT), server.uri("/2"))).endsWith(TOO_LATE);
        }
    }

    @Test
    void connectionThatIsNotTakenIsGivenUp() throws Exception {
        try (ServerSocket full = new ServerSocket(0, 1, address("127.0.0.1"))) {
            List<SocketChannel> queue = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                SocketChannel waiting = SocketChannel.open();
                waiting.configureBlocking(false);
                waiting.connect(new InetSocketAddress(address("127.0.0.1"), full.getLocalPort()));
                queue.add(waiting);
            }

            String message =
                    refusal(onLoopback(IMPATIENT), URI.create("http://127.0.0.1:" + full.getLocalPort() + "/"));

            assertThat(message).contains("no connection to port");
            for (SocketChannel waiting : queue) {
                waiting.close();
            }
        }
    }

    @Test
    void hangingLookUpHoldsNobodyUpButKeepsItsPlace() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        FetchLimits one = new FetchLimits(Duration.ofMillis(300), Duration.ofMillis(400), 1000, 3, 1);
        GuardedFetcher fetcher = fetcher(OutboundPolicy.standard().withLimits(one), name -> {
            awaitUninterruptibly(released);
            return List.of(address("127.0.0.1"));
        });
        URI keys = URI.create("https://keys.example.com/");

        assertThat(refusal(fetcher, keys)).endsWith(TOO_LATE);
        assertThat(refusal(fetcher, keys)).endsWith("too many fetches are under way.");

        released.countDown();
    }

    @Test
    void fetchWaitsForAFreePlace() throws Exception {
        CountDownLatch firstArrived = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        LoopbackServer.Behaviour holding = (client, path) -> {
            if (path.equals("/first")) {
                firstArrived.countDown();
                goOn.await();
            }
            LoopbackServer.send(client, "HTTP/1.1 200 OK\n\n" + path);
        };
        FetchLimits one = new FetchLimits(Duration.ofSeconds(30), Duration.ofSeconds(60), 1000, 3, 1);
        GuardedFetcher fetcher = onLoopback(one);
        try (LoopbackServer server = LoopbackServer.plain(holding)) {
            FutureTask<String> first = new FutureTask<>(() -> text(fetcher.fetch(server.uri("/first"), "*/*")));
            inBackground(first);
            firstArrived.await();
            FutureTask<String> second = new FutureTask<>(() -> text(fetcher.fetch(server.uri("/second"), "*/*")));
            awaitWaiting(inBackground(second));
            int whileHeld = server.connections();
            goOn.countDown();

            assertThat(first.get()).isEqualTo("/first");
            assertThat(second.get()).isEqualTo("/second");
            assertThat(whileHeld).isEqualTo(1);
        }
    }

    @Test
    void failedFetchGivesItsPlaceBack() throws Exception {
        FetchLimits one = new FetchLimits(Duration.ofSeconds(30), Duration.ofSeconds(60), 1000, 3, 1);
        GuardedFetcher fetcher = onLoopback(one);
        try (LoopbackServer server = LoopbackServer.plain(LoopbackServer.sending("HTTP/1.1 500 No\n\n"))) {
            for (int i = 0; i < 5; i++) {
                assertThat(refusal(fetcher, server.uri("/"))).contains("answered 500");
            }
        }
    }

    @Test
    void interruptedCallerGetsAnAnswerAndStaysInterrupted() throws Exception {
        try (LoopbackServer server = LoopbackServer.plain((client, path) -> awaitEnd(client))) {
            Thread.currentThread().interrupt();

            String message = refusal(onLoopback(PATIENT), server.uri("/"));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(message).endsWith("the fetch was interrupted.");
        }
    }

    private static Thread inBackground(Runnable task) {
        Thread thread = new Thread(task, "caller");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void awaitWaiting(Thread caller) {
        while (caller.getState() != Thread.State.TIMED_WAITING && caller.isAlive()) {
            Thread.onSpinWait();
        }
    }

    private static void awaitEnd(Socket client) throws IOException {
        while (client.getInputStream().read() >= 0) {
            // Until the client closes.
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean waiting = true;
        while (waiting) {
            try {
                latch.await();
                waiting = false;
            } catch (InterruptedException ignored) {
                // As a native look-up does.
            }
        }
    }

    /** A server that sends a byte every 20 ms, which no limit on a single read would notice. */
    private static final class Dripping implements AutoCloseable {

        private final CountDownLatch ready = new CountDownLatch(1);
        private final LoopbackServer server;

        Dripping(String start) throws IOException {
            server = LoopbackServer.raw((client, path) -> {
                ready.await();
                drip(client, start);
            });
            ready.countDown();
        }

        private void drip(Socket client, String start) throws IOException, InterruptedException {
            LoopbackServer.send(client, start);
            while (!server.over(20)) {
                LoopbackServer.send(client, "a");
            }
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
