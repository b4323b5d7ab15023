package dev.latchkey.server.cli;

import dev.latchkey.server.ExitCode;
import dev.latchkey.server.RunningServer;
import dev.latchkey.server.logging.Logs;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for SIGINT or SIGTERM and stops the server in order when one comes. */
final class StopSignal {

    private static final Logger log = LoggerFactory.getLogger(StopSignal.class);

    private final RunningServer server;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private StopSignal(RunningServer server) {
        this.server = server;
    }

    static StopSignal closing(RunningServer server) {
        StopSignal signal = new StopSignal(server);
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
            server.close();
            log.info("Stopped");
        } catch (RuntimeException e) {
            log.error("The server did not stop in order", e);
            exitCode = ExitCode.FAULT.number();
        }
        stopped.countDown();
        Logs.close();
        Runtime.getRuntime().halt(exitCode);
    }
}
