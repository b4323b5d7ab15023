package dev.latchkey.server.cli;

import dev.latchkey.server.instance.RunningServer;
import dev.latchkey.server.logging.Logs;
import dev.latchkey.server.process.ExitCode;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for SIGINT or SIGTERM and stops the server in order when one comes. */
final class StopSignal {

    private static final Logger log = LoggerFactory.getLogger(StopSignal.class);

    private final Runnable first;
    private final RunningServer server;
    private final Runnable last;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private StopSignal(Runnable first, RunningServer server, Runnable last) {
        this.first = first;
        this.server = server;
        this.last = last;
    }

    /** @param first runs before the server is closed */
    static StopSignal closing(Runnable first, RunningServer server) {
        return registered(new StopSignal(first, server, () -> {}));
    }

    /** @param last runs after everything is closed, the log file included */
    static StopSignal closing(RunningServer server, Runnable last) {
        return registered(new StopSignal(() -> {}, server, last));
    }

    private static StopSignal registered(StopSignal signal) {
        Runtime.getRuntime().addShutdownHook(new Thread(signal::stop, "stop"));
        return signal;
    }

    void await() throws InterruptedException {
        stopped.await();
    }

    /** Halts in the end, since an ordered stop is a success, whereas Java would report the signal (143) as a failure. */
    private void stop() {
        int exitCode = ExitCode.OK.number();
        try {
            log.info("Stopping");
            first.run();
            server.close();
            log.info("Stopped");
        } catch (RuntimeException e) {
            log.error("The server did not stop in order", e);
            exitCode = ExitCode.FAULT.number();
        }
        stopped.countDown();
        Logs.close();
        last.run();
        Runtime.getRuntime().halt(exitCode);
    }
}
