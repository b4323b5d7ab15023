package dev.latchkey.server.plugin;

import dev.latchkey.server.testing.Calls;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Clients that send one request after another, each in a thread of its own, until they are stopped. */
final class SteadyTraffic implements AutoCloseable {

    private final ExecutorService threads;
    private final AtomicBoolean over = new AtomicBoolean();
    private final Semaphore answered = new Semaphore(0);
    private final List<Future<List<Calls.Answer>>> clients = new ArrayList<>();

    SteadyTraffic(int number, int goodStatus, Supplier<Calls.Answer> request) {
        threads = Executors.newFixedThreadPool(number);
        for (int i = 0; i < number; i++) {
            clients.add(threads.submit(() -> bad(goodStatus, request)));
        }
    }

    private List<Calls.Answer> bad(int goodStatus, Supplier<Calls.Answer> request) {
        List<Calls.Answer> bad = new ArrayList<>();
        while (!over.get()) {
            Calls.Answer answer = request.get();
            if (answer.status() != goodStatus) {
                bad.add(answer);
            }
            answered.release();
        }
        return bad;
    }

    /** Waits until so many more requests have been answered, well or badly. */
    void goesOnFor(int requests) throws InterruptedException {
        answered.drainPermits();
        answered.acquire(requests);
    }

    /** Stops all clients. */
    List<Calls.Answer> badAnswers() throws Exception {
        over.set(true);
        List<Calls.Answer> bad = new ArrayList<>();
        for (Future<List<Calls.Answer>> client : clients) {
            bad.addAll(client.get());
        }
        return bad;
    }

    @Override
    public void close() {
        over.set(true);
        threads.shutdown();
    }
}
