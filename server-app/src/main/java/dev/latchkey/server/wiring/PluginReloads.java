package dev.latchkey.server.wiring;

import dev.latchkey.plugin.PluginFolder;
import dev.latchkey.plugin.ReloadMailbox;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.instance.PluginReportJson;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads plugins at start, and again when {@code latchkey plugin reload} asks for it. In a thread of its own: a plugin that
 * takes its time must not keep the server from learning of revocations.
 */
final class PluginReloads implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PluginReloads.class);
    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final PluginFolder plugins;
    private final ReloadMailbox mailbox;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "plugin-reloads");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    PluginReloads(PluginFolder plugins, ServerSettings settings) {
        this.plugins = plugins;
        this.mailbox = new ReloadMailbox(settings.plugins().folder());
    }

    /** @throws dev.latchkey.plugin.PluginsRefusedException if plugins must not fail and one does */
    void start() {
        plugins.load();
        try {
            mailbox.sweep();
        } catch (IOException e) {
            throw new UncheckedIOException("The plugin folder cannot be written to.", e);
        }
        timer.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Starts no more reloads, and waits for one that runs. */
    void stop() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(10, TimeUnit.SECONDS)) {
                log.warn("a reload of plugins did not come to an end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
        plugins.close();
    }

    private void look() {
        try {
            mailbox.answer(() -> PluginReportJson.write(plugins.reload()));
        } catch (IOException | RuntimeException e) {
            log.warn("a request to reload plugins could not be answered: {}", e.toString());
        }
    }
}
