package dev.latchkey.plugin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * How a server treats plugins.
 *
 * @param folder where they lie; made at start where there is none
 * @param workFolder in which copies of them are kept while they run; made when needed
 * @param strict whether a refused plugin stops the start
 * @param safeMode whether the folder is ignored
 * @param patience how long loading a plugin, opening a method or closing it may take
 */
public record PluginSettings(Path folder, Path workFolder, boolean strict, boolean safeMode, Duration patience) {

    public static final Duration STANDARD_PATIENCE = Duration.ofSeconds(20);

    public PluginSettings {
        Objects.requireNonNull(folder);
        Objects.requireNonNull(workFolder);
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("patience is some time");
        }
    }

    /** The same, with a refused plugin stopping nothing. */
    public PluginSettings lenient() {
        return new PluginSettings(folder, workFolder, false, safeMode, patience);
    }

    /** The same, with the folder ignored. */
    public PluginSettings inSafeMode() {
        return new PluginSettings(folder, workFolder, strict, true, patience);
    }
}
