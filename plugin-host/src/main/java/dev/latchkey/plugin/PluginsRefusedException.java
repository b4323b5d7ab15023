package dev.latchkey.plugin;

import java.util.List;
import java.util.stream.Collectors;

/** Plugins were refused, and the server was told not to start without them. The message names each with its reason. */
public final class PluginsRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PluginsRefusedException(List<PluginReport> refused) {
        super(
                refused.stream()
                        .map(report -> "The plugin " + report.file() + " was refused. " + report.reason() + " "
                                + report.hint())
                        .collect(Collectors.joining("\n")),
                null,
                false,
                false);
    }
}
