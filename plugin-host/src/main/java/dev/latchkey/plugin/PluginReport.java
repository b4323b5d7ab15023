package dev.latchkey.plugin;

import java.util.List;
import java.util.Objects;

/**
 * What the server has to say about one plugin. All texts are for the administrator: no stack traces, no secrets.
 *
 * @param file its name in the plugin folder
 * @param id of its manifest; empty if that could not be read
 * @param version of its manifest; empty if that could not be read
 * @param spiVersion of its manifest; empty if that could not be read
 * @param checksum SHA-256 in lower-case hexadecimal; empty if the file could not be read
 * @param stage where it was refused
 * @param reason why it was refused or ignored, in sentences; empty if it was not
 * @param hint what to do about it; empty if there is nothing to do
 * @param methods ids of the methods that it offers; empty if it did not come so far
 */
public record PluginReport(
        String file,
        String id,
        String version,
        String spiVersion,
        String checksum,
        PluginState state,
        PluginStage stage,
        String reason,
        String hint,
        List<String> methods) {

    public PluginReport {
        Objects.requireNonNull(file);
        Objects.requireNonNull(id);
        Objects.requireNonNull(version);
        Objects.requireNonNull(spiVersion);
        Objects.requireNonNull(checksum);
        Objects.requireNonNull(state);
        Objects.requireNonNull(stage);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(hint);
        methods = List.copyOf(methods);
    }
}
