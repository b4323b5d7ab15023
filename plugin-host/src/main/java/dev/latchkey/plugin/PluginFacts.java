package dev.latchkey.plugin;

import java.util.List;

/** What is known of a plugin so far; empty texts for what is not. */
record PluginFacts(String file, String checksum, String id, String version, String spiVersion) {

    static PluginFacts of(String file, String checksum) {
        return new PluginFacts(file, checksum, "", "", "");
    }

    PluginFacts with(PluginManifest manifest) {
        return new PluginFacts(file, checksum, manifest.id(), manifest.version(), manifest.spiVersion());
    }

    PluginReport passed(PluginState state, List<String> methods) {
        return new PluginReport(file, id, version, spiVersion, checksum, state, PluginStage.NONE, "", "", methods);
    }

    PluginReport ignored() {
        return new PluginReport(
                file,
                id,
                version,
                spiVersion,
                checksum,
                PluginState.IGNORED,
                PluginStage.NONE,
                "The server runs in safe mode, which loads no plugins.",
                "Start it without --safe-mode to load them.",
                List.of());
    }

    PluginReport refused(PluginRefusal refusal) {
        return new PluginReport(
                file,
                id,
                version,
                spiVersion,
                checksum,
                PluginState.REFUSED,
                refusal.stage(),
                refusal.getMessage(),
                refusal.hint(),
                List.of());
    }
}
