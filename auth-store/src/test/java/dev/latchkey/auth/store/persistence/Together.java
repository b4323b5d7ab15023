package dev.latchkey.auth.store.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Runs several pieces of work at once, each in a thread of its own, all let go at the same moment. */
final class Together {

    private Together() {}

    /** What they answered; fails with the first that failed. */
    static <T> List<T> run(int count, Stream<Callable<T>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(count);
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Callable<T>> waiting = work.<Callable<T>>map(piece -> () -> {
                        start.await();
                        return piece.call();
                    })
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(waiting)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
