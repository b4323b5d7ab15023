package dev.latchkey.plugin;

import dev.latchkey.auth.spi.AuthMethodProvider;
import java.util.List;

/**
 * A plugin whose methods can be opened.
 *
 * @param uses its own and those of its open methods; the last to leave closes its class loader
 */
record LoadedPlugin(PluginFacts facts, List<AuthMethodProvider> providers, UseCount uses) {

    LoadedPlugin {
        providers = List.copyOf(providers);
    }

    List<String> methodIds() {
        return providers.stream().map(provider -> provider.descriptor().id()).toList();
    }

    /** Opens nothing more once its last open method is closed. Called once. */
    void retire() {
        uses.leave();
    }

    PluginReport report(PluginState state) {
        return facts.passed(state, methodIds());
    }

    /** The report on a file that was refused, and in whose place this plugin, loaded before, serves on. */
    PluginReport insteadOf(PluginReport refused) {
        return new PluginReport(
                refused.file(),
                facts.id(),
                facts.version(),
                facts.spiVersion(),
                facts.checksum(),
                PluginState.OUTDATED,
                refused.stage(),
                "The file was refused, and version " + facts.version() + ", loaded before, serves on. "
                        + refused.reason(),
                refused.hint(),
                methodIds());
    }
}
