package dev.latchkey.auth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All request threads share a method. */
final class ThreadsCheck {

    private static final int THREADS = 16;
    private static final int ROUNDS = 20;

    private final Workbench bench;
    private final Garbage garbage = new Garbage();

    ThreadsCheck(Workbench bench) {
        this.bench = bench;
    }

    void getTheSameAnswers() {
        bench.withTrial(trial -> {
            String bad = garbage.word(60);
            TestRequest good = bench.contract().goodRequest(trial);
            String refusal = trial.judge(good.credential(bad)).answer();
            List<Callable<List<String>>> work = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                expected.add("AUTHENTICATED");
                expected.add(refusal);
            }
            for (int thread = 0; thread < THREADS; thread++) {
                work.add(answers(trial, requests(trial, bad)));
            }
            assertThat(inThreads(work))
                    .as("%d threads get the answers that one gets", THREADS)
                    .allMatch(expected::equals);
        });
    }

    /** Made beforehand by one thread, so that only the method is asked by many. */
    private List<TestRequest> requests(Trial trial, String bad) {
        List<TestRequest> requests = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            TestRequest good = bench.contract().goodRequest(trial);
            requests.add(good);
            requests.add(good.credential(bad));
        }
        return requests;
    }

    private static Callable<List<String>> answers(Trial trial, List<TestRequest> requests) {
        return () -> requests.stream().map(trial::judge).map(Judgement::answer).toList();
    }

    private static <T> List<T> inThreads(List<Callable<T>> work) {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("Asked by several threads: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
