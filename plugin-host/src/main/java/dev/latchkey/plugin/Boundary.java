package dev.latchkey.plugin;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where calls go from the server into one plugin: with the plugin's class loader as the thread's, and faults caught. */
final class Boundary {

    private static final Logger log = LoggerFactory.getLogger(Boundary.class);

    private final String pluginId;
    private final ClassLoader loader;
    private final Duration patience;

    Boundary(String pluginId, ClassLoader loader, Duration patience) {
        this.pluginId = pluginId;
        this.loader = loader;
        this.patience = patience;
    }

    String pluginId() {
        return pluginId;
    }

    /** In this thread. Whatever it throws, also an {@link Error}, comes out as it is. */
    <T> T here(Callable<T> work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * In a thread of its own, for a limited time. One that does not end is interrupted and left behind.
     *
     * @throws ExecutionException with what it threw
     * @throws TimeoutException if it took too long
     */
    <T> T patiently(Callable<T> work) throws ExecutionException, TimeoutException {
        FutureTask<T> task = new FutureTask<>(() -> here(work));
        Thread thread = new Thread(task, "plugin-" + pluginId);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException();
        } finally {
            task.cancel(true);
        }
    }

    /** What stands for a throwable of the plugin's. */
    PluginFaultException fault(String call, Throwable thrown) {
        return PluginFaultException.of(pluginId, call, thrown);
    }

    /** As {@link #fault}, for the log as well: nobody else will put it there. */
    PluginFaultException loggedFault(String call, Throwable thrown) {
        PluginFaultException fault = fault(call, thrown);
        log.error("a call of a plugin failed", fault);
        return fault;
    }

    PluginFaultException late(String call) {
        PluginFaultException fault = new PluginFaultException("The plugin " + pluginId + " did not come back from "
                + call + " within " + patience.toSeconds() + " seconds.");
        log.error("a call of a plugin takes too long", fault);
        return fault;
    }
}
